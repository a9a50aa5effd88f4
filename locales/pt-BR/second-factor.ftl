### O código enviado além da carta, quando o credor pede um.

second-factor-title = Informe o código que enviamos
second-factor-lead = Enviamos um código para o telefone ou e-mail que temos seu. Pode levar um minuto.
second-factor-sent-again = Enviamos um novo código. O anterior não vale mais.
second-factor-code-label = Código
second-factor-code-hint = 6 dígitos. Você pode colar.
second-factor-left = { $count ->
    [one] O código vale por mais { $count } minuto.
    [many] O código vale por mais { $count } de minutos.
   *[other] O código vale por mais { $count } minutos.
}
second-factor-checking = Verificando o código
second-factor-renew-button = Enviar um novo código
second-factor-none-summary = Não recebi um código
second-factor-none-text = Espere um minuto e peça um novo código. Se não chegar, fale conosco.
second-factor-code-short = Informe os 6 dígitos do código
second-factor-wrong = Confira o código. Não é o último que enviamos.
second-factor-ended = Este código não vale mais. Peça um novo.
second-factor-none-sent = Use o último código que enviamos. Agora não podemos enviar outro.
second-factor-too-soon = Espere um minuto e tente de novo
second-factor-no-answer = Não conseguimos verificar o código. Tente de novo em um minuto.
second-factor-again = Informe de novo a referência e o código da carta. O código que enviamos não vale mais.
