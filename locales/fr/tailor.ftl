### Changer une offre dans ses limites. Le plan à côté suit chaque changement.

tailor-title = Adapter le plan
tailor-lead = Modifiez ce que vous voulez. Le plan suit.
tailor-frequency-label = À quel rythme voulez-vous payer ?
tailor-frequency-hint = Le mieux est de suivre votre jour de paie.
frequency-weekly = Chaque semaine
frequency-fortnightly = Toutes les 2 semaines
frequency-semi-monthly = Deux fois par mois
frequency-monthly = Chaque mois
tailor-amount-label = Combien à chaque fois, en { $currency } ?
tailor-first-label = Avec combien voulez-vous commencer, en { $currency } ?
tailor-part-label = Combien voulez-vous payer, en { $currency } ?
tailor-amount-hint = De { $min } à { $max }
tailor-count-label = Combien de paiements ?
tailor-count-or-label = Ou choisissez le nombre de paiements
tailor-count-option = { $count ->
    [one] { $count } paiement
    [many] { $count } de paiements
   *[other] { $count } paiements
}
tailor-down-label = Combien voulez-vous payer aujourd’hui, en { $currency } ?
tailor-periods-label = Pour combien de temps ?
tailor-extend-label = Combien de temps en plus ?
tailor-periods-option = { $frequency ->
    [monthly] { $count ->
        [one] { $count } mois
        [many] { $count } de mois
       *[other] { $count } mois
    }
   *[other] { $count ->
        [one] { $count } paiement
        [many] { $count } de paiements
       *[other] { $count } paiements
    }
}
tailor-date-label = Quand voulez-vous commencer ?
tailor-date-once-label = Quand voulez-vous payer ?
tailor-payday-label = Quel jour du mois recevez-vous votre paie ?
tailor-payday-hint = Vous pouvez passer cette question. Nous commencerions le jour suivant, quand votre argent est là.
tailor-payday-none = Cela varie
tailor-payday-option = Le { $day }
tailor-autopay-label = Comment voulez-vous payer ?
tailor-autopay-hint = Vous pouvez arrêter les paiements automatiques à tout moment.
tailor-autopay-off = Je paie moi-même à chaque fois
tailor-autopay-on = Prélever automatiquement
tailor-service-plan-label = Quelle formule voulez-vous ?
tailor-service-plan-option = { $price } par mois
tailor-limits-summary = Pourquoi ces limites ?
tailor-limits-text = { $creditor } les fixe pour tout le monde. Elles font partie de l’offre signée.
tailor-limits-count = Vous pouvez choisir de { $min } à { $max } paiements.
tailor-limits-amount = Chaque paiement peut aller de { $min } à { $max }.
tailor-limits-first = Vous pouvez commencer avec { $min } à { $max }.
tailor-limits-down = Aujourd’hui vous pouvez payer de { $min } à { $max }.
tailor-limits-date = Le premier paiement est possible du { $min } au { $max }.
tailor-summary-title = Votre plan
tailor-summary-paused = Le plan revient dès que vos réponses conviennent.
tailor-check-button = Vérifier ce plan
tailor-nothing-starts = Rien ne commence avant votre accord.
tailor-changed = { $count ->
    [one] { $count } paiement de { $amount } le { $date }.
    [many] { $count } de paiements, le premier de { $amount }, le dernier le { $date }.
   *[other] { $count } paiements, le premier de { $amount }, le dernier le { $date }.
}
