### None of the offers fits: what the customer could pay instead.

proposal-title = Tell us what you can pay
# $creditor (text): the creditor's name, "Mercy Vale Hospital".
proposal-lead = We check it here first. If a plan fits, you can look at it at once. If none fits, you can send it to a person at { $creditor }.
# $currency (text): the currency's code, "USD".
proposal-amount-label = The most you can pay each time, in { $currency }
proposal-amount-hint = Choose an amount that leaves enough for rent, food and bills.
proposal-amount-zero = Enter an amount above 0
proposal-frequency-label = How often
proposal-date-label = First payment
proposal-date-hint = A day after your pay day is a good choice.
# An entry of the list of days. $date (text): the day, "January 2, 2027".
proposal-date-option = { $date }
proposal-check-button = See if it fits
# What was proposed. $amount (text): an amount, "$40.00"; $frequency (text): weekly, fortnightly, semi_monthly or monthly; $date (text): the first day, "January 2, 2027".
proposal-asked = { $frequency ->
    [weekly] You said you can pay { $amount } every week, from { $date }.
    [fortnightly] You said you can pay { $amount } every 2 weeks, from { $date }.
    [semi_monthly] You said you can pay { $amount } twice a month, from { $date }.
   *[monthly] You said you can pay { $amount } every month, from { $date }.
}
# No plan fits: heading of what each plan says.
proposal-outside-title = No plan fits this yet
proposal-outside-text = A person can look at it. Sending it does not commit you to anything.
# What a plan says. $amount (text): its payment, "$77.72".
proposal-miss-more = It asks for { $amount } each time.
# $min, $max (text): amounts, "$77.72".
proposal-miss-amount = It takes payments from { $min } to { $max }.
# $min, $max (text): days, "January 2, 2027".
proposal-miss-date = It starts from { $min } to { $max }.
proposal-miss-rhythm = It is paid at other times.
proposal-miss-closed = It does not fit this amount and this day.
proposal-send-button = Send it to a person
proposal-done-title = A person will look at what you can pay
proposal-done-open = Nothing is set up yet. The plans you saw are still open to you.
