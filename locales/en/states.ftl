### What is said when something is different from usual: what happened, what it means for the money, what to do next.

nothing-owed-title = You do not owe anything right now
nothing-owed-text = There is nothing you need to do.
# $amount (text): a credit the customer has, "$20.00".
nothing-owed-credit = You have a credit of { $amount }.

expired-title = Sign in again
expired-text = You were signed out to keep your details safe. Nothing was charged, and your answers are still here.
expired-sending-text = We are not sure yet if your plan was sent. Sign in again and we will finish it. It can only count once.
expired-again-button = Sign in

untrusted-title = We cannot show your choices here
# $creditor (text): the creditor's name, "Mercy Vale Hospital".
untrusted-text = We could not check that the offers come from { $creditor }. Nothing was set up or charged.
untrusted-next = Talk to us. We will go through your choices with you.
state-retry-button = Try again

unreachable-title = We cannot show your account right now
unreachable-text = Something went wrong on our side. Nothing has been sent or charged.
unreachable-choice-text = Your account did not load. When it is back, it shows what is set up.
unreachable-next = Try again in a few minutes, or talk to us.

incomplete-title = The next page did not load
incomplete-text = Your account has not changed, and what you entered is kept. Check your connection and try again.

unknown-title = We do not know yet
unknown-text = We sent your plan, but no answer came back. It may be set up already.
unknown-money = You cannot be signed up twice. Nothing is charged on this page.
unknown-next = Check now. If your plan is there, we will show it.
unknown-check-button = Check now

changed-title = Your balance changed
# $before, $after (text): amounts, "$932.57".
changed-text = You owed { $before }. You now owe { $after }. Your choices below use the new amount. Nothing was set up.
renewed-title = Your choices were updated
renewed-text = Some time passed, so we worked them out again. Check them once more. Nothing was set up.
not-accepted-title = That choice could not be set up
not-accepted-text = Nothing was set up and nothing was charged. These are the choices open to you now.
not-set-up-title = Your plan is not set up yet
not-set-up-text = We looked again and there is no plan yet. You can confirm it once more. It can only count once.
left-title = Your plan has ended
left-text = What you paid stays paid. You can choose again now, or talk to us first.
not-left-title = Your plan still runs
not-left-text = It could not be ended, and nothing changed. Try again in a few minutes, or talk to us.
