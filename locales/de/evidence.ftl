### Dateien, die einen Hinweis belegen: auf dessen Seite, vor und nach dem Senden.

evidence-label = Unterlagen oder Fotos (optional)
evidence-hint = PDF, JPG oder PNG. Bis zu 10 Dateien mit je bis zu 10 MB. Sie können sie auch später hinzufügen.
evidence-not-kept = Dateien bleiben auf Ihrem Gerät. Wenn Sie diese Seite neu laden, wählen Sie sie noch einmal aus.
evidence-choose-button = Dateien auswählen
evidence-chosen = Ausgewählt, noch nicht gesendet
evidence-sending = Wird gesendet
evidence-received = Gesendet
evidence-not-sent = Noch nicht gesendet. Ihr Hinweis ist auch ohne diese Datei festgehalten.
evidence-type-error = Wählen Sie eine PDF-, JPG- oder PNG-Datei
evidence-size-error = Wählen Sie eine Datei bis 10 MB, die nicht leer ist
evidence-many-error = Entfernen Sie zuerst eine Datei. Mehr als 10 können wir nicht annehmen.
evidence-remove-button = Entfernen
evidence-send-button = Dateien senden
evidence-again-button = Dateien noch einmal senden
evidence-received-status = Wir haben Ihre Dateien.
evidence-not-sent-status = Einige Dateien wurden nicht gesendet. Ihr Hinweis ist festgehalten.
