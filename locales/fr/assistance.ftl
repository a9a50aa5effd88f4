### Foyer et revenus, calculés sur l’appareil, et ce qui en résulte.

assistance-title = Voir si votre facture peut baisser
assistance-hardship-title = Dites-nous ce qui se passe
assistance-lead = Dites seulement ce que vous voulez.
assistance-private-title = Ce qui reste ici et ce qui est envoyé
assistance-private-stays = Vos revenus, votre foyer et chaque dépense restent ici.
assistance-private-sent = Ceci est envoyé quand vous confirmez un plan qui en dépend, pas avant :
assistance-private-band = La tranche de vos revenus
assistance-private-month = Le montant maximal que vous pourriez payer par mois
assistance-private-reason = Votre raison, si vous en donnez une
assistance-household-label = Combien de personnes vivent dans votre foyer ?
assistance-household-hint = Comptez-vous, avec toutes les personnes à votre charge, jusqu’à 20.
assistance-income-label = Revenus du foyer avant impôts, en { $currency }
assistance-income-hint = Une estimation suffit. Vous pouvez aussi mettre 0.
assistance-per-label = Ces revenus sont pour
assistance-per-week = Une semaine
assistance-per-fortnight = 2 semaines
assistance-per-month = Un mois
assistance-per-year = Un an
assistance-hardship-label = Pourquoi est-ce difficile de payer en ce moment ?
assistance-hardship-hint = Rien ne vous oblige à le dire.
hardship-none = Je préfère ne pas le dire
hardship-job-loss = J’ai perdu mon travail
hardship-reduced-hours = Je travaille moins ou je gagne moins
hardship-ill = Une maladie
hardship-injury = Une blessure
hardship-bereavement = Un décès dans la famille
hardship-separation = Une séparation ou un divorce
hardship-family-violence = Un proche me fait du mal ou me contrôle
hardship-disaster = Une catastrophe naturelle
hardship-caring = Je m’occupe d’un proche
hardship-energy-cost = L’énergie coûte trop cher
hardship-other = Autre chose
assistance-work-out-button = Calculer
assistance-band-income = Jusqu’à { $income } par an
assistance-band-less = { $percent } de moins
assistance-band-free = Vous ne payez rien
assistance-range = { $effect ->
    [free] Vos revenus sont dans la tranche de { $low } à { $high } du barème. Vous ne payez rien.
   *[less] Vos revenus sont dans la tranche de { $low } à { $high } du barème. Vous payez { $percent } de moins.
}
assistance-sent = Si vous confirmez, nous n’envoyons que ceci sur vos revenus :
assistance-result-title = Votre facture peut baisser
assistance-result-none-title = Votre facture ne change pas
assistance-result-none-text = Les revenus indiqués dépassent la limite. Vous avez encore d’autres choix.
assistance-result-open-title = Merci de nous l’avoir dit
assistance-result-open-text = { $count ->
    [one] { $count } choix vous est ouvert à présent.
    [many] { $count } de choix vous sont ouverts à présent.
   *[other] { $count } choix vous sont ouverts à présent.
}
assistance-how-summary = Comment nous avons calculé
assistance-how-text = { $count ->
    [one] Vos revenus sont de { $income } par an pour { $count } personne. Le barème { $year } prévoit alors { $guideline }.
    [many] Vos revenus sont de { $income } par an pour { $count } de personnes. Le barème { $year } prévoit alors { $guideline }.
   *[other] Vos revenus sont de { $income } par an pour { $count } personnes. Le barème { $year } prévoit alors { $guideline }.
}
assistance-how-source = Source : { $source }
assistance-use-button = Utiliser ce résultat
assistance-all-button = Voir tous les choix
assistance-household-error = Indiquez combien de personnes vivent dans votre foyer, de 1 à 20
assistance-income-large = Indiquez un revenu plus petit
