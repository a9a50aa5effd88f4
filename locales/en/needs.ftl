### What the customer needs: formats, languages and what to bear in mind. On the screen of preferences, where the creditor says who sees it.

# Heading of a part of the preferences.
needs-title = What helps you
needs-lead = You do not have to answer. Tick only what you want us to know. No plan depends on it.
needs-formats-label = How should we write and talk to you?
needs-large-print = Large print
needs-braille = Braille
needs-easy-read = Short sentences with pictures
needs-audio = A sound recording
needs-text-relay = Calls with text relay
needs-sign-language = A sign language interpreter
needs-interpreter = An interpreter when we talk
needs-translation = Letters in my language
needs-circumstances-label = Is there anything we should bear in mind?
needs-circumstances-hint = Tick what you want to. Nobody will ask for proof here.
needs-physical-health = My physical health
needs-mental-health = My mental health
needs-memory = I find it hard to remember or understand things
needs-bereavement = Someone close to me died
needs-caring = I care for someone
needs-safety = Someone controls or hurts me
needs-helper = Someone helps me with letters and calls
needs-more-time = I need more time to answer
needs-rather-not-say = I would rather not say
# What the customer agrees to, word for word: a hash of the sentence is kept as proof. A changed meaning needs a new id. It names the heading above.
needs-consent-label = You may keep what I ticked under “What helps you”, and use it when you write or talk to me
needs-consent-error = Agree that we may keep this, or take the ticks out
needs-back-note = You can take this back here at any time.
