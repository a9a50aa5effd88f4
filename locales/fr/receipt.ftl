### L’accord en cours et sa preuve.

receipt-title-fresh = { $kind ->
    [pay_in_full] Votre choix est enregistré
    [pay_part] Votre choix est enregistré
    [settlement] Votre règlement est en place
    [deferral] Votre pause est en place
    [modification] Votre changement est en place
    [downgrade] Votre formule moins chère est en place
    [undisputed_part] Votre choix est enregistré
    [assistance] Votre facture réduite est en place
   *[other] Votre plan est en place
}
receipt-title-running = Voici votre plan
receipt-reference-label = Référence
receipt-next-title = La suite
receipt-next-first = Votre premier paiement est de { $amount } le { $date }.
receipt-next-once = Payez { $amount } d’ici le { $date }.
receipt-next-nothing = Il n’y a rien à payer.
receipt-next-keep = Gardez le reçu. Il est signé, donc personne ne peut le changer.
receipt-next-return = Revenez ici à tout moment pour voir ce qui est payé et ce qui vient.
receipt-next-change = Si l’argent manque, parlez-nous. Un plan peut changer.
receipt-unchecked = Nous n’avons pas pu vérifier ici le reçu signé. Votre plan est enregistré sous la référence ci-dessus.
receipt-already = Il y avait déjà un plan. C’est celui-ci qui compte.
receipt-save-button = Enregistrer le reçu
receipt-print-button = Imprimer
# Nom du fichier enregistré, sans extension.
receipt-file-name = recu-leeway
receipt-calendar-button = Ajouter à mon agenda
receipt-calendar-file-name = paiements-leeway
receipt-calendar-title = Paiement à { $creditor } : { $amount }
receipt-calendar-text = Référence { $reference }. Si l’argent manque, parlez-nous avant ce jour.
receipt-facts-title = Votre plan en bref
receipt-account-label = Compte
receipt-plan-label = Plan
receipt-as-of-label = Convenu le
