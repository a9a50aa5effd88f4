### Every option: those that are open, as cards, and the others with the reasons. The kinds' titles are used on all screens.

# The kinds of options, where the creditor gives no name of its own.
kind-pay-in-full-title = Pay it all
kind-pay-part-title = Pay a part now
kind-instalments-title = Spread it out
kind-step-up-title = Start low, pay more later
kind-temporary-reduction-title = Pay less for a while
kind-deferral-title = Pay later
kind-settlement-title = Settle for less
kind-assistance-title = A lower bill for a low income
kind-modification-title = Change the contract
kind-undisputed-part-title = Pay what is not being checked
kind-affordable-plan-title = Pay what you can spare
kind-downgrade-title = Change to a cheaper plan
kind-bundle-title = All accounts in one plan
# What it is, where the creditor's policy says nothing about it.
kind-modification-note = Your payment, rate or end date changes for good.
kind-undisputed-part-note = What you told us about is checked first. You can pay the rest now.
kind-affordable-plan-note = It follows what is left after your expenses.
kind-downgrade-note = Your monthly bill gets smaller, and you pay what is owed beside it.
kind-bundle-note = One payment for all your accounts. Each keeps its own schedule.

options-title = Choose what works for you
# $amount (text): what is owed, "$932.57".
options-lead = You owe { $amount }. Every choice below is open to you today.
# $creditor (text): the creditor's name. Says that the order means nothing.
options-order-note = { $creditor } lists them in this order. None is better than another.
# In place of that where the customer said what happened.
options-order-pay = Because of your answer, ways to pay now come first. None is better than another.
options-order-less = Because of your answer, ways to pay less or later come first. None is better than another.
options-order-ahead = Because of your answer, ways to plan ahead come first. None is better than another.
options-order-usual-button = Show the usual order
# Leads to a screen that compares the options.
options-compare-button = Compare them, or find what fits your budget
options-choose-button = Choose
options-chosen-tag = Your choice
options-if-missed-summary = What if I miss a payment?
options-check-button = See if you qualify
options-check-text = It depends on your household and income. Your answers stay on this device.
options-budget-text = We work it out from your income and expenses. Your answers stay on this device.
options-closed-title = Not open to you now
options-none-title = There is nothing to choose here right now
options-none-text = Talk to us. We will look at it with you.
options-other-title = None of these fit?
options-other-text = Talk to us. A person will look at it with you.
# Labels of the drawing of a schedule.
options-bars-label = What you still owe
# In its place for payments that rise, whose drawing shows each of them.
options-bars-rise-label = What you pay each time

# Under the largest figure of an offer.
headline-once = once
# $owed (text): what is owed without the offer, "$932.57".
headline-instead = instead of { $owed }
# $owed (text): what is owed without the offer, "$932.57".
headline-nothing = to pay, instead of { $owed }
headline-part = now
# $date (text): the day of the next payment, "April 2, 2027".
headline-later = due on { $date }
# In place of a plan, while nothing has to be paid.
headline-break = to pay for now
# $remaining (text): what is being checked, "$832.57".
headline-undisputed = for now. { $remaining } is being checked.
# $frequency (text): weekly, fortnightly, semi_monthly or monthly; $count (number): how many payments are lower, 3.
headline-reduced = { $frequency ->
    [weekly] { $count ->
        [one] a week, for { $count } payment
       *[other] a week, for { $count } payments
    }
    [fortnightly] { $count ->
        [one] every 2 weeks, for { $count } payment
       *[other] every 2 weeks, for { $count } payments
    }
    [semi_monthly] { $count ->
        [one] twice a month, for { $count } payment
       *[other] twice a month, for { $count } payments
    }
   *[monthly] { $count ->
        [one] a month, for { $count } month
       *[other] a month, for { $count } months
    }
}
# $frequency (text): weekly, fortnightly, semi_monthly or monthly; $count (number): how many payments there are, 6.
headline-each = { $frequency ->
    [weekly] { $count ->
        [one] a week, { $count } payment
       *[other] a week, { $count } payments
    }
    [fortnightly] { $count ->
        [one] every 2 weeks, { $count } payment
       *[other] every 2 weeks, { $count } payments
    }
    [semi_monthly] { $count ->
        [one] twice a month, { $count } payment
       *[other] twice a month, { $count } payments
    }
   *[monthly] { $count ->
        [one] a month, { $count } payment
       *[other] a month, { $count } payments
    }
}

