### Wie weit die laufende Vereinbarung ist. Wird gezeigt, wenn jemand wiederkommt.

arrangement-done-title = Ihr Plan ist bezahlt
arrangement-done-text = Es ist nichts mehr zu zahlen. Sie müssen nichts tun.
arrangement-late-title = Ihr Plan: eine Zahlung ist offen
arrangement-late-text = { $amount } waren schon fällig. Sie können das noch zahlen. Geht es nicht, sprechen Sie mit uns, und wir sehen uns den Plan mit Ihnen an.
arrangement-ahead-status-title = Ihr Plan: Sie sind voraus
arrangement-ahead-status-text = Sie haben { $amount } mehr gezahlt, als bis zur nächsten Zahlung fällig ist.
arrangement-on-track-title = Ihr Plan läuft gut
arrangement-on-track-text = Bis zur nächsten Zahlung ist nichts zu tun.
arrangement-next-label = Nächste Zahlung
arrangement-paid = Sie haben { $paid } von { $total } gezahlt.
arrangement-as-of = Stand vom { $date }. Bis eine Zahlung hier steht, kann es ein paar Tage dauern.
arrangement-state-head = Stand
arrangement-state-paid = Gezahlt
arrangement-state-part = { $amount } offen
arrangement-state-late = Noch offen
arrangement-state-next = Nächste
arrangement-state-later = Geplant
arrangement-reward-points = Ihre Zahlungen waren pünktlich. Das brachte Ihnen Punkte: { $points }.
arrangement-reward-credit = Ihre Zahlungen waren pünktlich. Das brachte Ihnen eine Gutschrift von { $amount }.
arrangement-reward-after = { $count ->
    [one] Dafür fehlt { $count } weitere pünktliche Zahlung.
   *[other] Dafür fehlen { $count } weitere pünktliche Zahlungen.
}
arrangement-reward-no = Das Extra für pünktliche Zahlungen gibt es nicht mehr. Ihr Plan bleibt gleich.
arrangement-ahead-title = Mehr oder früher zahlen
arrangement-ahead-label = Was, wenn Sie jetzt mehr zahlen? Betrag in { $currency }
arrangement-ahead-hint = Bis zu { $max }. Das zeigt nur, was sich ändern würde. Nichts wird gesendet.
arrangement-ahead-next = Ihre nächste Zahlung wäre { $amount } am { $date }.
arrangement-ahead-left = { $count ->
    [one] { $count } Zahlung bliebe übrig: { $amount }.
   *[other] { $count } Zahlungen blieben übrig, insgesamt { $amount }.
}
arrangement-ahead-done = Es bliebe nichts zu zahlen.
arrangement-ahead-ask = Sie können fragen, ob Sie mehr als geplant zahlen. Was das ändert, hängt vom Tag der Zahlung ab. Wir nennen Ihnen die genauen Beträge.
arrangement-tight-title = Wenn das Geld knapp wird
arrangement-tight-text = Sagen Sie es uns möglichst vor der nächsten Zahlung. Wir suchen einen Plan, der passt. Auch kostenlose Schuldnerberatung kann helfen.
arrangement-leave-summary = Plan ändern oder beenden
arrangement-leave-text = Sie können diesen Plan beenden und etwas anderes wählen. Was Sie bezahlt haben, bleibt bezahlt. Der Rest ist dann fällig wie vor dem Plan.
arrangement-leave-button = Diesen Plan jetzt beenden
arrangement-receipt-button = Beleg zeigen
