### Several accounts of one customer, below the balance.

# $creditor (text): the creditor's name, "Brightwave Mobile".
accounts-title = All your accounts with { $creditor }
accounts-account-head = Account
accounts-this = This is the account shown above.
# $amount (text): what of an account is late, "£21.00".
accounts-late = { $amount } of this was due before today.
accounts-not-late = Nothing of this is late.
# The law no longer lets the creditor enforce it.
accounts-time-barred = This is an old account. It cannot be part of a plan with the others. Talk to us about it.
accounts-parts-summary = What is this made of?
accounts-principal = Before interest and fees
accounts-interest = Interest
accounts-fees = Fees
accounts-total = All together
