### Wie eine Sitzung endet: kurz davor, und der Weg, sich abzumelden.

session-near-title = Sie werden in weniger als einer Minute abgemeldet
session-near-text = So bleiben Ihre Daten sicher. Ihre Eingaben bleiben erhalten.
session-near-letter-text = So bleiben Ihre Daten sicher. Ihre Eingaben bleiben erhalten, und mit Ihrem Brief melden Sie sich wieder an.
session-go-on-button = Angemeldet bleiben

session-sign-out-title = Abmelden
session-sign-out-text = Was Sie eingegeben und nicht gesendet haben, wird auf diesem Gerät gelöscht. Was Sie gesendet haben, bleibt.
session-sign-out-button = Hier abmelden
session-sign-out-all-button = Auf allen Geräten abmelden

session-signed-out-title = Sie sind abgemeldet
session-signed-out-text = Von Ihrem Besuch ist auf diesem Gerät nichts mehr da.
session-ends-later = Von Ihrem Besuch ist auf diesem Gerät nichts mehr da. Unser System war nicht zu erreichen; dort endet Ihre Anmeldung von selbst, spätestens in 15 Minuten.
