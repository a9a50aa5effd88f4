### The code that is sent to customers who sign in with their letter, where the creditor asks for one.

second-factor-title = Enter the code we sent you
# Where it was sent to the creditor's own system knows.
second-factor-lead = We sent a code to the phone number or email address we have for you. It can take a minute.
# In its place once another code was sent; read out too.
second-factor-sent-again = We sent you a new code. The one before does not count any more.
second-factor-code-label = Code
second-factor-code-hint = 6 digits. You can paste it.
# $count (number): whole minutes, at least 1.
second-factor-left = { $count ->
    [one] The code is good for { $count } more minute.
   *[other] The code is good for { $count } more minutes.
}
# Read out, and shown on the button, while the code is checked.
second-factor-checking = Checking the code
second-factor-renew-button = Send a new code
# A fold that opens.
second-factor-none-summary = I did not get a code
second-factor-none-text = Wait a minute, then ask for a new code. If none comes, contact us.
# Errors beside the field and in the list above the form.
second-factor-code-short = Enter the 6 digits of the code
second-factor-wrong = Check the code. It is not the last one we sent.
# Also below the field, once its time is over.
second-factor-ended = This code has ended. Ask for a new one.
# Another code was asked for too soon, or for the fourth time.
second-factor-none-sent = Use the last code we sent. We cannot send another right now.
second-factor-too-soon = Wait a minute, then try again
second-factor-no-answer = We could not check the code. Try again in a minute.
# On the screen before, where no other code is sent for this sign-in.
second-factor-again = Enter the reference and the code from your letter again. The code we sent does not count any more.
