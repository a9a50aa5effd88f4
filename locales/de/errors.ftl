### Fehler in dem, was eingegeben wurde: was zu tun ist, in den Worten des Feldes.

error-amount-empty = Geben Sie einen Betrag ein, etwa { $example }
error-amount-number = Geben Sie den Betrag in Ziffern ein, etwa { $example }
error-amount-negative = Geben Sie 0 oder mehr ein
error-amount-currency = Geben Sie den Betrag in { $currency } ein
error-amount-decimals = { $count ->
    [0] Geben Sie den Betrag ohne Nachkommastellen ein, etwa { $example }
    [one] Geben Sie höchstens { $count } Nachkommastelle ein, etwa { $example }
   *[other] Geben Sie höchstens { $count } Nachkommastellen ein, etwa { $example }
}
error-amount-ambiguous = Geben Sie den Betrag ohne Tausenderzeichen ein, etwa { $example }
error-amount-large = Geben Sie einen kleineren Betrag ein
error-amount-bounds = Geben Sie einen Betrag von { $min } bis { $max } ein
error-number-bounds = Wählen Sie eine Zahl von { $min } bis { $max }
error-date-bounds = Wählen Sie einen Tag vom { $min } bis zum { $max }
error-not-offered = Wählen Sie eine der Antworten
error-left-too-small = Zahlen Sie alles, oder lassen Sie { $least } oder mehr offen
error-does-not-fit = Ändern Sie den Betrag oder die Zahl der Raten. Zusammen passen sie nicht in die Grenzen.
