### Autour de chaque écran : en-tête, aide, pied de page et mots communs.

frame-language-label = Langue
frame-help-link = Parler à une personne
frame-help-title = Parler à une personne
frame-help-reference = Gardez votre référence à portée de main : { $reference }
frame-help-close = Fermer
frame-security-checked = Ces offres sont signées par { $creditor }. Nous avons vérifié la signature sur votre appareil.
frame-security-private = Aucun plan ne commence avant votre accord.
frame-advice-note = Un conseil gratuit sur les dettes peut aider. Vous pouvez le demander d’abord.
frame-back-button = Retour
frame-language-changed = Affiché à présent en { $language }.
frame-language-unavailable = Cette langue ne s’est pas chargée. Rien d’autre n’a changé.
frame-offline-title = Vous êtes hors ligne
frame-offline-text = Rien n’est envoyé pour l’instant. Vos réponses sont encore là. Vous pourrez continuer une fois en ligne.
frame-online = Vous êtes de nouveau en ligne.
frame-errors-title = Il y a un problème
help-title = Ce que vous pouvez faire d’autre
help-pay-button = Payer tout le montant
help-options-button = Voir les plans
help-proposal-button = Dire ce que vous pouvez payer
help-assistance-button = Demander de l’aide pour payer
help-dispute-button = Dire ce qui n’est pas juste
help-callback-button = Demander un appel
help-preferences-button = Comment vous joindre
help-line-button = Une erreur sur cette ligne ?
