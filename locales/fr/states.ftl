### Ce qui est dit quand quelque chose change : ce qui s’est passé, ce que cela veut dire pour l’argent, quoi faire.

nothing-owed-title = Vous ne devez rien pour l’instant
nothing-owed-text = Vous n’avez rien à faire.
nothing-owed-credit = Vous avez un avoir de { $amount }.

expired-title = Reconnectez-vous
expired-text = Votre session est fermée pour protéger vos données. Rien n’a été débité, et vos réponses sont encore là.
expired-sending-text = Nous ne savons pas encore si votre plan est arrivé. Reconnectez-vous et nous finirons. Il ne peut compter qu’une fois.
expired-again-button = Se connecter

untrusted-title = Nous ne pouvons pas montrer vos choix ici
untrusted-text = Nous n’avons pas pu vérifier que les offres viennent de { $creditor }. Rien n’a été mis en place ni débité.
untrusted-next = Parlez-nous. Nous verrons vos choix avec vous.
state-retry-button = Réessayer

unreachable-title = Nous ne pouvons pas montrer votre compte
unreachable-text = Un problème est survenu chez nous. Rien n’a été envoyé ni débité.
unreachable-choice-text = Votre compte ne s’est pas chargé. Dès son retour, il indiquera ce qui est retenu.
unreachable-next = Réessayez dans quelques minutes, ou parlez-nous.

incomplete-title = La page suivante ne s’est pas chargée
incomplete-text = Votre compte n’a pas changé et vos réponses sont gardées. Vérifiez votre connexion et réessayez.

unknown-title = Nous ne savons pas encore
unknown-text = Nous avons envoyé votre plan, mais aucune réponse n’est venue. Il est peut-être déjà en place.
unknown-money = Un plan ne peut pas compter deux fois. Rien n’est débité sur cette page.
unknown-next = Vérifiez maintenant. Si votre plan est là, nous le montrerons.
unknown-check-button = Vérifier maintenant

changed-title = Votre solde a changé
changed-text = Vous deviez { $before }. Vous devez à présent { $after }. Vos choix ci-dessous en tiennent compte. Rien n’a été mis en place.
renewed-title = Vos choix ont été mis à jour
renewed-text = Du temps a passé, nous avons donc refait le calcul. Vérifiez encore une fois. Rien n’a été mis en place.
not-accepted-title = Ce choix n’a pas pu être mis en place
not-accepted-text = Rien n’a été mis en place ni débité. Voici les choix qui vous sont ouverts.
not-set-up-title = Votre plan n’est pas encore en place
not-set-up-text = Nous avons vérifié : il n’y a pas encore de plan. Vous pouvez confirmer encore une fois. Il ne peut compter qu’une fois.
left-title = Votre plan est terminé
left-text = Ce que vous avez payé reste payé. Vous pouvez choisir à nouveau maintenant ou nous parler d’abord.
not-left-title = Votre plan est toujours en cours
not-left-text = Il n’a pas pu être arrêté et rien n’a changé. Réessayez dans quelques minutes ou parlez-nous.
