### Le code envoyé en plus de la lettre, quand le créancier en demande un.

second-factor-title = Saisissez le code que nous vous avons envoyé
second-factor-lead = Nous avons envoyé un code au numéro de téléphone ou à l’adresse e-mail que nous avons pour vous. Cela peut prendre une minute.
second-factor-sent-again = Nous vous avons envoyé un nouveau code. Le précédent n’est plus valable.
second-factor-code-label = Code
second-factor-code-hint = 6 chiffres. Vous pouvez le coller.
second-factor-left = { $count ->
    [one] Le code est encore valable { $count } minute.
    [many] Le code est encore valable { $count } de minutes.
   *[other] Le code est encore valable { $count } minutes.
}
second-factor-checking = Vérification du code
second-factor-renew-button = Envoyer un nouveau code
second-factor-none-summary = Je n’ai pas reçu de code
second-factor-none-text = Attendez une minute, puis demandez un nouveau code. S’il n’arrive pas, contactez-nous.
second-factor-code-short = Saisissez les 6 chiffres du code
second-factor-wrong = Vérifiez le code. Ce n’est pas le dernier envoyé.
second-factor-ended = Ce code n’est plus valable. Demandez-en un nouveau.
second-factor-none-sent = Utilisez le dernier code envoyé. Nous ne pouvons pas en envoyer un autre.
second-factor-too-soon = Attendez une minute, puis recommencez
second-factor-no-answer = Nous n’avons pas pu vérifier le code. Réessayez dans une minute.
second-factor-again = Saisissez à nouveau la référence et le code de votre lettre. Le code envoyé n’est plus valable.
