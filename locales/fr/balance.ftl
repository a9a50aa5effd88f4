### Ce qui est dû, ligne par ligne, et ce qu’on peut faire.

balance-title = Vous devez à { $creditor }
balance-due-since = Était à payer le { $date }
balance-as-of = Calculé au { $date }
balance-standing-early = Rien n’est encore à régler. Vous pouvez payer maintenant ou prévoir la suite.
balance-standing-new = Vous pouvez régler cela ici en quelques étapes.
balance-standing-late = Il y a encore des moyens de régler cela. Prenez le temps de les regarder.
balance-details-button = Données inexactes ?
balance-items-title = D’où vient ce montant
balance-items-head = Date et détail
balance-amount-head = Montant
balance-line-why = Pourquoi ?
balance-line-disputed = Nous vérifions ce point.
balance-subtotal-charges = Montants facturés
balance-subtotal-credits = Paiements et avoirs
balance-parts-principal = Dont hors intérêts et frais
balance-parts-interest = Dont intérêts
balance-parts-fees = Dont frais
balance-total = Vous devez
balance-kind-interest = Intérêts
balance-kind-fee = Frais
balance-kind-tax = Taxe
balance-kind-payment = Votre paiement
balance-kind-insurance = Payé par un tiers
balance-kind-credit = Avoir
balance-actions-title = Que souhaitez-vous faire ?
balance-happened-summary = Que s’est-il passé ? (facultatif)
balance-happened-note = Votre réponse reste sur cet appareil. Elle change seulement ce que nous montrons d’abord.
situation-payment-returned = Un paiement n’est pas passé
situation-forgot = J’ai oublié
situation-cannot-pay = Je ne peux pas payer cela maintenant
situation-something-wrong = Je ne pense pas devoir cela
situation-may-not-pay = Je ne pourrai peut-être bientôt plus payer
balance-pay-title = Tout payer maintenant
balance-pay-text = { $amount }
balance-pay-saving = { $amount }. Vous économisez { $saving }.
balance-options-title = Voir tous vos choix
balance-options-text = { $count ->
    [one] { $count } choix pour ce compte
    [many] { $count } de choix pour ce compte
   *[other] { $count } choix pour ce compte
}
balance-assistance-title = Je ne peux pas payer maintenant
balance-assistance-text = Voir si la facture peut baisser
balance-later-text = Voir comment payer moins ou plus tard
balance-dispute-title = Quelque chose ne va pas
balance-dispute-text = Dites-le-nous, nous vérifierons
balance-no-commitment = Regarder vos choix ne vous engage à rien.
balance-waiting = Nous cherchons vos choix.
balance-service-suspended-title = Votre service est coupé
balance-service-suspended-text = Payez { $amount } d’ici le { $date } pour le retrouver.
balance-service-running-title = Votre service est toujours actif
balance-service-running-text = Payez { $amount } d’ici le { $date } pour le garder.
