### Premier écran quand la page ne sait pas qui est la personne.

identify-title = Trouver votre compte
identify-lead = Il vous faut deux éléments de votre lettre ou e-mail.
identify-reference-label = Référence du compte
identify-reference-hint = Lettres et chiffres. Vous pouvez la coller.
identify-code-label = Code d’accès
identify-code-hint = Il est imprimé près de votre référence.
identify-continue-button = Continuer
identify-checking = Recherche de votre compte
identify-no-letter-summary = Je n’ai ni lettre ni e-mail
identify-no-letter-text = Contactez-nous. Nous trouverons votre compte avec vous.
identify-reference-empty = Indiquez la référence de compte de votre lettre
identify-code-empty = Indiquez le code d’accès de votre lettre
identify-not-found = Vérifiez la référence et le code. Ils ne correspondent à aucun compte.
identify-code-ended = Ce code n’est plus valable. Contactez-nous pour recevoir une lettre avec un nouveau code.
identify-too-many = Attendez quelques minutes, puis recommencez
identify-too-many-codes = Beaucoup de codes ont été envoyés aujourd’hui. Contactez-nous, ou réessayez demain.
identify-no-answer = Nous n’avons pas pu accéder à votre compte. Réessayez dans une minute.
