### Fichiers qui appuient une contestation : sur son écran, avant et après l’envoi.

evidence-label = Documents ou photos (facultatif)
evidence-hint = PDF, JPG ou PNG. Jusqu’à 10 fichiers de 10 Mo au plus chacun. Vous pouvez aussi les ajouter plus tard.
evidence-not-kept = Les fichiers restent sur votre appareil. Si vous rechargez cette page, choisissez-les de nouveau.
evidence-choose-button = Choisir des fichiers
evidence-chosen = Choisi, pas encore envoyé
evidence-sending = Envoi en cours
evidence-received = Envoyé
evidence-not-sent = Pas encore envoyé. Votre contestation est enregistrée même sans ce fichier.
evidence-type-error = Choisissez un fichier PDF, JPG ou PNG
evidence-size-error = Choisissez un fichier de 10 Mo au plus, qui n’est pas vide
evidence-many-error = Retirez d’abord un fichier. Nous pouvons en recevoir 10 au plus.
evidence-remove-button = Retirer
evidence-send-button = Envoyer les fichiers
evidence-again-button = Envoyer de nouveau les fichiers
evidence-received-status = Nous avons vos fichiers.
evidence-not-sent-status = Certains fichiers n’ont pas été envoyés. Votre contestation est enregistrée.
