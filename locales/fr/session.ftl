### Comment une session se termine : peu avant la fin, et le moyen de se déconnecter.

session-near-title = Votre session se ferme dans moins d’une minute
session-near-text = Cela protège vos données. Ce que vous avez saisi reste ici.
session-near-letter-text = Cela protège vos données. Ce que vous avez saisi reste ici, et votre lettre vous permet de vous reconnecter.
session-go-on-button = Garder la session ouverte

session-sign-out-title = Se déconnecter
session-sign-out-text = Ce que vous avez saisi sans l’envoyer est effacé de cet appareil. Ce que vous avez envoyé ne change pas.
session-sign-out-button = Se déconnecter ici
session-sign-out-all-button = Se déconnecter de tous les appareils

session-signed-out-title = Votre session est fermée
session-signed-out-text = Il ne reste rien de votre visite sur cet appareil.
session-ends-later = Il ne reste rien de votre visite sur cet appareil. Notre système n’a pas pu être joint : votre connexion y prend fin d’elle-même dans les 15 minutes.