# Names of the facts on a card.
detail-today = Today
detail-pay-by = Pay by
detail-first = First payment
detail-last = Last payment
# A payment: $date (text): its day, "June 2, 2027"; $amount (text): what is paid, "$155.42".
detail-payment = { $date }, { $amount }
detail-discount = You save
detail-valid-until = Open until
detail-interest = Interest
detail-total = You pay in total
detail-remaining = Still open after that
detail-before = In total without this
detail-less = Less in total
detail-more = More in total

# What an offer does besides its payments.
effect-settled-for-less = Once this is paid, the rest is forgiven.
effect-service-restored = Your service stays on, or comes back, after the first payment.
# $from (text): the last payment as planned today, "June 2, 2029"; $to (text): the last payment under the offer.
effect-end-date-moves = Your last payment moves from { $from } to { $to }.
# $payment (text): an amount, "$321.40"; $date (text): the first day it is due, "April 2, 2027".
effect-payment-becomes = From { $date } on, each payment is { $payment }.
# $amount (text): by how much payments rise, "$10.00"; $count (number): after how many, 6; $most (text): the largest payment, "$70.00".
effect-rises = { $count ->
    [one] The payment rises by { $amount } with each payment, up to { $most }.
   *[other] The payment rises by { $amount } after every { $count } payments, up to { $most }.
}
effect-proof-may-be-asked = You may be asked to show your income.
# $percent (text): a yearly interest rate, "6.9%"; $date (text): the day of the first payment it counts for.
effect-rate-becomes = From { $date } on, the interest rate is { $percent } a year.
# $amount (text): interest or fees that are late, "$45.00".
effect-joins-principal = { $amount } that is late becomes part of the loan. You pay interest on it.
# $date (text): the day on which a person looks at it again.
effect-reviewed-on = On { $date } we look at it with you again.
# $total (text): what is paid in all with automatic payments, "$1,207.40"; $saves (text): how much less that is, "$12.10".
effect-autopay-could = With automatic payments you pay { $total } in total. That is { $saves } less.
# $total (text): what is paid in all without automatic payments; $saves (text): how much more that is.
effect-autopay-is = Payments are collected automatically. Without that you pay { $total } in total, { $saves } more.
# What payments on time earn. $count (number): how many payments in a row, 3; $amount (text): what is given, "$15.00".
reward-credit = { $count ->
    [one] After { $count } payment on time we credit { $amount }. The figures here do not count on it.
   *[other] After { $count } payments on time we credit { $amount }. The figures here do not count on it.
}
# $count (number): how many payments in a row, 3; $points (number): points of the creditor's scheme, 400.
reward-points = { $count ->
    [one] { $count } payment on time earns you points: { $points }.
   *[other] { $count } payments on time earn you points: { $points }.
}
# $date (text): the next bill, "December 10, 2026"; $before, $after (text): what a month costs, "£45.00" and "£30.00".
effect-service-plan = From { $date } on, your plan costs { $after } a month instead of { $before }.
# $amount (text): what ending a plan early costs, "£7.00".
effect-service-early = Changing early costs { $amount }. It comes with your next bill.
# $amount (text): what is still to be paid for a device.
effect-service-device = Your device stays as it is. { $amount } is still to be paid for it.
# $date (text): the day by which the first payment keeps the service on.
effect-service-keep = Your service stays on if the first payment arrives by { $date }.
# One account of a plan for several. $reference (text): its reference; $amount (text): what is paid on it in all; $date (text): its last payment.
effect-member = { $reference }: { $amount } in total, paid off on { $date }.
