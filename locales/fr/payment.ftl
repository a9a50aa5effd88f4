### D’un plan à la page de paiement.

payment-title = Faire un paiement
payment-text = Vous payez sur notre page de paiement. Elle reçoit la référence de votre plan et rien d’autre.
payment-button = Aller au paiement
