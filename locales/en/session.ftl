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

# A banner above the form to sign in; read out too.
session-signed-out-title = You are signed out
session-signed-out-text = Nothing of your visit is left on this device.
# Where no answer came.
session-ends-later = Nothing of your visit is left on this device. We could not tell our system, so your sign-in there ends by itself within 15 minutes.
