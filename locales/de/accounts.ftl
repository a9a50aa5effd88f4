### Mehrere Konten derselben Person, unter dem offenen Betrag.

accounts-title = Alle Ihre Konten bei { $creditor }
accounts-account-head = Konto
accounts-this = Das ist das Konto von oben.
accounts-late = Davon waren { $amount } schon fällig.
accounts-not-late = Davon war noch nichts fällig.
accounts-time-barred = Das ist ein altes Konto. Es kann nicht Teil eines Plans mit den anderen sein. Sprechen Sie mit uns darüber.
accounts-parts-summary = Woraus besteht das?
accounts-principal = Ohne Zinsen und Gebühren
accounts-interest = Zinsen
accounts-fees = Gebühren
accounts-total = Alles zusammen
