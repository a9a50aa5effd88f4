### What was entered is still there after the page was loaded anew: above the screen the customer comes back to.

# Read out too.
kept-whole = We kept what you had entered.
# Read out too, where some of it does not go with the account or the offers any more.
kept-partly = We kept what you had entered. Some of it no longer fits and was left out.
# Forgets all of it and goes back to the first screen.
kept-start-over = Start over
