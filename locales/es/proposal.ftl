### Ninguna oferta encaja: lo que la persona podría pagar.

proposal-title = Díganos qué puede pagar
proposal-lead = Primero lo comprobamos aquí. Si un plan encaja, podrá verlo al momento. Si no encaja ninguno, puede enviarlo a una persona de { $creditor }.
proposal-amount-label = Lo máximo que puede pagar cada vez, en { $currency }
proposal-amount-hint = Elija una cantidad que deje lo suficiente para vivienda, comida y facturas.
proposal-amount-zero = Escriba una cantidad mayor que 0
proposal-frequency-label = Cada cuánto
proposal-date-label = Primer pago
proposal-date-hint = Un día después de cobrar es una buena elección.
proposal-date-option = { $date }
proposal-check-button = Ver si encaja
proposal-asked = { $frequency ->
    [weekly] Su propuesta: { $amount } cada semana, desde el { $date }.
    [fortnightly] Su propuesta: { $amount } cada 2 semanas, desde el { $date }.
    [semi_monthly] Su propuesta: { $amount } dos veces al mes, desde el { $date }.
   *[monthly] Su propuesta: { $amount } cada mes, desde el { $date }.
}
proposal-outside-title = Todavía no encaja ningún plan
proposal-outside-text = Una persona puede revisarlo. Enviarlo no le compromete a nada.
proposal-miss-more = Pide { $amount } cada vez.
proposal-miss-amount = Admite pagos de { $min } a { $max }.
proposal-miss-date = Empieza entre el { $min } y el { $max }.
proposal-miss-rhythm = Se paga en otros momentos.
proposal-miss-closed = No encaja con esta cantidad y este día.
proposal-send-button = Enviarlo a una persona
proposal-done-title = Una persona verá lo que puede pagar
proposal-done-open = Todavía no hay nada acordado. Los planes que vio siguen disponibles.
