### Plusieurs comptes d’une même personne, sous le montant dû.

accounts-title = Tous vos comptes chez { $creditor }
accounts-account-head = Compte
accounts-this = C’est le compte affiché plus haut.
accounts-late = { $amount } étaient à payer avant ce jour.
accounts-not-late = Rien n’était à payer avant ce jour.
accounts-time-barred = C’est un ancien compte. Il ne peut pas faire partie d’un plan avec les autres. Parlez-nous-en.
accounts-parts-summary = De quoi se compose ce montant ?
accounts-principal = Hors intérêts et frais
accounts-interest = Intérêts
accounts-fees = Frais
accounts-total = Tout ensemble
