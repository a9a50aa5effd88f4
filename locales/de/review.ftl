### Alles noch einmal, bevor es gilt. Vor der Bestätigung wird nichts gesendet.

review-title = Prüfen Sie Ihren Plan
review-lead = Nichts beginnt, bevor Sie „Meinen Plan bestätigen“ wählen. Jede Antwort lässt sich ändern.
review-chosen-title = Was Sie gewählt haben
review-plan-label = Plan
review-amount-label = Sie zahlen
review-frequency-label = Wie oft
review-first-label = Erste Zahlung
review-date-label = Zahlen bis
review-result-label = Ergebnis zum Einkommen
review-result-value = Bis { $percent } des Richtwerts
review-hardship-label = Warum Zahlen schwerfällt
review-change-link = Ändern
review-terms-title = Die Bedingungen
review-if-missed-title = Wenn Sie eine Zahlung verpassen
review-agreement-title = Was Sie vereinbaren
review-effects-title = Was sich sonst ändert
review-consent-label = Ich habe die Bedingungen gelesen und stimme diesem Plan zu.
review-consent-error = Setzen Sie das Häkchen, wenn Sie diesem Plan zustimmen
review-debit-label = Ich stimme automatischen Zahlungen zu. Jede wird zu ihrem Termin eingezogen.
review-records-label = Ich stimme zu, alle Unterlagen elektronisch und keine auf Papier zu erhalten.
review-agreed-error = Setzen Sie auch dieses Häkchen, oder gehen Sie zurück und ändern Sie den Plan
disclosure-tila-title = Was dieser Kredit kostet
disclosure-itemisation-title = Wie Ihr offener Betrag entstand
disclosure-time-barred-title = Zum Alter dieser Schuld
disclosure-electronic-debit-title = Automatische Zahlungen
disclosure-electronic-records-title = Unterlagen in elektronischer Form
disclosure-forbearance-title = Hilfe, wenn das Geld knapp ist
disclosure-breathing-space-title = Ihre Schutzfrist
disclosure-financial-assistance-title = Finanzielle Hilfe
disclosure-hardship-title = Was wir tun, wenn Zahlen schwerfällt
disclosure-tila-rate = Effektiver Jahreszins: { $percent }. So viel kostet der Kredit als Satz pro Jahr.
disclosure-tila-charge = Finanzierungskosten: { $amount }. So viel kostet Sie der Kredit in Geld.
disclosure-tila-financed = Finanzierter Betrag: { $amount }. So viel Kredit wird Ihnen oder für Sie gegeben.
disclosure-tila-total = Summe der Zahlungen: { $amount }. So viel haben Sie nach allen Raten gezahlt.
disclosure-tila-payments = { $count ->
    [one] { $count } Zahlung von { $amount } am { $first }.
   *[other] { $count } Zahlungen von { $amount }, vom { $first } bis zum { $last }.
}
disclosure-item-then = Am { $date }: { $amount }
disclosure-item-interest = Zinsen seither: { $amount }
disclosure-item-fees = Gebühren seither: { $amount }
disclosure-item-charges = Andere Kosten seither: { $amount }
disclosure-item-payments = Zahlungen seither: { $amount }
disclosure-item-credits = Gutschriften seither: { $amount }
disclosure-item-now = Heute: { $amount }
disclosure-debits = { $count ->
    [one] { $count } Zahlung von { $most } wird am { $first } eingezogen.
   *[other] { $count } Zahlungen von { $least } bis { $most } werden vom { $first } bis zum { $last } eingezogen.
}
disclosure-debits-stop = { $count ->
    [one] Die erste können Sie bis { $date } stoppen. Einen anderen Betrag kündigen wir { $count } Tag vorher an.
   *[other] Die erste können Sie bis { $date } stoppen. Einen anderen Betrag kündigen wir { $count } Tage vorher an.
}
disclosure-clock-acknowledge = Bis { $date } bestätigen wir, dass Ihre Nachricht da ist.
disclosure-clock-answer = Bis { $date } hören Sie von uns.
review-confirm-button = Meinen Plan bestätigen
review-sending-button = Ihr Plan wird gesendet
review-sending-status = Wir senden Ihren Plan. Bleiben Sie auf dieser Seite.
review-offline-note = Sie sind offline. Bestätigen können Sie, wenn Sie wieder online sind.
schedule-title = Ihre Zahlungen
schedule-number-head = Nr.
schedule-date-head = Datum
schedule-amount-head = Betrag
schedule-total = Summe
schedule-more-summary = { $count ->
    [one] { $count } weitere Zahlung zeigen
   *[other] { $count } weitere Zahlungen zeigen
}
schedule-none = Es ist nichts zu zahlen.
