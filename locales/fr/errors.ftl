### Erreurs de saisie : quoi faire, avec les mots du champ.

error-amount-empty = Indiquez un montant, comme { $example }
error-amount-number = Indiquez un montant en chiffres, comme { $example }
error-amount-negative = Indiquez un montant de 0 ou plus
error-amount-currency = Indiquez le montant en { $currency }
error-amount-decimals = { $count ->
    [0] Indiquez un montant sans décimales, comme { $example }
    [one] Indiquez un montant avec { $count } décimale au plus, comme { $example }
    [many] Indiquez un montant avec { $count } de décimales au plus, comme { $example }
   *[other] Indiquez un montant avec { $count } décimales au plus, comme { $example }
}
error-amount-ambiguous = Indiquez le montant sans séparer les milliers, comme { $example }
error-amount-large = Indiquez un montant plus petit
error-amount-bounds = Indiquez un montant de { $min } à { $max }
error-number-bounds = Choisissez un nombre de { $min } à { $max }
error-date-bounds = Choisissez un jour du { $min } au { $max }
error-not-offered = Choisissez une des réponses proposées
error-left-too-small = Payez tout, ou laissez { $least } ou plus
error-does-not-fit = Changez le montant ou le nombre de paiements. Ensemble, ils dépassent les limites.
