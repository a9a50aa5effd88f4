### El código que se envía además de la carta, cuando el acreedor lo pide.

second-factor-title = Escriba el código que le enviamos
second-factor-lead = Enviamos un código al teléfono o al correo electrónico que tenemos de usted. Puede tardar un minuto.
second-factor-sent-again = Le enviamos un código nuevo. El anterior ya no es válido.
second-factor-code-label = Código
second-factor-code-hint = 6 cifras. Puede pegarlo.
second-factor-left = { $count ->
    [one] El código es válido { $count } minuto más.
    [many] El código es válido { $count } de minutos más.
   *[other] El código es válido { $count } minutos más.
}
second-factor-checking = Comprobando el código
second-factor-renew-button = Enviar un código nuevo
second-factor-none-summary = No recibí ningún código
second-factor-none-text = Espere un minuto y pida un código nuevo. Si no llega, póngase en contacto con nosotros.
second-factor-code-short = Escriba las 6 cifras del código
second-factor-wrong = Revise el código. No es el último que enviamos.
second-factor-ended = Este código ya no es válido. Pida uno nuevo.
second-factor-none-sent = Use el último código que le enviamos. Ahora no podemos enviar otro.
second-factor-too-soon = Espere un minuto y vuelva a intentarlo
second-factor-no-answer = No pudimos comprobar el código. Inténtelo otra vez en un minuto.
second-factor-again = Vuelva a escribir la referencia y el código de su carta. El código que enviamos ya no es válido.
