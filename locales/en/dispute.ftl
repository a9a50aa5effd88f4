### What is wrong with what is owed.

dispute-title = Tell us what looks wrong
dispute-lead = It can be all of it or one line. Nothing is sent until you select “Send”.
dispute-reason-label = What is wrong?
dispute-reason-wrong-amount = The amount is wrong
dispute-reason-already-paid = I have paid it
dispute-reason-not-received = I did not get it, or I sent it back
dispute-reason-third-party = Someone else should pay, like an insurer
dispute-reason-not-mine = This is not mine
dispute-reason-wrong-details = My name or my details are wrong
dispute-reason-other = Something else
dispute-reason-error = Choose what is wrong
# A group of checkboxes, one for each line of the balance.
# A fold that opens: the lines of the balance.
dispute-lines-summary = Is it about some lines only? Choose them
dispute-lines-label = Which lines is it about? (optional)
dispute-lines-hint = Tick none if it is about all of it.
# $currency (text): the currency's code, "USD".
dispute-owed-label = What do you think you owe, in { $currency }? (optional)
dispute-owed-hint = 0 is fine. Leave it empty if you are not sure.
dispute-text-label = What should we know? (optional)
dispute-text-hint = Share only what you want to. Leave out card numbers.
dispute-send-button = Send
dispute-done-title = We have your dispute
dispute-done-keep = Keep the reference. It helps when you call or write.
dispute-done-balance = What you see here stays the same until a person has looked at it.
