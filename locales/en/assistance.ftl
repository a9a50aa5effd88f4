### Household and income, worked out on the device, and what they lead to.
###
### $currency (text): the currency's code, "USD".

assistance-title = See if your bill can be lower
# Title and lead where only the reason is asked for, not the income.
assistance-hardship-title = Tell us what is going on
assistance-lead = Share only what you want to.
assistance-private-title = What stays here and what is sent
# Under that title, what is never sent; then what is sent, and a list of it.
assistance-private-stays = Your income, your household and each of your expenses stay here.
assistance-private-sent = This is sent once you confirm a plan that rests on it, and not before:
assistance-private-band = The band your income is in
assistance-private-month = The most you could pay a month
assistance-private-reason = Your reason, if you give one
assistance-household-label = How many people live in your household?
assistance-household-hint = Count yourself and everyone you support, up to 20.
assistance-income-label = Household income before tax, in { $currency }
assistance-income-hint = Your best estimate is fine. 0 is fine too.
assistance-per-label = That is the income for
assistance-per-week = A week
assistance-per-fortnight = 2 weeks
assistance-per-month = A month
assistance-per-year = A year
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
# Between which parts of the guideline the income lies. $effect (text): free or less; $low, $high (text): parts of the guideline, "125%" and "150%"; $percent (text): how much less is paid, "60%".
assistance-range = { $effect ->
    [free] Your income is in the band from { $low } to { $high } of the guideline. You pay nothing.
   *[less] Your income is in the band from { $low } to { $high } of the guideline. You pay { $percent } less.
}
# Before the one thing that is sent about the income: "Up to 150% of the guideline".
assistance-sent = Once you confirm, this is all we send about your income:
assistance-result-title = Your bill can be lower
assistance-result-none-title = Your bill stays the same
assistance-result-none-text = The income you entered is above the limit. You still have other choices.
assistance-result-open-title = Thank you for telling us
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
