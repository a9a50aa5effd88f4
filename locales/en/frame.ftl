### Around every screen: header, help, footer, and words that several screens share.

# Hidden label of the language list in the header.
frame-language-label = Language
# Link in the header; opens the ways to reach a person.
frame-help-link = Talk to a person
# Heading of the ways to reach a person.
frame-help-title = Talk to a person
# Under that heading. $reference (text): the account's reference, "MV-204-118".
frame-help-reference = Have your reference ready: { $reference }
# Closes the ways to reach a person.
frame-help-close = Close
# Footer, only after the signature was checked. $creditor (text): the creditor's name, "Mercy Vale Hospital".
frame-security-checked = These offers are signed by { $creditor }. We checked the signature on your device.
# Footer, before there are any offers, or where they could not be checked.
frame-security-private = No plan starts until you confirm it.
# Footer; free help from others.
frame-advice-note = Free debt advice can help. It is fine to get advice first.
# Goes one screen back.
frame-back-button = Back
# Read out when a new language is on the screen. $language (text): the language's own name, "Español".
frame-language-changed = Now shown in { $language }.
# Read out when a language file could not be fetched.
frame-language-unavailable = That language did not load. Nothing else changed.
# Banner while the device is offline.
frame-offline-title = You are offline
frame-offline-text = Nothing is sent right now. Your answers are still here. You can go on when you are back online.
# Read out when the device is online again.
frame-online = You are back online.
# Heading of the list of errors above a form.
frame-errors-title = There is a problem
# Heading of the ways on below every screen, and their labels.
help-title = What else you can do
help-pay-button = Pay the full amount
help-options-button = See the plans
help-proposal-button = Say what you can pay
help-assistance-button = Ask for help with paying
help-dispute-button = Say something is wrong
help-callback-button = Ask for a call
help-preferences-button = How we reach you
# Leads from one line of the balance to saying what is wrong with it.
help-line-button = Something wrong with this line?
