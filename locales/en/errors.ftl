### Errors in what was entered: what to do, in the words of the field. Shown beside the field and in the list above the form.

# $example (text): an amount that would do, "155.43".
error-amount-empty = Enter an amount, like { $example }
# $example (text): an amount that would do, "155.43".
error-amount-number = Enter an amount in numbers, like { $example }
error-amount-negative = Enter an amount of 0 or more
# $currency (text): the currency's code, "USD".
error-amount-currency = Enter the amount in { $currency }
# $count (number): the decimals the currency has, 2; $example (text): an amount that would do, "155.43".
error-amount-decimals = { $count ->
    [0] Enter an amount without decimals, like { $example }
    [one] Enter an amount with { $count } decimal at most, like { $example }
   *[other] Enter an amount with { $count } decimals at most, like { $example }
}
# What was typed can be read in two ways, such as 1.234. $example (text): one of them in a clear form, "1234".
error-amount-ambiguous = Enter the amount without a thousands mark, like { $example }
error-amount-large = Enter a smaller amount
# $min, $max (text): amounts, "$77.72".
error-amount-bounds = Enter an amount from { $min } to { $max }
# $min, $max (number): how many, 2 and 12.
error-number-bounds = Choose a number from { $min } to { $max }
# $min, $max (text): days, "January 2, 2027".
error-date-bounds = Choose a day from { $min } to { $max }
error-not-offered = Choose one of the answers offered
# $least (text): an amount, "$50.00".
error-left-too-small = Pay all of it, or leave { $least } or more open
error-does-not-fit = Change the amount or the number of payments. Together they do not fit the limits.
