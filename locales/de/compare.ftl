### Die Möglichkeiten nebeneinander, und welche zu dem passen, was jemand zahlen kann.

compare-title = Ihre Möglichkeiten vergleichen
compare-lead = Sagen Sie, wie viel und wann Sie zahlen können. Wir rechnen auf diesem Gerät. Nichts wird gesendet.
compare-most-label = Wie viel können Sie in einem Monat zahlen, in { $currency }?
compare-most-hint = Lassen Sie es leer, um alle zu sehen.
compare-start-label = Wann kann die erste Zahlung sein?
compare-start-any = Jederzeit
compare-start-week = In 1 Woche oder später
compare-start-fortnight = In 2 Wochen oder später
compare-start-month = In 1 Monat oder später
compare-count = { $count ->
    [0] Keine Möglichkeit passt dazu
    [one] { $count } Möglichkeit passt dazu
   *[other] { $count } Möglichkeiten passen dazu
}
compare-paused-title = Ihre Möglichkeiten kommen wieder, sobald der Betrag lesbar ist
compare-none-text = Versuchen Sie einen höheren Betrag oder einen anderen Beginn, oder sprechen Sie mit uns. Ein Mensch sieht es sich mit Ihnen an.
compare-most-head = Höchstens in einem Monat
compare-nothing = Nichts zu zahlen
compare-schedule-summary = Jede Zahlung
compare-asking-title = Diese hängen von Ihren Antworten ab
compare-missed-title = Diese passen nicht zu Ihren Angaben
compare-takes = Dafür sind { $amount } in einem Monat nötig.
compare-latest = Die erste Zahlung ist bis { $date } fällig.
