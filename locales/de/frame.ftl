### Rund um jede Seite: Kopf, Hilfe, Fuß und Worte, die mehrere Seiten teilen.

frame-language-label = Sprache
frame-help-link = Mit uns sprechen
frame-help-title = Persönlich mit uns sprechen
frame-help-reference = Halten Sie Ihre Referenz bereit: { $reference }
frame-help-close = Schließen
frame-security-checked = Diese Angebote hat { $creditor } signiert. Wir haben die Signatur auf Ihrem Gerät geprüft.
frame-security-private = Ein Plan beginnt erst, wenn Sie ihn bestätigen.
frame-advice-note = Kostenlose Schuldnerberatung kann helfen. Sie können sich zuerst beraten lassen.
frame-back-button = Zurück
frame-language-changed = Die Sprache ist jetzt { $language }.
frame-language-unavailable = Diese Sprache wurde nicht geladen. Sonst hat sich nichts geändert.
frame-offline-title = Sie sind offline
frame-offline-text = Gerade wird nichts gesendet. Ihre Antworten sind noch da. Mit Internet geht es weiter.
frame-online = Sie sind wieder online.
frame-errors-title = Etwas passt noch nicht
help-title = Was Sie sonst tun können
help-pay-button = Den ganzen Betrag zahlen
help-options-button = Die Pläne ansehen
help-proposal-button = Sagen, was Sie zahlen können
help-assistance-button = Um Hilfe beim Zahlen bitten
help-dispute-button = Sagen, was nicht stimmt
help-callback-button = Um einen Anruf bitten
help-preferences-button = Wie wir Sie erreichen
help-line-button = Posten falsch?
