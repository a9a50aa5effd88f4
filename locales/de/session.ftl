### Wie eine Sitzung endet: kurz davor, und der Weg, sich abzumelden.

session-near-title = Sie werden in weniger als einer Minute abgemeldet
session-near-text = So bleiben Ihre Daten sicher. Ihre Eingaben bleiben erhalten.
session-near-letter-text = So bleiben Ihre Daten sicher. Ihre Eingaben bleiben erhalten, und mit Ihrem Brief melden Sie sich wieder an.
session-go-on-button = Angemeldet bleiben

session-sign-out-title = Abmelden
session-sign-out-text = Was Sie eingegeben und nicht gesendet haben, wird auf diesem Gerät gelöscht. Was Sie gesendet haben, bleibt.
session-sign-out-button = Hier abmelden
session-sign-out-all-button = Auf allen Geräten abmelden

session-list-button = Ansehen, wo Sie angemeldet sind
session-list-title = Wo Sie angemeldet sind
session-list-text = Jede Anmeldung endet nach 15 Minuten von selbst. Auf welchem Gerät und wo sie war, wissen wir nicht.
session-list-letter = { $count ->
    [0] { $number }. Mit Ihrem Brief, gerade eben
    [one] { $number }. Mit Ihrem Brief, vor { $count } Minute
   *[other] { $number }. Mit Ihrem Brief, vor { $count } Minuten
}
session-list-website = { $count ->
    [0] { $number }. Auf unserer Website, gerade eben
    [one] { $number }. Auf unserer Website, vor { $count } Minute
   *[other] { $number }. Auf unserer Website, vor { $count } Minuten
}
session-list-this = Sie sind hier
session-list-alone = Sie sind sonst nirgends angemeldet.
session-list-end-button = Dort abmelden
session-list-ended = Sie sind dort abgemeldet.
session-list-failed = Das hat diesmal nicht geklappt. Versuchen Sie es in einer Minute erneut.
session-code-hint = Wir fragen noch einmal danach, damit niemand anders Sie abmelden kann.
session-code-wrong = Prüfen Sie den Zugangscode auf Ihrem Brief und geben Sie ihn noch einmal ein

session-signed-out-title = Sie sind abgemeldet
session-signed-out-text = Von Ihrem Besuch ist auf diesem Gerät nichts mehr da.
session-ends-later = Von Ihrem Besuch ist auf diesem Gerät nichts mehr da. Unser System war nicht zu erreichen; dort endet Ihre Anmeldung von selbst, spätestens in 15 Minuten.
