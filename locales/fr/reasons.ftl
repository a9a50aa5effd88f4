### Pourquoi un choix n’est pas ouvert.

reason-nothing-owed = Vous ne devez rien.
reason-needs-means = Cela dépend de votre foyer et de vos revenus.
reason-above-scale = Les revenus indiqués dépassent la limite pour cela.
reason-no-contract = C’est pour les prêts et contrats encore en cours.
reason-ended = C’était possible jusqu’au { $date }.
reason-balance-too-small = Chaque paiement doit être de { $amount } ou plus. Votre solde est trop petit pour cela.
reason-no-plan-fits = Aucun plan n’entre dans les limites de ce compte.
reason-needs-budget = Cela dépend de vos revenus et de vos dépenses.
reason-answer-button = Répondre à quelques questions
reason-nothing-disputed = C’est pour les factures sur lesquelles nous vérifions un point.
reason-all-disputed = Nous vérifions toute cette facture. D’ici là, il n’y a rien à payer.
reason-no-cheaper-plan = Il n’y a pas de formule moins chère pour ce compte.
reason-nothing-to-bundle = C’est pour qui a plusieurs comptes pouvant entrer dans un même plan.
reason-from = Ce sera possible à partir du { $date }.
reason-fact-unknown = Nous devons d’abord en savoir plus sur votre compte. Parlez-nous.

reason-balance-between = C’est pour les soldes de { $min } à { $max }.
reason-balance-least = C’est pour les soldes de { $min } ou plus.
reason-balance-most = C’est pour les soldes de { $max } ou moins.
reason-days-past-due-between = C’est pour les factures à payer depuis { $min } à { $max } jours.
reason-days-past-due-least = { $min ->
    [one] C’est pour les factures à payer depuis { $min } jour ou plus.
    [many] C’est pour les factures à payer depuis { $min } de jours ou plus.
   *[other] C’est pour les factures à payer depuis { $min } jours ou plus.
}
reason-days-past-due-most = { $max ->
    [one] C’est pour les factures à payer depuis { $max } jour au plus.
    [many] C’est pour les factures à payer depuis { $max } de jours au plus.
   *[other] C’est pour les factures à payer depuis { $max } jours au plus.
}
reason-account-age-least = { $min ->
    [one] C’est pour les comptes ouverts depuis { $min } jour ou plus.
    [many] C’est pour les comptes ouverts depuis { $min } de jours ou plus.
   *[other] C’est pour les comptes ouverts depuis { $min } jours ou plus.
}
reason-plans-broken-most = { $max ->
    [0] C’est possible si aucun plan n’a pris fin avant terme ces 12 derniers mois.
    [one] C’est possible si au plus { $max } plan a pris fin avant terme ces 12 derniers mois.
    [many] C’est possible si au plus { $max } de plans ont pris fin avant terme ces 12 derniers mois.
   *[other] C’est possible si au plus { $max } plans ont pris fin avant terme ces 12 derniers mois.
}
reason-prior-deferrals-most = { $max ->
    [0] C’est possible s’il n’y a eu aucune pause ces 24 derniers mois.
    [one] C’est possible s’il y a eu au plus { $max } pause ces 24 derniers mois.
    [many] C’est possible s’il y a eu au plus { $max } de pauses ces 24 derniers mois.
   *[other] C’est possible s’il y a eu au plus { $max } pauses ces 24 derniers mois.
}
reason-bounced-payments-most = { $max ->
    [0] C’est possible si aucun paiement n’a été renvoyé ces 6 derniers mois.
    [one] C’est possible si au plus { $max } paiement a été renvoyé ces 6 derniers mois.
    [many] C’est possible si au plus { $max } de paiements ont été renvoyés ces 6 derniers mois.
   *[other] C’est possible si au plus { $max } paiements ont été renvoyés ces 6 derniers mois.
}

