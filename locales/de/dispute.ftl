### Was an der offenen Summe nicht stimmt.

dispute-title = Sagen Sie uns, was nicht stimmt
dispute-lead = Es kann um alles gehen oder um einen Posten. Nichts wird gesendet, bevor Sie „Senden“ wählen.
dispute-reason-label = Was stimmt nicht?
dispute-reason-wrong-amount = Der Betrag stimmt nicht
dispute-reason-already-paid = Das habe ich schon gezahlt
dispute-reason-not-received = Ich habe es nicht bekommen, oder ich habe es zurückgeschickt
dispute-reason-third-party = Jemand anderes sollte zahlen, etwa eine Versicherung
dispute-reason-not-mine = Das betrifft mich nicht
dispute-reason-wrong-details = Mein Name oder meine Daten stimmen nicht
dispute-reason-other = Etwas anderes
dispute-reason-error = Wählen Sie aus, was nicht stimmt
dispute-lines-summary = Geht es nur um einzelne Posten? Hier auswählen
dispute-lines-label = Um welche Posten geht es? (optional)
dispute-lines-hint = Geht es um alles, wählen Sie keinen aus.
dispute-owed-label = Wie viel ist aus Ihrer Sicht offen, in { $currency }? (optional)
dispute-owed-hint = Lassen Sie es leer, wenn Sie nicht sicher sind. Auch 0 ist in Ordnung.
dispute-text-label = Was sollten wir wissen? (optional)
dispute-text-hint = Schreiben Sie nur, was Sie möchten, und keine Kartennummern.
dispute-send-button = Senden
dispute-done-title = Ihr Hinweis ist bei uns
dispute-done-keep = Heben Sie die Referenz auf. Sie hilft, wenn Sie anrufen oder schreiben.
dispute-done-balance = Was Sie hier sehen, bleibt gleich, bis ein Mensch es geprüft hat.
