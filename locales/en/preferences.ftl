### How the creditor may reach the customer.

preferences-title = How may we reach you?
# $creditor (text): the creditor's name, "Mercy Vale Hospital".
preferences-lead = You choose what { $creditor } may use, and for what. No plan depends on it. You can change it at any time.
# While what was chosen before is fetched.
preferences-loading = Looking up what you chose before
preferences-unreachable = We could not look up what you chose before. Nothing has changed.
# Headings of groups of checkboxes.
preferences-reminders-label = Before a payment is due
preferences-arrangement-label = About your plan
preferences-offers-label = About new ways to pay
# What the customer agrees to, word for word: a hash of each sentence is kept as proof. A changed meaning needs a new id.
consent-reminders-email = Email me before a payment is due
consent-reminders-sms = Text me before a payment is due
consent-reminders-phone = Call me before a payment is due
consent-reminders-letter = Send me a letter before a payment is due
consent-arrangement-email = Email me about my plan
consent-arrangement-sms = Text me about my plan
consent-arrangement-phone = Call me about my plan
consent-arrangement-letter = Send me a letter about my plan
consent-offers-email = Email me about new ways to pay
consent-offers-sms = Text me about new ways to pay
consent-offers-phone = Call me about new ways to pay
consent-offers-letter = Send me a letter about new ways to pay
preferences-channel-label = What do you like best?
preferences-channel-hint = We use it first, where you have agreed to it above.
preferences-channel-none = No preference
preferences-channel-email = Email
preferences-channel-sms = Text message
preferences-channel-phone = Phone call
preferences-channel-letter = Letter
preferences-language-note = The language you see now is saved with it.
preferences-save-button = Save my choices
# Read out when the button is pressed and nothing was changed.
preferences-unchanged = Nothing has changed, so there is nothing to save.
preferences-done-title = Your choices are saved
preferences-done-text = You can take each of them back here.
preferences-anew-button = Change my choices
