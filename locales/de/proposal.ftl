### Kein Angebot passt: was jemand stattdessen zahlen könnte.

proposal-title = Sagen Sie uns, was Sie zahlen können
proposal-lead = Wir prüfen es zuerst hier. Passt ein Plan, können Sie ihn gleich ansehen. Passt keiner, können Sie es an einen Menschen bei { $creditor } senden.
proposal-amount-label = So viel können Sie jedes Mal höchstens zahlen, in { $currency }
proposal-amount-hint = Wählen Sie einen Betrag, bei dem genug für Miete, Essen und Rechnungen bleibt.
proposal-amount-zero = Geben Sie einen Betrag über 0 ein
proposal-frequency-label = Wie oft
proposal-date-label = Erste Zahlung
proposal-date-hint = Der Tag nach Ihrem Geldeingang ist eine gute Wahl.
proposal-date-option = { $date }
proposal-check-button = Prüfen, ob es passt
proposal-asked = { $frequency ->
    [weekly] Ihre Angabe: ab { $date } jede Woche { $amount }.
    [fortnightly] Ihre Angabe: ab { $date } alle 2 Wochen { $amount }.
    [semi_monthly] Ihre Angabe: ab { $date } zweimal im Monat { $amount }.
   *[monthly] Ihre Angabe: ab { $date } jeden Monat { $amount }.
}
proposal-outside-title = Noch passt kein Plan dazu
proposal-outside-text = Ein Mensch kann es sich ansehen. Das Senden verpflichtet Sie zu nichts.
proposal-miss-more = Dafür sind jedes Mal { $amount } nötig.
proposal-miss-amount = Möglich sind Zahlungen von { $min } bis { $max }.
proposal-miss-date = Der Beginn ist vom { $min } bis zum { $max } möglich.
proposal-miss-rhythm = Hier wird zu anderen Zeiten gezahlt.
proposal-miss-closed = Das passt nicht zu diesem Betrag und diesem Tag.
proposal-send-button = An einen Menschen senden
proposal-done-title = Ein Mensch sieht es sich an
proposal-done-open = Noch ist nichts eingerichtet. Die Pläne, die Sie gesehen haben, sind weiter möglich.
