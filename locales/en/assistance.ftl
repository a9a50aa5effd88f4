### Household and income, worked out on the device, and what they lead to.
###
### $currency (text): the currency's code, "USD".

assistance-title = See if your bill can be lower
# Title and lead where only the reason is asked for, not the income.
assistance-hardship-title = Tell us what is going on
assistance-lead = Share only what you want to.
assistance-private-title = This stays on your device
assistance-private-text = We work out the result here. Only the result is sent, and only if you choose it.
assistance-household-label = How many people live in your household?
assistance-household-hint = Count yourself and everyone you support, up to 20.
assistance-income-label = Household income before tax, in { $currency }
assistance-income-hint = Your best estimate is fine. 0 is fine too.
assistance-per-label = That is the income for
assistance-per-week = A week
assistance-per-fortnight = 2 weeks
assistance-per-month = A month
assistance-per-year = A year
# Income and expenses, where an option follows what is left of them.
assistance-budget-income-label = What comes in each month, in { $currency }
assistance-budget-essential-label = Rent, food, heating, travel and other needs each month, in { $currency }
assistance-budget-priority-label = Plans for rent, energy or tax you already pay each month, in { $currency }
assistance-budget-flexible-label = Everything else you spend each month, in { $currency }
assistance-budget-elsewhere-label = What you owe to others in all, in { $currency }
assistance-hardship-label = Why is paying hard right now?
assistance-hardship-hint = You do not have to say.
hardship-none = I would rather not say
hardship-job-loss = I lost my job
hardship-reduced-hours = I have fewer hours or less pay
hardship-ill = Illness
hardship-injury = An injury
hardship-bereavement = A death in the family
hardship-separation = Separation or divorce
hardship-family-violence = Someone close hurts or controls me
hardship-disaster = A natural disaster
hardship-caring = I care for someone
hardship-energy-cost = Energy costs too much
hardship-other = Something else
assistance-work-out-button = Work it out
# $income (text): the yearly income up to which a band counts, "$48,363".
assistance-band-income = Up to { $income } a year
# $percent (text): how much less is paid, "60%".
assistance-band-less = { $percent } less
assistance-band-free = You pay nothing
assistance-result-title = Your bill can be lower
assistance-result-none-title = Your bill stays the same
assistance-result-none-text = The income you entered is above the limit. You still have other choices.
assistance-result-open-title = Thank you for telling us
# A plan rests on income and expenses. $amount (text): the most a month, "$60.00".
assistance-budget-result-title = You could pay up to { $amount } a month
assistance-budget-none-title = Your expenses take all of your income
# $count (number): how many options are open now, 4.
assistance-result-open-text = { $count ->
    [one] { $count } choice is open to you now.
   *[other] { $count } choices are open to you now.
}
assistance-how-summary = How we worked this out
# $income (text): income in a year, "$37,800.00"; $count (number): people in the household, 3; $guideline (text): the guideline for them, "$26,650.00"; $year (text): the guideline's year, "2025".
assistance-how-text = { $count ->
    [one] Your income is { $income } a year for { $count } person. The { $year } guideline for that is { $guideline }.
   *[other] Your income is { $income } a year for { $count } people. The { $year } guideline for that is { $guideline }.
}
# $source (text): where the guideline was published.
assistance-how-source = Source: { $source }
assistance-use-button = Use this result
assistance-all-button = Show all choices
# Errors beside the fields and in the list above the form.
assistance-household-error = Enter how many people live in your household, from 1 to 20
assistance-income-large = Enter a smaller income
