### Ce que partagent les écrans où la personne nous dit quelque chose.

submission-sending-button = Envoi en cours
submission-sent-button = Envoyé
submission-sending-status = Nous l’envoyons.
submission-offline-note = Vous êtes hors ligne. Vous pourrez envoyer une fois en ligne. Ce que vous avez écrit reste ici.
submission-unknown-title = Nous ne savons pas encore si c’est arrivé
submission-unknown-text = Nous avons fait l’envoi, mais aucune réponse n’est venue. Ce que vous avez écrit est encore ici.
submission-unknown-once = Vous pouvez l’envoyer de nouveau. Cela ne comptera qu’une fois.
submission-again-button = Envoyer de nouveau
submission-not-accepted-title = Cela n’a pas été enregistré
submission-not-accepted-text = Ce que vous avez écrit est encore ici. Vérifiez et envoyez de nouveau, ou parlez à une personne.
submission-too-many = Nous avons reçu beaucoup de messages de vous aujourd’hui. Ce que vous avez écrit est encore ici. Parlez à une personne, ou envoyez plus tard.
submission-card-number = Retirez le numéro de carte. Ici, nous n’en avons jamais besoin.
submission-text-long = { $count ->
    [one] Raccourcissez de { $count } caractère
    [many] Raccourcissez de { $count } de caractères
   *[other] Raccourcissez de { $count } caractères
}
submission-reference-label = Référence
submission-next-title = La suite
submission-hours = Une personne vous répond :
submission-return-button = Continuer
submission-anew-button = Nous dire autre chose