reason-fact-balance = Cela dépend du montant que vous devez.
reason-fact-principal = Cela dépend de ce qui compose votre solde.
reason-fact-interest = Cela dépend des intérêts dans votre solde.
reason-fact-fees = Cela dépend des frais dans votre solde.
reason-fact-days-past-due = Cela dépend de l’ancienneté de la facture.
reason-fact-account-age = Cela dépend de l’ancienneté du compte.
reason-fact-has-contract = Cela varie selon qu’un prêt ou contrat est encore en cours ou non.
reason-fact-service-suspended = Cela dépend de l’état de votre service.
reason-fact-generally-billed = Cela dépend de ce qui est facturé aux assureurs pour les mêmes soins.
reason-fact-hardship = Cela dépend de ce qui rend le paiement difficile. Vous pouvez nous le dire si vous voulez.
reason-fact-product = C’est pour d’autres types de comptes.
reason-fact-segment = C’est pour d’autres types de comptes.
reason-fact-portfolio = C’est pour d’autres types de comptes.
reason-fact-jurisdiction = Ce n’est pas proposé là où vous vivez.
reason-fact-secured = Cela varie selon que le prêt est garanti ou non.
reason-fact-plan-active = Un plan est déjà en cours pour ce compte.
reason-fact-plans-broken = Cela dépend de plans passés pour ce compte.
reason-fact-prior-deferrals = Cela dépend de pauses passées pour ce compte.
reason-fact-prior-settlement = C’est possible une fois par compte.
reason-fact-bounced-payments = Cela dépend de paiements que votre banque a renvoyés.
reason-fact-autopay = Cela dépend de votre façon de payer : vous-même ou par prélèvement.
reason-fact-disputed = Vous nous avez dit que cette facture n’est pas juste. Nous vérifierons d’abord.
reason-fact-in-litigation = Un tribunal s’occupe de ce compte. Parlez-nous d’abord.
reason-fact-fraud-flag = Nous devons d’abord vérifier un point de ce compte. Parlez-nous.
reason-fact-payer-pending = Votre assureur n’a pas encore décidé. Attendez d’abord sa réponse.
reason-fact-time-barred = Ce compte est trop ancien pour cela. Parlez-nous.
reason-fact-bankrupt = D’autres règles valent pendant une procédure d’insolvabilité. Parlez-nous d’abord.
reason-fact-deceased = Nous sommes là pour aider la famille. Parlez-nous.
reason-fact-breathing-space = Une période de répit est en cours. Vous n’avez rien à faire pour l’instant.
reason-fact-military = D’autres règles valent pendant le service militaire actif. Parlez-nous d’abord.
reason-fact-adviser = Un conseiller parle pour vous. Demandez-lui d’abord.
reason-fact-collateral = Cela dépend de ce qui garantit le prêt.
reason-fact-contract-rate = Cela dépend du taux que vous payez aujourd’hui.
reason-fact-remaining-term = Cela dépend du temps qui reste à votre contrat.
reason-fact-last-payment = Cela dépend de votre dernier paiement.
reason-fact-charge-off = Cela dépend de l’âge de ce compte.
reason-fact-with-agency = Une autre société suit ce compte pour nous. Parlez-nous d’abord.
reason-fact-credit-reporting = Cela dépend de ce qui est déclaré sur ce compte.
reason-fact-insurance-claim = Un dossier d’assurance est encore ouvert. Attendez d’abord la décision.
reason-fact-residence = Cela dépend du temps passé à votre adresse.
reason-fact-personal = Mieux vaut en parler en personne. Parlez-nous.
reason-fact-minor = Nous devons parler de ce compte avec un adulte. Parlez-nous.
reason-fact-hardship-time = Cela dépend du début de vos difficultés à payer et de leur durée.
reason-fact-insolvency = Vous avez un accord avec tous ceux à qui vous devez. Parlez-nous d’abord.
reason-fact-consent = Cela dépend de ce que vous avez accepté. Parlez-nous.
reason-fact-identity = Nous devons d’abord être sûrs que c’est vous. Parlez-nous.
reason-stopped-until = Cela dure jusqu’au { $date }.
