### Changing an offer within its limits. The plan beside the form follows every change.
###
### $currency (text): the currency's code, "USD".

tailor-title = Make the plan fit
tailor-lead = Change what you want to. The plan changes with it.
tailor-frequency-label = How often do you want to pay?
tailor-frequency-hint = It can help to match your pay day.
frequency-weekly = Every week
frequency-fortnightly = Every 2 weeks
frequency-semi-monthly = Twice a month
frequency-monthly = Every month
tailor-amount-label = How much each time, in { $currency }?
# Where payments rise.
tailor-first-label = How much do you want to start with, in { $currency }?
tailor-part-label = How much do you want to pay, in { $currency }?
# $min, $max (text): amounts, "$77.72".
tailor-amount-hint = From { $min } to { $max }
tailor-count-label = How many payments?
# Where an amount can be entered instead.
tailor-count-or-label = Or choose how many payments
# $count (number): how many payments, 6.
tailor-count-option = { $count ->
    [one] { $count } payment
   *[other] { $count } payments
}
tailor-down-label = How much do you want to pay today, in { $currency }?
tailor-periods-label = For how long?
tailor-extend-label = How much longer?
# $frequency (text): weekly, fortnightly, semi_monthly or monthly; $count (number): how many payments or months, 3.
tailor-periods-option = { $frequency ->
    [monthly] { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
   *[other] { $count ->
        [one] { $count } payment
       *[other] { $count } payments
    }
}
tailor-date-label = When do you want to start?
tailor-date-once-label = When do you want to pay?
tailor-payday-label = On which day of the month are you paid?
tailor-payday-hint = You can leave this. We would start on the day after, when your money is there.
tailor-payday-none = It varies
# $day (number): a day of the month, 1 to 31.
tailor-payday-option = Day { $day }
tailor-autopay-label = How do you want to pay?
tailor-autopay-hint = You can stop automatic payments at any time.
tailor-autopay-off = I pay each time myself
tailor-autopay-on = Collect payments automatically
tailor-service-plan-label = Which plan do you want?
# $price (text): what a plan costs a month, "£30.00".
tailor-service-plan-option = { $price } a month
tailor-limits-summary = Why these limits?
# $creditor (text): the creditor's name.
tailor-limits-text = { $creditor } sets them for everybody. They are part of the offer it signed.
# $min, $max (number): how many payments, 2 and 12.
tailor-limits-count = You can choose from { $min } to { $max } payments.
# $min, $max (text): amounts, "$77.72".
tailor-limits-amount = Each payment can be from { $min } to { $max }.
# Where payments rise. $min, $max (text): the first payment, "$40.00".
tailor-limits-first = You can start with { $min } to { $max }.
# $min, $max (text): amounts, "$77.72".
tailor-limits-down = Today you can pay from { $min } to { $max }.
# $min, $max (text): days, "January 2, 2027".
tailor-limits-date = The first payment can be from { $min } to { $max }.
tailor-summary-title = Your plan
# In place of the plan while what is entered does not fit.
tailor-summary-paused = The plan comes back when your entries fit.
tailor-check-button = Check this plan
tailor-nothing-starts = Nothing starts until you confirm.
# Read out after a change. $amount (text): the payment, "$155.43"; $count (number): how many payments, 6; $date (text): the day of the last one.
tailor-changed = { $count ->
    [one] { $count } payment of { $amount } on { $date }.
   *[other] { $count } payments, the first { $amount }, the last on { $date }.
}
