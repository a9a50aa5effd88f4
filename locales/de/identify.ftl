### Erste Seite, wo die Seite drumherum nicht weiß, um wen es geht.

identify-title = Ihr Konto finden
identify-lead = Sie brauchen zwei Angaben aus Ihrem Brief oder Ihrer E-Mail.
identify-reference-label = Referenz des Kontos
identify-reference-hint = Buchstaben und Ziffern. Einfügen geht auch.
identify-code-label = Zugangscode
identify-code-hint = Er steht neben Ihrer Referenz.
identify-continue-button = Weiter
identify-checking = Ihr Konto wird gesucht
identify-no-letter-summary = Ich habe weder Brief noch E-Mail
identify-no-letter-text = Melden Sie sich. Wir finden Ihr Konto mit Ihnen.
identify-reference-empty = Geben Sie die Referenz aus Ihrem Brief ein
identify-code-empty = Geben Sie den Zugangscode aus Ihrem Brief ein
identify-not-found = Prüfen Sie Referenz und Code. Wir finden dazu kein Konto.
identify-too-many = Warten Sie ein paar Minuten, und versuchen Sie es erneut
identify-no-answer = Ihr Konto war nicht erreichbar. Versuchen Sie es in einer Minute erneut.
