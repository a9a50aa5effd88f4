### How far the arrangement that runs is. Shown when the customer comes back.

# Title and sentence of how it stands. Everything is paid.
arrangement-done-title = Your plan is paid
arrangement-done-text = Nothing is left to pay. There is nothing you need to do.
# Something was due before today.
arrangement-late-title = Your plan: a payment is open
# $amount (text): what of it is open, "$155.43".
arrangement-late-text = { $amount } was due before today. You can still pay it. If you cannot, talk to us and we will look at the plan with you.
# More than was due so far has been paid.
arrangement-ahead-status-title = Your plan: you are ahead
# $amount (text): how much more, "$46.29".
arrangement-ahead-status-text = You have paid { $amount } more than is due before your next payment.
arrangement-on-track-title = Your plan is on track
arrangement-on-track-text = There is nothing to do before your next payment.
arrangement-next-label = Next payment
# $paid (text): what was paid so far, "$155.43"; $total (text): the whole plan, "$932.57".
arrangement-paid = You have paid { $paid } of { $total }.
# $date (text): a day, "November 22, 2026".
arrangement-as-of = Right as of { $date }. A payment can take a few days to show here.
# Heading of the column that says whether a payment is made, and what it says.
arrangement-state-head = State
arrangement-state-paid = Paid
# $amount (text): what is open of a payment, "$57.41".
arrangement-state-part = { $amount } open
arrangement-state-late = Still open
arrangement-state-next = Next
arrangement-state-later = Planned
# What payments on time earned. $points (number): points of the creditor's scheme, 400.
arrangement-reward-points = Your payments were on time. That earned you points: { $points }.
# $amount (text): the credit, "$15.00".
arrangement-reward-credit = Your payments were on time. That earned you a credit of { $amount }.
# $count (number): how many more payments on time it takes, 2.
arrangement-reward-after = { $count ->
    [one] { $count } more payment on time earns it.
   *[other] { $count } more payments on time earn it.
}
arrangement-reward-no = The extra for payments on time is not open any more. Your plan stays the same.
arrangement-ahead-title = Pay more or earlier
# $currency (text): the currency's code, "USD".
arrangement-ahead-label = What if you pay this much more now, in { $currency }?
# $max (text): what is still open, "$777.14".
arrangement-ahead-hint = Up to { $max }. This only shows what would change. Nothing is sent.
# What paying that would change. $amount (text): the next payment then, "$155.43"; $date (text): its day.
arrangement-ahead-next = Your next payment would be { $amount } on { $date }.
# $count (number): how many payments would be left, 4; $amount (text): what they come to, "$622.00".
arrangement-ahead-left = { $count ->
    [one] { $count } payment would be left: { $amount }.
   *[other] { $count } payments would be left, { $amount } in total.
}
arrangement-ahead-done = Nothing would be left to pay.
# In place of the sum where only the creditor's system can work it out.
arrangement-ahead-ask = You can ask to pay more than planned. What it changes depends on the day it arrives. We will tell you the exact amounts.
arrangement-tight-title = If money gets tight
arrangement-tight-text = Tell us before the next payment, if you can. We will look for a plan that fits. Free debt advice can help too.
# A fold about ending the plan, where the creditor's policy lets the customer do it here.
arrangement-leave-summary = Change or end this plan
arrangement-leave-text = You can end this plan and choose another. What you have paid stays paid. What is open is then due as it was before the plan.
arrangement-leave-button = End this plan now
arrangement-receipt-button = Show the receipt
