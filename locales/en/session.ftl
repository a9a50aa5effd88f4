### How a session ends: shortly before it does, and the way to sign out.

# A banner above the screen; read out too.
session-near-title = You will be signed out in less than a minute
session-near-text = This keeps your details safe. What you entered stays here.
# Where the customer signs in with the reference and the code on the letter.
session-near-letter-text = This keeps your details safe. What you entered stays here, and you can sign in again with your letter.
session-go-on-button = Stay signed in

# A fold below every screen.
session-sign-out-title = Sign out
session-sign-out-text = What you entered and did not send is deleted from this device. What you sent is not changed.
session-sign-out-button = Sign out here
session-sign-out-all-button = Sign out on all devices

# Below it: which sessions of the customer run, and how to end them.
session-list-button = See where you are signed in
session-list-title = Where you are signed in
session-list-text = Each sign-in ends by itself after 15 minutes. We do not know on which device or where it was.
# How a session was made, and how long ago.
# $number (number): its place in the list. $count (number): whole minutes since then.
session-list-letter = { $count ->
    [0] { $number }. With your letter, a moment ago
    [one] { $number }. With your letter, { $count } minute ago
   *[other] { $number }. With your letter, { $count } minutes ago
}
# $number (number): its place in the list. $count (number): whole minutes since then.
session-list-website = { $count ->
    [0] { $number }. On our website, a moment ago
    [one] { $number }. On our website, { $count } minute ago
   *[other] { $number }. On our website, { $count } minutes ago
}
session-list-this = You are here
session-list-alone = You are not signed in anywhere else.
session-list-end-button = Sign out there
session-list-ended = You are signed out there.
session-list-failed = That did not work this time. Try again in a minute.
session-code-hint = We ask for it once more, so that nobody else can sign you out.
session-code-wrong = Check the access code on your letter, and enter it again

# A banner above the form to sign in; read out too.
session-signed-out-title = You are signed out
session-signed-out-text = Nothing of your visit is left on this device.
# Where no answer came.
session-ends-later = Nothing of your visit is left on this device. We could not tell our system, so your sign-in there ends by itself within 15 minutes.
