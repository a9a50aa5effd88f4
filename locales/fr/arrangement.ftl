### Où en est l’accord en cours. Affiché quand la personne revient.

arrangement-done-title = Votre plan est payé
arrangement-done-text = Il ne reste rien à payer. Vous n’avez rien à faire.
arrangement-late-title = Votre plan : un paiement reste à faire
arrangement-late-text = { $amount } étaient à payer avant ce jour. Vous pouvez encore les payer. Sinon, parlez-nous et nous regarderons le plan avec vous.
arrangement-ahead-status-title = Votre plan : vous avez de l’avance
arrangement-ahead-status-text = Vous avez payé { $amount } de plus que ce qui est dû d’ici le prochain paiement.
arrangement-on-track-title = Votre plan suit son cours
arrangement-on-track-text = Vous n’avez rien à faire avant le prochain paiement.
arrangement-next-label = Prochain paiement
arrangement-paid = Vous avez payé { $paid } sur { $total }.
arrangement-as-of = Calculé au { $date }. Un paiement peut mettre quelques jours à paraître ici.
arrangement-state-head = État
arrangement-state-paid = Payé
arrangement-state-part = { $amount } à payer
arrangement-state-late = Encore à payer
arrangement-state-next = Prochain
arrangement-state-later = Prévu
arrangement-reward-points = Vos paiements sont arrivés à temps. Cela vous a rapporté des points : { $points }.
arrangement-reward-credit = Vos paiements sont arrivés à temps. Cela vous a rapporté un avoir de { $amount }.
arrangement-reward-after = { $count ->
    [one] Il faut encore { $count } paiement à temps pour l’obtenir.
    [many] Il faut encore { $count } de paiements à temps pour l’obtenir.
   *[other] Il faut encore { $count } paiements à temps pour l’obtenir.
}
arrangement-reward-no = L’avantage pour paiements à temps n’est plus possible. Votre plan ne change pas.
arrangement-ahead-title = Payer plus ou plus tôt
arrangement-ahead-label = Et si vous payez maintenant ce montant en plus, en { $currency } ?
arrangement-ahead-hint = Jusqu’à { $max }. Cela montre seulement ce qui changerait. Rien n’est envoyé.
arrangement-ahead-next = Votre prochain paiement serait de { $amount } le { $date }.
arrangement-ahead-left = { $count ->
    [one] Il resterait { $count } paiement : { $amount }.
    [many] Il resterait { $count } de paiements, { $amount } en tout.
   *[other] Il resterait { $count } paiements, { $amount } en tout.
}
arrangement-ahead-done = Il ne resterait rien à payer.
arrangement-ahead-ask = Vous pouvez demander à payer plus que prévu. L’effet dépend du jour où l’argent arrive. Nous vous dirons les montants exacts.
arrangement-tight-title = Si l’argent manque
arrangement-tight-text = Dites-le-nous avant le prochain paiement, si vous pouvez. Nous chercherons un plan qui convient. Un conseil gratuit sur les dettes peut aussi aider.
arrangement-leave-summary = Modifier ou arrêter ce plan
arrangement-leave-text = Vous pouvez arrêter ce plan et en choisir un autre. Ce que vous avez payé reste payé. Le reste est alors dû comme avant le plan.
arrangement-leave-button = Arrêter ce plan maintenant
arrangement-receipt-button = Voir le reçu
