### What is owed, line by line, and where to go from here.

# $creditor (text): the creditor's name, "Mercy Vale Hospital".
balance-title = You owe { $creditor }
# $date (text): a day, "November 22, 2026".
balance-due-since = Was due on { $date }
# $date (text): the day the balance was worked out for, "November 22, 2026".
balance-as-of = Right as of { $date }
# Below the balance: nothing is late yet, something is since 30 days at most, or for longer.
balance-standing-early = Nothing is late. You can pay now or plan ahead.
balance-standing-new = You can sort this out here in a few steps.
balance-standing-late = There are still ways to sort this out. You can take your time to look at them.
# Beside the account's reference; leads to saying which detail is wrong.
balance-details-button = Details wrong?
balance-items-title = How we got to this amount
balance-items-head = Date and item
balance-amount-head = Amount
# A fold under a line of the bill.
balance-line-why = Why is this here?
# Beside a line the customer has said is wrong.
balance-line-disputed = We are checking this.
balance-subtotal-charges = Charges
balance-subtotal-credits = Payments and credits
balance-parts-principal = Of this, before interest and fees
balance-parts-interest = Of this, interest
balance-parts-fees = Of this, fees
balance-total = You owe
# What kind of entry a line is, in small print under its name.
balance-kind-interest = Interest
balance-kind-fee = Fee
balance-kind-tax = Tax
balance-kind-payment = Your payment
balance-kind-insurance = Paid by someone else
balance-kind-credit = Credit
balance-actions-title = What would you like to do?
# A fold over five answers, for those who want a way in. It may be left closed.
balance-happened-summary = What happened? You can skip this.
balance-happened-note = Your answer stays on this device. It only changes what we show first.
situation-payment-returned = A payment did not go through
situation-forgot = I forgot about it
situation-cannot-pay = I cannot pay this now
situation-something-wrong = I do not think I owe this
situation-may-not-pay = Soon I may not be able to pay
balance-pay-title = Pay it all now
# $amount (text): what would be paid, with any discount taken off, "$932.57".
balance-pay-text = { $amount }
# $amount (text): what would be paid, "$792.68"; $saving (text): the discount, "$139.89".
balance-pay-saving = { $amount }. You save { $saving }.
balance-options-title = See all your choices
# $count (number): how many options are open to the customer, 5.
balance-options-text = { $count ->
    [one] { $count } choice for this account
   *[other] { $count } choices for this account
}
balance-assistance-title = I cannot pay right now
balance-assistance-text = See if your bill can be lower
balance-later-text = See ways to pay less or later
balance-dispute-title = Something looks wrong
balance-dispute-text = Tell us and we will check it
balance-no-commitment = Looking at your choices does not commit you to anything.
balance-waiting = We are getting your choices.
## Banner for a service that is stopped or at risk.
##
## $amount (text): the least payment, "£24.10"; $date (text): the last day, "December 9, 2026".

balance-service-suspended-title = Your service is stopped
balance-service-suspended-text = Pay { $amount } by { $date } to get it back.
balance-service-running-title = Your service is still on
balance-service-running-text = Pay { $amount } by { $date } to keep it.
