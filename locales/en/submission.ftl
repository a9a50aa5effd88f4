### What the screens share on which customers say something: dispute, proposal, call-back, preferences, feedback.

# On the button while it is on its way.
submission-sending-button = Sending
# On the button once it has arrived.
submission-sent-button = Sent
# Read out when it starts to be sent.
submission-sending-status = We are sending it.
# Above the button while the device is offline.
submission-offline-note = You are offline. You can send this when you are back online. What you wrote stays here.
# It was sent and no answer came back.
submission-unknown-title = We do not know yet if it reached us
submission-unknown-text = We sent what you wrote, but no answer came back. It is still here.
submission-unknown-once = You can send it again. It will count only once.
submission-again-button = Send it again
# Banner: the creditor's system said no. Nothing was recorded.
submission-not-accepted-title = This was not recorded
submission-not-accepted-text = What you wrote is still here. Check it and send it again, or talk to a person.
submission-too-many = We have had many messages from you today. What you wrote is still here. Talk to a person, or send it later.
# Error of a field for free text.
submission-card-number = Take out the card number. We never need it here.
# Error of a field for free text. $count (number): how many characters too many, 12.
submission-text-long = { $count ->
    [one] Make this shorter by { $count } character
   *[other] Make this shorter by { $count } characters
}
# Before the reference, once it was received.
submission-reference-label = Reference
submission-next-title = What happens next
# Before the hours in which a person can be reached, in the creditor's words: "Mon–Fri, 8:00–18:00".
submission-hours = We are here:
# Leads back to where the customer was.
submission-return-button = Go on
# Leads to an empty form of the same kind, where something else can be said.
submission-anew-button = Tell us something else
