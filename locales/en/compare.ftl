### The options side by side, and which of them fit what the customer can pay.

compare-title = Compare your choices
compare-lead = Say what you can pay and when. We work it out on this device. Nothing is sent.
# $currency (text): the currency's code, "USD".
compare-most-label = How much can you pay in one month, in { $currency }?
compare-most-hint = You can leave this empty to see every choice.
compare-start-label = When can you make a first payment?
compare-start-any = At any time
compare-start-week = In 1 week or later
compare-start-fortnight = In 2 weeks or later
compare-start-month = In 1 month or later
# $count (number): how many options fit what was entered; can be 0.
compare-count = { $count ->
    [0] No choice fits this
    [one] { $count } choice fits this
   *[other] { $count } choices fit this
}
# In place of the options while the amount cannot be read.
compare-paused-title = Your choices come back when we can read the amount
compare-none-text = Try a higher amount or another start, or talk to us. A person will look at it with you.
# Names of the figures on a card.
compare-most-head = Most in one month
compare-nothing = Nothing to pay
compare-schedule-summary = Every payment
compare-asking-title = These depend on your answers
compare-missed-title = These do not fit what you entered
# What would change it. $amount (text): the least a month takes, "$77.72".
compare-takes = This takes { $amount } in one month.
# $date (text): the latest first day.
compare-latest = The first payment is due by { $date }.
