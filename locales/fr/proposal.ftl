### Aucune offre ne convient : ce que la personne pourrait payer.

proposal-title = Dites-nous ce que vous pouvez payer
proposal-lead = Nous vérifions d’abord ici. Si un plan convient, vous pouvez le voir aussitôt. Sinon, vous pouvez envoyer votre demande à une personne chez { $creditor }.
proposal-amount-label = Le maximum que vous pouvez payer à chaque fois, en { $currency }
proposal-amount-hint = Choisissez un montant qui laisse assez pour le loyer, les repas et les factures.
proposal-amount-zero = Indiquez un montant supérieur à 0
proposal-frequency-label = À quel rythme
proposal-date-label = Premier paiement
proposal-date-hint = Le lendemain de votre jour de paie est un bon choix.
proposal-date-option = { $date }
proposal-check-button = Voir si cela convient
proposal-asked = { $frequency ->
    [weekly] Votre proposition : { $amount } chaque semaine, à partir du { $date }.
    [fortnightly] Votre proposition : { $amount } toutes les 2 semaines, à partir du { $date }.
    [semi_monthly] Votre proposition : { $amount } deux fois par mois, à partir du { $date }.
   *[monthly] Votre proposition : { $amount } chaque mois, à partir du { $date }.
}
proposal-outside-title = Aucun plan ne convient encore
proposal-outside-text = Une personne peut étudier votre demande. L’envoi ne vous engage à rien.
proposal-miss-more = Il faut { $amount } à chaque fois.
proposal-miss-amount = Les paiements vont de { $min } à { $max }.
proposal-miss-date = Début possible du { $min } au { $max }.
proposal-miss-rhythm = Les paiements se font à d’autres moments.
proposal-miss-closed = Cela ne correspond pas à ce montant et à ce jour.
proposal-send-button = Envoyer à une personne
proposal-done-title = Une personne étudiera ce que vous pouvez payer
proposal-done-open = Rien n’est encore en place. Les plans que vous avez vus vous restent ouverts.
