### Everything once more before it counts. Nothing is sent before the customer confirms.
###
### $amount (text): an amount, "$78.73"; $date (text): a day, "January 2, 2027".

review-title = Check your plan
review-lead = Nothing starts until you select “Confirm my plan”. You can change any answer.
review-chosen-title = What you chose
review-plan-label = Plan
review-amount-label = You pay
review-frequency-label = How often
review-first-label = First payment
review-date-label = Pay by
review-result-label = Income result
# $percent (text): the upper end of the band, "200%".
review-result-value = Up to { $percent } of the guideline
review-hardship-label = Why paying is hard
review-change-link = Change
review-terms-title = The terms
review-if-missed-title = If you miss a payment
review-agreement-title = What you agree to
review-effects-title = What else changes
review-consent-label = I have read the terms and I agree to this plan.
review-consent-error = Tick the box to show that you agree to this plan
# What is agreed to on its own, where payments are collected automatically.
review-debit-label = I agree to automatic payments. Each is collected on its date.
review-records-label = I agree to get all documents in electronic form, and none on paper.
review-agreed-error = Tick this box too, or go back and change the plan
# Titles of what is shown before the customer agrees.
disclosure-tila-title = What this credit costs
disclosure-itemisation-title = How your balance came about
disclosure-time-barred-title = About the age of this debt
disclosure-electronic-debit-title = Automatic payments
disclosure-electronic-records-title = Documents in electronic form
disclosure-forbearance-title = Help if money is tight
disclosure-breathing-space-title = Your breathing space
disclosure-financial-assistance-title = Financial assistance
disclosure-hardship-title = What we do when paying is hard
# $percent (text): a yearly rate, "12.35%".
disclosure-tila-rate = Annual Percentage Rate: { $percent }. This is what the credit costs as a yearly rate.
disclosure-tila-charge = Finance Charge: { $amount }. This is what the credit costs you in money.
disclosure-tila-financed = Amount Financed: { $amount }. This is the credit given to you or for you.
disclosure-tila-total = Total of Payments: { $amount }. This is what you will have paid after all payments.
# Payments of one amount in a row, also above the table of a plan whose payments rise. $count (number): how many; $amount (text): each; $first, $last (text): days.
disclosure-tila-payments = { $count ->
    [one] { $count } payment of { $amount } on { $first }.
   *[other] { $count } payments of { $amount }, from { $first } to { $last }.
}
# $date (text): the day it begins with; $amount (text): what was owed then.
disclosure-item-then = On { $date }: { $amount }
disclosure-item-interest = Interest since then: { $amount }
disclosure-item-fees = Fees since then: { $amount }
disclosure-item-charges = Other charges since then: { $amount }
disclosure-item-payments = Payments since then: { $amount }
disclosure-item-credits = Credits since then: { $amount }
disclosure-item-now = Today: { $amount }
# $count (number): how many; $least, $most (text): amounts; $first, $last (text): days.
disclosure-debits = { $count ->
    [one] { $count } payment of { $most } is collected on { $first }.
   *[other] { $count } payments from { $least } to { $most } are collected from { $first } to { $last }.
}
# $date (text): the last day to stop the first one; $count (number): days of notice, 10.
disclosure-debits-stop = { $count ->
    [one] You can stop the first one until { $date }. We tell you { $count } day before a different amount.
   *[other] You can stop the first one until { $date }. We tell you { $count } days before a different amount.
}
disclosure-clock-acknowledge = We confirm that we heard you by { $date }.
disclosure-clock-answer = You hear from us by { $date }.
review-confirm-button = Confirm my plan
review-sending-button = Sending your plan
# Read out when the plan is on its way.
review-sending-status = We are sending your plan. Stay on this page.
review-offline-note = You are offline. You can confirm when you are back online.
# The table of payments, also on the receipt.
schedule-title = Your payments
schedule-number-head = No.
schedule-date-head = Date
schedule-amount-head = Amount
schedule-total = Total
# A fold for long tables. $count (number): how many payments are in the fold, 24.
schedule-more-summary = { $count ->
    [one] Show { $count } more payment
   *[other] Show { $count } more payments
}
schedule-none = There is nothing to pay.
