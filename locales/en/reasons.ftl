### Why an option is not open: one message for each reason, and one for each fact a policy can ask about. Shown on the options screen.
###
### $min, $max (text or number): the bounds of what a policy asks for, in the unit of the fact.

reason-nothing-owed = You do not owe anything.
reason-needs-means = It depends on your household and income.
reason-above-scale = The income you entered is above the limit for this.
reason-no-contract = This is for loans and contracts that are still running.
# $date (text): the last day it was open, "November 20, 2026".
reason-ended = This was open until { $date }.
# $amount (text): the least payment, "$25.00".
reason-balance-too-small = Each payment must be { $amount } or more. Your balance is too small for that.
reason-no-plan-fits = No plan fits the limits for this account.
reason-needs-budget = It depends on your income and expenses.
# Leads to the questions the customer can answer on the device.
reason-answer-button = Answer a few questions
reason-nothing-disputed = This is for bills on which we are checking something.
reason-all-disputed = We are checking all of this bill. Nothing is to be paid until we are done.
reason-no-cheaper-plan = There is no cheaper plan for this account.
reason-nothing-to-bundle = This is for customers with several accounts that can go into one plan.
# $date (text): the day it opens, "February 12, 2027".
reason-from = This opens on { $date }.
reason-fact-unknown = We need to know more about your account first. Talk to us.

# $min, $max (text): amounts, "$300.00".
reason-balance-between = This is for balances from { $min } to { $max }.
reason-balance-least = This is for balances of { $min } or more.
reason-balance-most = This is for balances of { $max } or less.
# $min, $max (number): days since the first payment was due, 30.
reason-days-past-due-between = This is for bills that are { $min } to { $max } days past their due date.
reason-days-past-due-least = { $min ->
    [one] This is for bills { $min } day or more past their due date.
   *[other] This is for bills { $min } days or more past their due date.
}
reason-days-past-due-most = { $max ->
    [one] This is for bills up to { $max } day past their due date.
   *[other] This is for bills up to { $max } days past their due date.
}
# $min (number): days since the account was opened, 90.
reason-account-age-least = { $min ->
    [one] This is for accounts open for { $min } day or more.
   *[other] This is for accounts open for { $min } days or more.
}
# $max (number): the most plans that may have ended early in the last 12 months; can be 0.
reason-plans-broken-most = { $max ->
    [0] This is open when no plan ended early in the last 12 months.
    [one] This is open when at most { $max } plan ended early in the last 12 months.
   *[other] This is open when at most { $max } plans ended early in the last 12 months.
}
# $max (number): the most pauses in the last 24 months; can be 0.
reason-prior-deferrals-most = { $max ->
    [0] This is open when there was no pause in the last 24 months.
    [one] This is open when there was at most { $max } pause in the last 24 months.
   *[other] This is open when there were at most { $max } pauses in the last 24 months.
}
# $max (number): the most payments the bank may have sent back in the last 6 months; can be 0.
reason-bounced-payments-most = { $max ->
    [0] This is open when no payment was sent back in the last 6 months.
    [one] This is open when at most { $max } payment was sent back in the last 6 months.
   *[other] This is open when at most { $max } payments were sent back in the last 6 months.
}

# Where the creditor does not publish the bounds.
reason-fact-balance = It depends on how much you owe.
reason-fact-principal = It depends on what your balance is made of.
reason-fact-interest = It depends on the interest in your balance.
reason-fact-fees = It depends on the fees in your balance.
reason-fact-days-past-due = It depends on how long ago the bill was due.
reason-fact-account-age = It depends on how long you have had the account.
reason-fact-has-contract = It depends on whether a loan or contract is still running.
reason-fact-service-suspended = It depends on whether your service is on.
reason-fact-generally-billed = It depends on what insurers are billed for the same care.
reason-fact-hardship = It depends on why paying is hard right now. You can tell us if you want to.
reason-fact-product = It is for other kinds of accounts.
reason-fact-segment = It is for other kinds of accounts.
reason-fact-portfolio = It is for other kinds of accounts.
reason-fact-jurisdiction = It is not offered where you live.
reason-fact-secured = It depends on whether something secures the loan.
reason-fact-plan-active = A plan is already running for this account.
reason-fact-plans-broken = It depends on earlier plans for this account.
reason-fact-prior-deferrals = It depends on earlier pauses for this account.
reason-fact-prior-settlement = It is open once for each account.
reason-fact-bounced-payments = It depends on payments your bank sent back.
reason-fact-autopay = It depends on whether you pay on your own or by automatic payment.
reason-fact-disputed = You told us something is wrong with this bill. We will check that first.
reason-fact-in-litigation = A court is dealing with this account. Talk to us first.
reason-fact-fraud-flag = We need to check something about this account first. Talk to us.
reason-fact-payer-pending = Your insurer has not decided yet. Wait for that first.
reason-fact-time-barred = This account is too old for this. Talk to us.
reason-fact-bankrupt = Other rules count during bankruptcy. Talk to us first.
reason-fact-deceased = We are here to help the family. Talk to us.
reason-fact-breathing-space = A breathing space is running. You do not need to do anything now.
reason-fact-military = Other rules count during active military duty. Talk to us first.
reason-fact-adviser = An adviser speaks for you. Ask them first.
reason-fact-collateral = It depends on what secures the loan.
reason-fact-contract-rate = It depends on the interest rate you pay today.
reason-fact-remaining-term = It depends on how long your contract still runs.
reason-fact-last-payment = It depends on your last payment.
reason-fact-charge-off = It depends on how old this account is.
reason-fact-with-agency = Someone else looks after this account for us. Talk to us first.
reason-fact-credit-reporting = It depends on what is reported about this account.
reason-fact-insurance-claim = An insurance claim is still open. Wait for that first.
reason-fact-residence = It depends on how long you have lived at your address.
reason-fact-personal = This is something to talk about in person. Talk to us.
reason-fact-minor = We need to speak with an adult about this account. Talk to us.
reason-fact-hardship-time = It depends on when paying became hard, and for how long.
reason-fact-insolvency = You have an agreement with everyone you owe. Talk to us first.
reason-fact-consent = It depends on what you have agreed to. Talk to us.
reason-fact-identity = We need to be sure that it is you first. Talk to us.
# Beside the creditor's own words about a breathing space. $date (text): its last day, "January 18, 2027".
reason-stopped-until = This lasts until { $date }.
