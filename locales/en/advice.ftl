### Free and independent advice from others, as the creditor's policy names it.

# A fold below every screen, and a heading.
advice-title = Free advice from others
# $creditor (text): the creditor's name, "Mercy Vale Hospital".
advice-lead = These services are free and do not belong to { $creditor }. It is fine to talk to them first.
# Read out after the address of a page.
advice-new-tab = opens in a new tab
