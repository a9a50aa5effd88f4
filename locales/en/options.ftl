### Every option: those that are open, as cards, and the others with the reasons. The kinds' titles are used on all screens.

# The kinds of options, where the creditor gives no name of its own.
kind-pay-in-full-title = Pay it all
kind-pay-part-title = Pay a part now
kind-instalments-title = Spread it out
kind-temporary-reduction-title = Pay less for a while
kind-deferral-title = Pay later
kind-settlement-title = Settle for less
kind-assistance-title = A lower bill for a low income

options-title = Choose what works for you
# $amount (text): what is owed, "$932.57".
options-lead = You owe { $amount }. Every choice below is open to you today.
# $creditor (text): the creditor's name. Says that the order means nothing.
options-order-note = { $creditor } lists them in this order. None is better than another.
options-choose-button = Choose
options-chosen-tag = Your choice
options-if-missed-summary = What if I miss a payment?
options-check-button = See if you qualify
options-check-text = It depends on your household and income. Your answers stay on this device.
options-closed-title = Not open to you now
options-none-title = There is nothing to choose here right now
options-none-text = Talk to us. We will look at it with you.
options-other-title = None of these fit?
options-other-text = Talk to us. A person will look at it with you.
# Labels of the drawing of a schedule.
options-bars-label = What you still owe

# Under the largest figure of an offer.
headline-once = once
# $owed (text): what is owed without the offer, "$932.57".
headline-instead = instead of { $owed }
headline-nothing = to pay, instead of { $owed }
# $remaining (text): what stays owed, "$832.57".
headline-part = now. { $remaining } stays open.
# $date (text): the day of the next payment, "April 2, 2027".
headline-later = due on { $date }
# $frequency (text): weekly, fortnightly, semi_monthly or monthly; $count (number): how many payments are lower, 3.
headline-reduced = { $frequency ->
    [weekly] { $count ->
        [one] a week, for { $count } payment
       *[other] a week, for { $count } payments
    }
    [fortnightly] { $count ->
        [one] every 2 weeks, for { $count } payment
       *[other] every 2 weeks, for { $count } payments
    }
    [semi_monthly] { $count ->
        [one] twice a month, for { $count } payment
       *[other] twice a month, for { $count } payments
    }
   *[monthly] { $count ->
        [one] a month, for { $count } month
       *[other] a month, for { $count } months
    }
}
# $frequency (text): weekly, fortnightly, semi_monthly or monthly; $count (number): how many payments there are, 6.
headline-each = { $frequency ->
    [weekly] { $count ->
        [one] a week, { $count } payment
       *[other] a week, { $count } payments
    }
    [fortnightly] { $count ->
        [one] every 2 weeks, { $count } payment
       *[other] every 2 weeks, { $count } payments
    }
    [semi_monthly] { $count ->
        [one] twice a month, { $count } payment
       *[other] twice a month, { $count } payments
    }
   *[monthly] { $count ->
        [one] a month, { $count } payment
       *[other] a month, { $count } payments
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
detail-valid-until = Saving open until
detail-interest = Interest
detail-total = You pay in total
detail-remaining = Still open after that
detail-before = In total without this

# What an offer does besides its payments.
effect-settled-for-less = Once this is paid, the rest is forgiven.
effect-service-restored = Your service stays on, or comes back, after the first payment.
# $from (text): the last payment as planned today, "June 2, 2029"; $to (text): the last payment under the offer.
effect-end-date-moves = Your last payment moves from { $from } to { $to }.
# $payment (text): an amount, "$321.40"; $date (text): the first day it is due, "April 2, 2027".
effect-payment-becomes = From { $date } on, each payment is { $payment }.
effect-proof-may-be-asked = You may be asked to show your income.
