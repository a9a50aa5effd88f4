### Um einen Anruf bitten.

callback-title = Um einen Anruf bitten
callback-lead = Sagen Sie { $creditor }, wann Ihnen ein Gespräch passt.
callback-phone-label = Telefonnummer für den Anruf
callback-phone-hint = Sind Sie im Ausland, beginnen Sie mit + und der Ländervorwahl.
callback-phone-error = Geben Sie eine Telefonnummer mit 5 bis 15 Ziffern ein
callback-day-label = An welchem Tag?
callback-day-any = Jeder Tag passt
callback-day = { $date }
callback-zone = Tage und Zeiten gelten in Ihrer Zeitzone: { $zone }.
callback-part-label = Wann sollen wir anrufen?
callback-part-morning = Am Vormittag, vor 12 Uhr
callback-part-afternoon = Am Nachmittag, von 12 bis 17 Uhr
callback-part-evening = Am Abend, nach 17 Uhr
callback-hours = Wir rufen von { $from } bis { $until } Uhr an ({ $zone }).
callback-part-error = Wählen Sie eine Tageszeit
callback-language-label = In welcher Sprache möchten Sie sprechen?
callback-send-button = Meine Anfrage senden
callback-anew-button = Um noch einen Anruf bitten
callback-done-title = Ihre Anfrage ist bei uns
callback-done-text = { $part ->
    [morning] Sie haben { $creditor } gebeten, Sie am Vormittag unter { $phone } anzurufen.
    [afternoon] Sie haben { $creditor } gebeten, Sie am Nachmittag unter { $phone } anzurufen.
   *[evening] Sie haben { $creditor } gebeten, Sie am Abend unter { $phone } anzurufen.
}
callback-done-day = Der Tag, den Sie gewählt haben: { $date }.
