### Die Vereinbarung, die läuft, und ihr Nachweis.

receipt-title-fresh = { $kind ->
    [pay_in_full] Ihre Wahl ist festgehalten
    [pay_part] Ihre Wahl ist festgehalten
    [settlement] Ihr Vergleich steht
    [deferral] Ihre Pause ist eingerichtet
    [modification] Ihre Änderung ist eingerichtet
    [downgrade] Ihr günstigerer Tarif ist eingerichtet
    [undisputed_part] Ihre Wahl ist festgehalten
    [assistance] Ihre niedrigere Rechnung ist eingerichtet
   *[other] Ihr Plan steht
}
receipt-title-running = Das ist Ihr Plan
receipt-reference-label = Referenz
receipt-next-title = Wie es weitergeht
receipt-next-first = Ihre erste Zahlung ist { $amount } am { $date }.
receipt-next-once = Zahlen Sie { $amount } bis { $date }.
receipt-next-nothing = Es ist nichts zu zahlen.
receipt-next-keep = Heben Sie den Beleg auf. Er ist signiert, niemand kann ihn ändern.
receipt-next-return = Kommen Sie jederzeit wieder und sehen Sie, was gezahlt ist und was als Nächstes kommt.
receipt-next-change = Wird das Geld knapp, sprechen Sie mit uns. Pläne lassen sich ändern.
receipt-unchecked = Den signierten Beleg konnten wir hier nicht prüfen. Ihr Plan ist unter der Referenz oben festgehalten.
receipt-already = Es gab schon einen Plan. Dieser hier gilt.
receipt-save-button = Beleg speichern
receipt-print-button = Drucken
# Name der gespeicherten Datei, ohne Endung.
receipt-file-name = leeway-beleg
receipt-calendar-button = Kalendertermine speichern
receipt-calendar-file-name = leeway-zahlungen
receipt-calendar-title = Zahlung an { $creditor }: { $amount }
receipt-calendar-text = Referenz { $reference }. Wird das Geld knapp, sprechen Sie vor diesem Tag mit uns.
receipt-facts-title = Ihr Plan in Kürze
receipt-account-label = Konto
receipt-plan-label = Plan
receipt-as-of-label = Vereinbart am
