### Primera pantalla cuando la página no sabe quién es el cliente.

identify-title = Busque su cuenta
identify-lead = Los dos datos están en su carta o correo electrónico.
identify-reference-label = Referencia de la cuenta
identify-reference-hint = Letras y números. Puede pegarla.
identify-code-label = Código de acceso
identify-code-hint = Está impreso junto a su referencia.
identify-continue-button = Continuar
identify-checking = Buscando su cuenta
identify-no-letter-summary = No tengo la carta ni el correo electrónico
identify-no-letter-text = Póngase en contacto con nosotros. Encontraremos su cuenta juntos.
identify-reference-empty = Escriba la referencia de la cuenta que aparece en su carta
identify-code-empty = Escriba el código de acceso que aparece en su carta
identify-not-found = Revise la referencia y el código. No corresponden a ninguna cuenta.
identify-code-ended = Este código ya no es válido. Pídanos una carta nueva con otro código.
identify-too-many = Espere unos minutos y vuelva a escribir sus datos
identify-too-many-codes = Hoy se enviaron muchos códigos. Póngase en contacto con nosotros o inténtelo mañana.
identify-no-answer = No pudimos acceder a su cuenta. Inténtelo otra vez en un minuto.
