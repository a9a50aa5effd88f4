### Haushalt und Einkommen, auf dem Gerät berechnet, und was daraus folgt.

assistance-title = Prüfen Sie, ob Ihre Rechnung niedriger wird
assistance-hardship-title = Erzählen Sie uns, was los ist
assistance-lead = Sagen Sie nur, was Sie sagen möchten.
assistance-private-title = Was hier bleibt und was gesendet wird
assistance-private-stays = Ihr Einkommen, Ihr Haushalt und jede Ausgabe bleiben hier.
assistance-private-sent = Das wird gesendet, sobald Sie einen Plan bestätigen, der darauf beruht, und nicht früher:
assistance-private-band = Die Stufe, in der Ihr Einkommen liegt
assistance-private-month = Der höchste Betrag, den Sie im Monat zahlen könnten
assistance-private-reason = Ihr Grund, wenn Sie einen nennen
assistance-household-label = Wie viele Personen leben in Ihrem Haushalt?
assistance-household-hint = Sie selbst und alle, für die Sie sorgen. Höchstens 20.
assistance-income-label = Einkommen des Haushalts vor Steuern, in { $currency }
assistance-income-hint = Eine Schätzung genügt. Auch 0 ist in Ordnung.
assistance-per-label = Das ist das Einkommen für
assistance-per-week = Eine Woche
assistance-per-fortnight = 2 Wochen
assistance-per-month = Einen Monat
assistance-per-year = Ein Jahr
assistance-hardship-label = Warum fällt das Zahlen gerade schwer?
assistance-hardship-hint = Sie müssen es nicht sagen.
hardship-none = Keine Angabe
hardship-job-loss = Ich habe meine Arbeit verloren
hardship-reduced-hours = Ich arbeite weniger oder verdiene weniger
hardship-ill = Krankheit
hardship-injury = Eine Verletzung
hardship-bereavement = Ein Todesfall in der Familie
hardship-separation = Trennung oder Scheidung
hardship-family-violence = Ein naher Mensch verletzt oder kontrolliert mich
hardship-disaster = Eine Naturkatastrophe
hardship-caring = Ich pflege jemanden
hardship-energy-cost = Energie kostet zu viel
hardship-other = Etwas anderes
assistance-work-out-button = Berechnen
assistance-band-income = Bis { $income } im Jahr
assistance-band-less = { $percent } weniger
assistance-band-free = Sie zahlen nichts
assistance-range = { $effect ->
    [free] Ihr Einkommen liegt in der Stufe von { $low } bis { $high } des Richtwerts. Sie zahlen nichts.
   *[less] Ihr Einkommen liegt in der Stufe von { $low } bis { $high } des Richtwerts. Sie zahlen { $percent } weniger.
}
assistance-sent = Wenn Sie bestätigen, senden wir über Ihr Einkommen nur dies:
assistance-result-title = Ihre Rechnung kann niedriger werden
assistance-result-none-title = Ihre Rechnung bleibt gleich
assistance-result-none-text = Ihr Einkommen liegt über der Grenze. Andere Möglichkeiten haben Sie weiterhin.
assistance-result-open-title = Danke, dass Sie es uns sagen
assistance-result-open-text = { $count ->
    [one] Jetzt haben Sie { $count } Möglichkeit.
   *[other] Jetzt haben Sie { $count } Möglichkeiten.
}
assistance-how-summary = So haben wir gerechnet
assistance-how-text = { $count ->
    [one] Ihr Einkommen beträgt { $income } im Jahr für { $count } Person. Der Richtwert für { $year } ist dafür { $guideline }.
   *[other] Ihr Einkommen beträgt { $income } im Jahr für { $count } Personen. Der Richtwert für { $year } ist dafür { $guideline }.
}
assistance-how-source = Quelle: { $source }
assistance-use-button = Dieses Ergebnis verwenden
assistance-all-button = Alle Möglichkeiten zeigen
assistance-household-error = Geben Sie ein, wie viele Personen in Ihrem Haushalt leben, von 1 bis 20
assistance-income-large = Geben Sie ein kleineres Einkommen ein
