### Tous les choix : ceux qui sont ouverts, en cartes, et les autres avec leurs raisons.

kind-pay-in-full-title = Tout payer
kind-pay-part-title = Payer une partie maintenant
kind-instalments-title = Payer en plusieurs fois
kind-step-up-title = Payer peu au début, plus ensuite
kind-temporary-reduction-title = Payer moins pendant un temps
kind-deferral-title = Payer plus tard
kind-settlement-title = Solder en payant moins
kind-assistance-title = Une facture réduite pour petits revenus
kind-modification-title = Modifier le contrat
kind-undisputed-part-title = Payer la part non contestée
kind-affordable-plan-title = Payer selon vos moyens
kind-downgrade-title = Passer à une formule moins chère
kind-bundle-title = Tous les comptes en un plan
kind-modification-note = Votre paiement, votre taux ou la date de fin change pour de bon.
kind-undisputed-part-note = Nous vérifions d’abord ce que vous avez signalé. Vous pouvez payer le reste.
kind-affordable-plan-note = Le paiement suit ce qui reste après vos dépenses.
kind-downgrade-note = Votre facture mensuelle baisse, et vous payez à côté ce qui est dû.
kind-bundle-note = Un seul paiement pour tous vos comptes. Chacun garde son échéancier.

options-title = Choisissez ce qui vous convient
options-lead = Vous devez { $amount }. Tous ces choix vous sont ouverts aujourd’hui.
options-order-note = { $creditor } les présente dans cet ordre. Aucun n’est meilleur qu’un autre.
options-order-pay = Selon votre réponse, les façons de payer maintenant viennent d’abord. Aucune n’est meilleure qu’une autre.
options-order-less = Selon votre réponse, les façons de payer moins ou plus tard viennent d’abord. Aucune n’est meilleure qu’une autre.
options-order-ahead = Selon votre réponse, les façons de prévoir viennent d’abord. Aucune n’est meilleure qu’une autre.
options-order-usual-button = Voir l’ordre habituel
options-compare-button = Comparer, ou trouver selon vos moyens
options-choose-button = Choisir
options-chosen-tag = Votre choix
options-if-missed-summary = Et si je manque un paiement ?
options-check-button = Voir si vous y avez droit
options-check-text = Cela dépend de votre foyer et de vos revenus. Vos réponses restent sur cet appareil.
options-budget-text = Cela se calcule avec vos revenus et vos dépenses. Vos réponses restent sur cet appareil.
options-closed-title = Pas possible en ce moment
options-none-title = Il n’y a rien à choisir ici pour l’instant
options-none-text = Parlez-nous. Nous regarderons avec vous.
options-other-title = Rien ne convient ?
options-other-text = Parlez-nous. Une personne regardera avec vous.
options-bars-label = Ce que vous devez encore
options-bars-rise-label = Ce que vous payez à chaque fois

headline-once = une fois
headline-instead = au lieu de { $owed }
headline-nothing = à payer, au lieu de { $owed }
headline-part = maintenant
headline-later = à payer le { $date }
headline-break = à payer pour l’instant
headline-undisputed = pour l’instant. Nous vérifions { $remaining }.
headline-reduced = { $frequency ->
    [weekly] { $count ->
        [one] par semaine, pour { $count } paiement
        [many] par semaine, pour { $count } de paiements
       *[other] par semaine, pour { $count } paiements
    }
    [fortnightly] { $count ->
        [one] toutes les 2 semaines, pour { $count } paiement
        [many] toutes les 2 semaines, pour { $count } de paiements
       *[other] toutes les 2 semaines, pour { $count } paiements
    }
    [semi_monthly] { $count ->
        [one] deux fois par mois, pour { $count } paiement
        [many] deux fois par mois, pour { $count } de paiements
       *[other] deux fois par mois, pour { $count } paiements
    }
   *[monthly] { $count ->
        [one] par mois, pendant { $count } mois
        [many] par mois, pendant { $count } de mois
       *[other] par mois, pendant { $count } mois
    }
}
headline-each = { $frequency ->
    [weekly] { $count ->
        [one] par semaine, { $count } paiement
        [many] par semaine, { $count } de paiements
       *[other] par semaine, { $count } paiements
    }
    [fortnightly] { $count ->
        [one] toutes les 2 semaines, { $count } paiement
        [many] toutes les 2 semaines, { $count } de paiements
       *[other] toutes les 2 semaines, { $count } paiements
    }
    [semi_monthly] { $count ->
        [one] deux fois par mois, { $count } paiement
        [many] deux fois par mois, { $count } de paiements
       *[other] deux fois par mois, { $count } paiements
    }
   *[monthly] { $count ->
        [one] par mois, { $count } paiement
        [many] par mois, { $count } de paiements
       *[other] par mois, { $count } paiements
    }
}

detail-today = Aujourd’hui
detail-pay-by = À payer d’ici le
detail-first = Premier paiement
detail-last = Dernier paiement
detail-payment = { $date }, { $amount }
detail-discount = Vous économisez
detail-valid-until = Remise valable jusqu’au
detail-interest = Intérêts
detail-total = Vous payez en tout
detail-remaining = Reste dû après cela
detail-before = En tout sans cela
detail-less = En moins au total
detail-more = En plus au total

effect-settled-for-less = Une fois cela payé, le reste est effacé.
effect-service-restored = Votre service continue, ou revient, après le premier paiement.
effect-end-date-moves = Votre dernier paiement passe du { $from } au { $to }.
effect-payment-becomes = À partir du { $date }, chaque paiement est de { $payment }.
effect-rises = { $count ->
    [one] Le paiement augmente de { $amount } à chaque paiement, jusqu’à { $most }.
    [many] Le paiement augmente de { $amount } après { $count } de paiements, jusqu’à { $most }.
   *[other] Le paiement augmente de { $amount } tous les { $count } paiements, jusqu’à { $most }.
}
effect-proof-may-be-asked = Nous pourrons vous demander de montrer vos revenus.
effect-rate-becomes = À partir du { $date }, le taux est de { $percent } par an.
effect-joins-principal = { $amount } qui restaient à payer s’ajoutent au prêt. Vous payez des intérêts dessus.
effect-reviewed-on = Le { $date }, nous regarderons de nouveau avec vous.
effect-autopay-could = Avec des paiements automatiques, vous payez { $total } en tout. C’est { $saves } de moins.
effect-autopay-is = Les paiements sont prélevés automatiquement. Sinon vous payez { $total } en tout, { $saves } de plus.
reward-credit = { $count ->
    [one] Après { $count } paiement à temps, nous créditons { $amount }. Les chiffres ici n’en tiennent pas compte.
    [many] Après { $count } de paiements à temps, nous créditons { $amount }. Les chiffres ici n’en tiennent pas compte.
   *[other] Après { $count } paiements à temps, nous créditons { $amount }. Les chiffres ici n’en tiennent pas compte.
}
reward-points = { $count ->
    [one] { $count } paiement à temps vous rapporte des points : { $points }.
    [many] { $count } de paiements à temps vous rapportent des points : { $points }.
   *[other] { $count } paiements à temps vous rapportent des points : { $points }.
}
effect-service-plan = À partir du { $date }, votre formule coûte { $after } par mois au lieu de { $before }.
effect-service-early = Changer avant terme coûte { $amount }. Ce sera sur votre prochaine facture.
effect-service-device = Votre appareil ne change pas. Il reste { $amount } à payer pour l’appareil.
effect-service-keep = Votre service continue si le premier paiement arrive d’ici le { $date }.
effect-member = { $reference } : { $amount } en tout, soldé le { $date }.
