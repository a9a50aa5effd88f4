### Alle Möglichkeiten: die offenen als Karten, die anderen mit ihren Gründen.

kind-pay-in-full-title = Alles zahlen
kind-pay-part-title = Jetzt einen Teil zahlen
kind-instalments-title = In Raten zahlen
kind-step-up-title = Klein anfangen, später mehr zahlen
kind-temporary-reduction-title = Eine Zeit lang weniger zahlen
kind-deferral-title = Später zahlen
kind-settlement-title = Mit weniger abschließen
kind-assistance-title = Niedrigere Rechnung bei kleinem Einkommen
kind-modification-title = Den Vertrag ändern
kind-undisputed-part-title = Zahlen, was nicht geprüft wird
kind-affordable-plan-title = Zahlen, was übrig ist
kind-downgrade-title = In einen günstigeren Tarif wechseln
kind-bundle-title = Alle Konten in einem Plan
kind-modification-note = Rate, Zinssatz oder Enddatum ändern sich dauerhaft.
kind-undisputed-part-note = Ihr Hinweis wird zuerst geprüft. Den Rest können Sie jetzt zahlen.
kind-affordable-plan-note = Die Rate richtet sich nach dem, was nach Ihren Ausgaben bleibt.
kind-downgrade-note = Ihre Monatsrechnung sinkt. Was offen ist, zahlen Sie daneben.
kind-bundle-note = Eine Zahlung für alle Konten. Jedes behält seine Termine.

options-title = Wählen Sie, was für Sie passt
options-lead = Offen sind { $amount }. Alles hier können Sie heute wählen.
options-order-note = { $creditor } zeigt sie in dieser Reihenfolge. Keine ist besser als eine andere.
options-order-pay = Nach Ihrer Antwort kommen zuerst Wege, jetzt zu zahlen. Keiner ist besser als ein anderer.
options-order-less = Nach Ihrer Antwort kommen zuerst Wege, weniger oder später zu zahlen. Keiner ist besser als ein anderer.
options-order-ahead = Nach Ihrer Antwort kommen zuerst Wege, vorauszuplanen. Keiner ist besser als ein anderer.
options-order-usual-button = Übliche Reihenfolge zeigen
options-compare-button = Vergleichen oder Passendes finden
options-choose-button = Auswählen
options-chosen-tag = Ihre Wahl
options-if-missed-summary = Was, wenn ich eine Zahlung verpasse?
options-check-button = Prüfen, ob es möglich ist
options-check-text = Es hängt von Haushalt und Einkommen ab. Ihre Antworten bleiben auf diesem Gerät.
options-budget-text = Das ergibt sich aus Einkommen und Ausgaben. Ihre Antworten bleiben auf diesem Gerät.
options-closed-title = Für Sie gerade nicht möglich
options-none-title = Hier gibt es gerade nichts zu wählen
options-none-text = Sprechen Sie mit uns. Wir sehen es uns mit Ihnen an.
options-other-title = Passt nichts davon?
options-other-text = Sprechen Sie mit uns. Ein Mensch sieht es sich mit Ihnen an.
options-bars-label = Was noch offen ist
options-bars-rise-label = Was Sie jedes Mal zahlen

headline-once = einmal
headline-instead = statt { $owed }
headline-nothing = zu zahlen, statt { $owed }
headline-part = jetzt
headline-later = fällig am { $date }
headline-break = vorerst zu zahlen
headline-undisputed = vorerst. { $remaining } werden geprüft.
headline-reduced = { $frequency ->
    [weekly] { $count ->
        [one] pro Woche, für { $count } Rate
       *[other] pro Woche, für { $count } Raten
    }
    [fortnightly] { $count ->
        [one] alle 2 Wochen, für { $count } Rate
       *[other] alle 2 Wochen, für { $count } Raten
    }
    [semi_monthly] { $count ->
        [one] zweimal im Monat, für { $count } Rate
       *[other] zweimal im Monat, für { $count } Raten
    }
   *[monthly] { $count ->
        [one] im Monat, für { $count } Monat
       *[other] im Monat, für { $count } Monate
    }
}
headline-each = { $frequency ->
    [weekly] { $count ->
        [one] pro Woche, { $count } Rate
       *[other] pro Woche, { $count } Raten
    }
    [fortnightly] { $count ->
        [one] alle 2 Wochen, { $count } Rate
       *[other] alle 2 Wochen, { $count } Raten
    }
    [semi_monthly] { $count ->
        [one] zweimal im Monat, { $count } Rate
       *[other] zweimal im Monat, { $count } Raten
    }
   *[monthly] { $count ->
        [one] im Monat, { $count } Rate
       *[other] im Monat, { $count } Raten
    }
}

detail-today = Heute
detail-pay-by = Zahlen bis
detail-first = Erste Zahlung
detail-last = Letzte Zahlung
detail-payment = { $date }, { $amount }
detail-discount = Sie sparen
detail-valid-until = Nachlass möglich bis
detail-interest = Zinsen
detail-total = Sie zahlen insgesamt
detail-remaining = Danach noch offen
detail-before = Sonst insgesamt
detail-less = Insgesamt weniger
detail-more = Insgesamt mehr

effect-settled-for-less = Ist das gezahlt, wird der Rest erlassen.
effect-service-restored = Ihr Anschluss bleibt an oder läuft nach der ersten Zahlung wieder.
effect-end-date-moves = Ihre letzte Zahlung rückt vom { $from } auf den { $to }.
effect-payment-becomes = Ab { $date } beträgt jede Rate { $payment }.
effect-rises = { $count ->
    [one] Die Rate steigt mit jeder Zahlung um { $amount }, bis auf { $most }.
   *[other] Die Rate steigt nach je { $count } Zahlungen um { $amount }, bis auf { $most }.
}
effect-proof-may-be-asked = Vielleicht fragen wir nach einem Nachweis Ihres Einkommens.
effect-rate-becomes = Ab { $date } beträgt der Zinssatz { $percent } im Jahr.
effect-joins-principal = { $amount }, die noch offen sind, werden Teil des Kredits. Darauf zahlen Sie Zinsen.
effect-reviewed-on = Am { $date } sehen wir es uns wieder mit Ihnen an.
effect-autopay-could = Mit automatischer Zahlung zahlen Sie insgesamt { $total }. Das sind { $saves } weniger.
effect-autopay-is = Die Zahlungen werden automatisch eingezogen. Sonst zahlen Sie insgesamt { $total }, { $saves } mehr.
reward-credit = { $count ->
    [one] Nach { $count } pünktlichen Zahlung schreiben wir { $amount } gut. In den Zahlen hier ist das nicht enthalten.
   *[other] Nach { $count } pünktlichen Zahlungen schreiben wir { $amount } gut. In den Zahlen hier ist das nicht enthalten.
}
reward-points = { $count ->
    [one] { $count } pünktliche Zahlung bringt Ihnen Punkte: { $points }.
   *[other] { $count } pünktliche Zahlungen bringen Ihnen Punkte: { $points }.
}
effect-service-plan = Ab { $date } kostet Ihr Tarif { $after } im Monat statt { $before }.
effect-service-early = Der vorzeitige Wechsel kostet { $amount }. Das steht auf der nächsten Rechnung.
effect-service-device = Ihr Gerät bleibt, wie es ist. Dafür sind noch { $amount } zu zahlen.
effect-service-keep = Ihr Anschluss bleibt an, wenn die erste Zahlung bis { $date } da ist.
effect-member = { $reference }: insgesamt { $amount }, beglichen am { $date }.
