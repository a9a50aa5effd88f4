### First screen where the host page does not know who the customer is.

identify-title = Find your account
identify-lead = You need two things from your letter or email.
identify-reference-label = Account reference
identify-reference-hint = Letters and numbers. You can paste it.
identify-code-label = Access code
identify-code-hint = It is printed next to your reference.
identify-continue-button = Continue
# Read out, and shown on the button, while the account is looked for.
identify-checking = Looking for your account
# A fold that opens.
identify-no-letter-summary = I do not have a letter or email
identify-no-letter-text = Contact us. We will find your account with you.
# Errors beside the fields and in the list above the form.
identify-reference-empty = Enter the account reference from your letter
identify-code-empty = Enter the access code from your letter
identify-not-found = Check the reference and the code. They do not match an account.
# The code is the right one, and too late; beside its field.
identify-code-ended = This code has ended. Contact us for a new letter with a new code.
identify-too-many = Wait a few minutes, then enter your details again
# Where a code is sent beside the letter, and none of those that were sent was used.
identify-too-many-codes = We have sent many codes today. Contact us, or try again tomorrow.
identify-no-answer = We could not reach your account. Try again in a minute.
