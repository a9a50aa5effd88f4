### Les choix côte à côte, et lesquels conviennent à ce que la personne peut payer.

compare-title = Comparer vos choix
compare-lead = Dites ce que vous pouvez payer et quand. Nous calculons sur cet appareil. Rien n’est envoyé.
compare-most-label = Combien pouvez-vous payer en un mois, en { $currency } ?
compare-most-hint = Laissez vide pour voir tous les choix.
compare-start-label = Quand pouvez-vous faire un premier paiement ?
compare-start-any = À tout moment
compare-start-week = Dans 1 semaine ou plus tard
compare-start-fortnight = Dans 2 semaines ou plus tard
compare-start-month = Dans 1 mois ou plus tard
compare-count = { $count ->
    [0] Aucun choix ne convient
    [one] { $count } choix convient
    [many] { $count } de choix conviennent
   *[other] { $count } choix conviennent
}
compare-paused-title = Vos choix reviennent dès que le montant est lisible
compare-none-text = Essayez un montant plus grand ou un autre début, ou parlez-nous. Une personne regardera avec vous.
compare-most-head = Maximum en un mois
compare-nothing = Rien à payer
compare-schedule-summary = Chaque paiement
compare-asking-title = Ces choix dépendent de vos réponses
compare-missed-title = Ceux-ci ne correspondent pas à vos réponses
compare-takes = Il faut { $amount } en un mois.
compare-latest = Le premier paiement est à faire d’ici le { $date }.
