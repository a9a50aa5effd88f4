### Comment une session se termine : peu avant la fin, et le moyen de se déconnecter.

session-near-title = Votre session se ferme dans moins d’une minute
session-near-text = Cela protège vos données. Ce que vous avez saisi reste ici.
session-near-letter-text = Cela protège vos données. Ce que vous avez saisi reste ici, et votre lettre vous permet de vous reconnecter.
session-go-on-button = Garder la session ouverte

session-sign-out-title = Se déconnecter
session-sign-out-text = Ce que vous avez saisi sans l’envoyer est effacé de cet appareil. Ce que vous avez envoyé ne change pas.
session-sign-out-button = Se déconnecter ici
session-sign-out-all-button = Se déconnecter de tous les appareils

session-list-button = Voir vos sessions ouvertes
session-list-title = Vos sessions ouvertes
session-list-text = Chaque session se ferme d’elle-même après 15 minutes. Nous ne savons ni sur quel appareil ni à quel endroit elle a été ouverte.
session-list-letter = { $count ->
    [0] { $number }. Avec votre lettre, à l’instant
    [one] { $number }. Avec votre lettre, il y a { $count } minute
    [many] { $number }. Avec votre lettre, il y a { $count } de minutes
   *[other] { $number }. Avec votre lettre, il y a { $count } minutes
}
session-list-website = { $count ->
    [0] { $number }. Sur notre site, à l’instant
    [one] { $number }. Sur notre site, il y a { $count } minute
    [many] { $number }. Sur notre site, il y a { $count } de minutes
   *[other] { $number }. Sur notre site, il y a { $count } minutes
}
session-list-this = Vous êtes ici
session-list-alone = Vous n’avez pas d’autre session ouverte.
session-list-end-button = Fermer cette session
session-list-ended = Cette session est fermée.
session-list-failed = Cela n’a pas fonctionné pour le moment. Réessayez dans un instant.
session-code-hint = Nous le demandons encore une fois pour que personne d’autre ne puisse fermer vos sessions.
session-code-wrong = Vérifiez le code d’accès sur votre lettre et saisissez-le de nouveau

session-signed-out-title = Votre session est fermée
session-signed-out-text = Il ne reste rien de votre visite sur cet appareil.
session-ends-later = Il ne reste rien de votre visite sur cet appareil. Notre système n’a pas pu être joint : votre connexion y prend fin d’elle-même dans les 15 minutes.
