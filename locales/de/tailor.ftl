### Ein Angebot innerhalb seiner Grenzen ändern. Der Plan daneben folgt jeder Änderung.

tailor-title = Den Plan anpassen
tailor-lead = Ändern Sie, was Sie möchten. Der Plan passt sich an.
tailor-frequency-label = Wie oft möchten Sie zahlen?
tailor-frequency-hint = Es hilft, wenn es zu Ihrem Zahltag passt.
frequency-weekly = Jede Woche
frequency-fortnightly = Alle 2 Wochen
frequency-semi-monthly = Zweimal im Monat
frequency-monthly = Jeden Monat
tailor-amount-label = Wie viel jedes Mal, in { $currency }?
tailor-first-label = Mit wie viel möchten Sie anfangen, in { $currency }?
tailor-part-label = Wie viel möchten Sie zahlen, in { $currency }?
tailor-amount-hint = Von { $min } bis { $max }
tailor-count-label = Wie viele Raten?
tailor-count-or-label = Oder wählen Sie die Zahl der Raten
tailor-count-option = { $count ->
    [one] { $count } Rate
   *[other] { $count } Raten
}
tailor-down-label = Wie viel möchten Sie heute zahlen, in { $currency }?
tailor-periods-label = Für wie lange?
tailor-extend-label = Wie viel länger?
tailor-periods-option = { $frequency ->
    [monthly] { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
   *[other] { $count ->
        [one] { $count } Rate
       *[other] { $count } Raten
    }
}
tailor-date-label = Wann möchten Sie anfangen?
tailor-date-once-label = Wann möchten Sie zahlen?
tailor-payday-label = An welchem Tag im Monat kommt Ihr Geld?
tailor-payday-hint = Sie müssen nicht antworten. Wir würden am Tag danach anfangen, wenn Ihr Geld da ist.
tailor-payday-none = Es wechselt
tailor-payday-option = Am { $day }.
tailor-autopay-label = Wie möchten Sie zahlen?
tailor-autopay-hint = Automatische Zahlungen können Sie jederzeit beenden.
tailor-autopay-off = Ich zahle jedes Mal selbst
tailor-autopay-on = Zahlungen automatisch einziehen
tailor-service-plan-label = Welchen Tarif möchten Sie?
tailor-service-plan-option = { $price } im Monat
tailor-limits-summary = Warum diese Grenzen?
tailor-limits-text = { $creditor } setzt sie für alle gleich. Sie gehören zum signierten Angebot.
tailor-limits-count = Sie können { $min } bis { $max } Raten wählen.
tailor-limits-amount = Jede Rate kann { $min } bis { $max } betragen.
tailor-limits-first = Anfangen können Sie mit { $min } bis { $max }.
tailor-limits-down = Heute können Sie { $min } bis { $max } zahlen.
tailor-limits-date = Die erste Zahlung ist vom { $min } bis zum { $max } möglich.
tailor-summary-title = Ihr Plan
tailor-summary-paused = Der Plan kommt wieder, sobald Ihre Eingaben passen.
tailor-check-button = Diesen Plan prüfen
tailor-nothing-starts = Nichts beginnt, bevor Sie bestätigen.
tailor-changed = { $count ->
    [one] { $count } Zahlung von { $amount } am { $date }.
   *[other] { $count } Zahlungen, die erste { $amount }, die letzte am { $date }.
}
