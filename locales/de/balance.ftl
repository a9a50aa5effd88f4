### Was offen ist, Zeile für Zeile, und wie es weitergehen kann.

balance-title = Offen bei { $creditor }
balance-due-since = War fällig am { $date }
balance-as-of = Stand vom { $date }
balance-standing-early = Sie liegen gut in der Zeit. Sie können jetzt zahlen oder vorausplanen.
balance-standing-new = Das lässt sich hier in wenigen Schritten klären.
balance-standing-late = Es gibt weiterhin Wege, das zu klären. Nehmen Sie sich Zeit dafür.
balance-details-button = Daten falsch?
balance-items-title = So kommt der Betrag zustande
balance-items-head = Datum und Posten
balance-amount-head = Betrag
balance-line-why = Warum steht das hier?
balance-line-disputed = Das prüfen wir.
balance-subtotal-charges = Kosten
balance-subtotal-credits = Zahlungen und Gutschriften
balance-parts-principal = Davon ohne Zinsen und Gebühren
balance-parts-interest = Davon Zinsen
balance-parts-fees = Davon Gebühren
balance-total = Offen
balance-kind-interest = Zinsen
balance-kind-fee = Gebühr
balance-kind-tax = Steuer
balance-kind-payment = Ihre Zahlung
balance-kind-insurance = Von anderer Seite gezahlt
balance-kind-credit = Gutschrift
balance-actions-title = Was möchten Sie tun?
balance-happened-summary = Was ist passiert? (optional)
balance-happened-note = Ihre Antwort bleibt auf diesem Gerät. Sie ändert nur, was wir zuerst zeigen.
situation-payment-returned = Eine Zahlung ging nicht durch
situation-forgot = Ich habe es vergessen
situation-cannot-pay = Ich kann das jetzt nicht zahlen
situation-something-wrong = Ich glaube, das schulde ich nicht
situation-may-not-pay = Ich kann bald vielleicht nicht zahlen
balance-pay-title = Jetzt alles zahlen
balance-pay-text = { $amount }
balance-pay-saving = { $amount }. Sie sparen { $saving }.
balance-options-title = Alle Möglichkeiten ansehen
balance-options-text = { $count ->
    [one] { $count } Möglichkeit für dieses Konto
   *[other] { $count } Möglichkeiten für dieses Konto
}
balance-assistance-title = Ich kann gerade nicht zahlen
balance-assistance-text = Prüfen, ob die Rechnung niedriger wird
balance-later-text = Wege, weniger oder später zu zahlen
balance-dispute-title = Etwas stimmt nicht
balance-dispute-text = Sagen Sie es uns, wir prüfen es
balance-no-commitment = Ansehen verpflichtet Sie zu nichts.
balance-waiting = Ihre Möglichkeiten werden geladen.
balance-service-suspended-title = Ihr Anschluss ist gesperrt
balance-service-suspended-text = Zahlen Sie { $amount } bis { $date }, dann läuft er wieder.
balance-service-running-title = Ihr Anschluss läuft noch
balance-service-running-text = Zahlen Sie { $amount } bis { $date }, dann bleibt er an.
