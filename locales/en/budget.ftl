### Income and expenses, on the screen that asks about them. All of it stays on the device.
###
### $currency (text): the currency's code, "USD".

# A fold over all of it, beside the questions for a lower bill.
budget-summary = Work out what you can spare each month (optional)
budget-lead = Enter what you know. Leave a line empty if you are not sure, and enter 0 if there is none.
# Hidden label of the list of periods beside an amount. $line (text): the label of the amount, "Pay after tax".
budget-per-label = How often: { $line }
# Periods an amount is for.
budget-per-week = Each week
budget-per-fortnight = Every 2 weeks
budget-per-four-weeks = Every 4 weeks
budget-per-month = Each month
budget-per-quarter = Every 3 months
budget-per-year = Each year
# Groups of lines and their labels.
budget-income-title = What comes in, in { $currency }
budget-pay-label = Pay after tax
budget-benefits-label = Benefits and pensions
budget-other-label = Other money
budget-needs-title = What you need, in { $currency }
budget-home-label = Rent or home loan
budget-bills-label = Energy, water and phone
budget-food-label = Food and household
budget-travel-label = Travel
budget-care-label = Health, children and care
budget-else-title = What else you pay, in { $currency }
budget-priority-label = Plans you already pay for rent, energy or tax
budget-flexible-label = Everything else
budget-elsewhere-label = What you owe to others in all, in { $currency }
budget-elsewhere-hint = Cards and loans, but not your home.
# Below the lines, while they are typed. $amount (text): what is left, "$120.00".
budget-left = Left each month: { $amount }
# The same while lines are empty. $amount (text): what is left, "$120.00".
budget-left-open = Left each month so far: { $amount }. The lines you left empty may take some of it.
# $amount (text): by how much expenses are higher, "$120.00".
budget-short = Each month you spend { $amount } more than comes in.
# What comes of it. $amount (text): the most a month, "$60.00".
budget-result-title = You could pay up to { $amount } a month
# The same where lines are empty. $low (text), $high (text): the least and the most a month, "$0.00" and "$60.00".
budget-bracket-title = You could pay from { $low } to { $high } a month
budget-none-title = Your expenses take all of your income
