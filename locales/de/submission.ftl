### Was die Seiten teilen, auf denen Menschen uns etwas sagen.

submission-sending-button = Wird gesendet
submission-sent-button = Gesendet
submission-sending-status = Wir senden es.
submission-offline-note = Sie sind offline. Senden können Sie, wenn Sie wieder online sind. Ihre Eingaben bleiben hier.
submission-unknown-title = Wir wissen noch nicht, ob es ankam
submission-unknown-text = Wir haben es gesendet, aber es kam keine Antwort. Ihre Eingaben sind noch da.
submission-unknown-once = Sie können es noch einmal senden. Es zählt nur einmal.
submission-again-button = Noch einmal senden
submission-not-accepted-title = Das wurde nicht festgehalten
submission-not-accepted-text = Ihre Eingaben sind noch da. Prüfen Sie sie und senden Sie sie noch einmal, oder sprechen Sie mit einem Menschen.
submission-too-many = Heute kamen schon viele Nachrichten von Ihnen. Ihre Eingaben sind noch da. Sprechen Sie mit einem Menschen, oder senden Sie sie später.
submission-card-number = Nehmen Sie die Kartennummer heraus. Wir brauchen sie hier nie.
submission-text-long = { $count ->
    [one] Kürzen Sie den Text um { $count } Zeichen
   *[other] Kürzen Sie den Text um { $count } Zeichen
}
submission-reference-label = Referenz
submission-next-title = Wie es weitergeht
submission-hours = So sind wir erreichbar:
submission-return-button = Weiter
submission-anew-button = Etwas anderes mitteilen
