### Der Code, der zum Brief geschickt wird, wo der Gläubiger einen verlangt.

second-factor-title = Geben Sie den gesendeten Code ein
second-factor-lead = Wir haben einen Code an die Telefonnummer oder E-Mail-Adresse geschickt, die wir von Ihnen haben. Das kann eine Minute dauern.
second-factor-sent-again = Wir haben Ihnen einen neuen Code geschickt. Der vorige gilt nicht mehr.
second-factor-code-label = Code
second-factor-code-hint = 6 Ziffern. Einfügen geht auch.
second-factor-left = { $count ->
    [one] Der Code gilt noch { $count } Minute.
   *[other] Der Code gilt noch { $count } Minuten.
}
second-factor-checking = Der Code wird geprüft
second-factor-renew-button = Neuen Code senden
second-factor-none-summary = Ich habe keinen Code bekommen
second-factor-none-text = Warten Sie eine Minute, und fordern Sie dann einen neuen an. Kommt keiner, melden Sie sich.
second-factor-code-short = Geben Sie die 6 Ziffern des Codes ein
second-factor-wrong = Prüfen Sie den Code. Es ist nicht der zuletzt geschickte.
second-factor-ended = Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.
second-factor-none-sent = Nutzen Sie den letzten Code. Einen neuen können wir gerade nicht senden.
second-factor-too-soon = Warten Sie eine Minute, und versuchen Sie es erneut
second-factor-no-answer = Der Code ließ sich nicht prüfen. Versuchen Sie es in einer Minute erneut.
second-factor-again = Geben Sie Referenz und Code aus dem Brief erneut ein. Der Code, den wir geschickt haben, gilt nicht mehr.
