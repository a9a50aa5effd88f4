### Primeira tela, quando a página não sabe quem é a pessoa.

identify-title = Encontre a sua conta
identify-lead = Você precisa de dois dados da sua carta ou e-mail.
identify-reference-label = Referência da conta
identify-reference-hint = Letras e números. Você pode colar.
identify-code-label = Código de acesso
identify-code-hint = Está impresso ao lado da referência.
identify-continue-button = Continuar
identify-checking = Procurando a sua conta
identify-no-letter-summary = Não tenho carta nem e-mail
identify-no-letter-text = Fale conosco. Vamos achar a conta com você.
identify-reference-empty = Informe a referência da conta que está na sua carta
identify-code-empty = Informe o código de acesso que está na sua carta
identify-not-found = Confira a referência e o código. Eles não correspondem a nenhuma conta.
identify-code-ended = Este código não vale mais. Fale conosco para receber uma carta com um novo código.
identify-too-many = Espere alguns minutos e informe os dados de novo
identify-too-many-codes = Muitos códigos foram enviados hoje. Fale conosco ou tente de novo amanhã.
identify-no-answer = Não conseguimos acessar a sua conta. Tente de novo em um minuto.
