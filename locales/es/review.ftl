### Todo otra vez antes de que cuente. No se envía nada antes de que el cliente confirme.

review-title = Revise su plan
review-lead = Nada empieza hasta que seleccione Confirmar mi plan. Puede cambiar cualquier respuesta.
review-chosen-title = Lo que eligió
review-plan-label = Plan
review-amount-label = Usted paga
review-frequency-label = Con qué frecuencia
review-first-label = Primer pago
review-date-label = Fecha de pago
review-result-label = Resultado de los ingresos
review-result-value = Hasta el { $percent } del nivel de referencia
review-hardship-label = Por qué es difícil pagar
review-change-link = Cambiar
review-terms-title = Las condiciones
review-if-missed-title = Si no hace un pago
review-agreement-title = Lo que acepta
review-effects-title = Qué más cambia
review-consent-label = He leído las condiciones y acepto este plan.
review-consent-error = Marque la casilla para mostrar que acepta este plan
review-confirm-button = Confirmar mi plan
review-sending-button = Enviando su plan
review-sending-status = Estamos enviando su plan. Quédese en esta página.
review-offline-note = No tiene conexión. Podrá confirmar cuando vuelva la conexión.
schedule-title = Sus pagos
schedule-number-head = N.º
schedule-date-head = Fecha
schedule-amount-head = Importe
schedule-total = Total
schedule-more-summary = { $count ->
    [one] Mostrar { $count } pago más
    [many] Mostrar { $count } de pagos más
   *[other] Mostrar { $count } pagos más
}
schedule-none = No hay nada que pagar.
