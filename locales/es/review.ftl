### Todo otra vez antes de que cuente. No se envía nada antes de que el cliente confirme.

review-title = Revise su plan
review-lead = Nada empieza hasta que seleccione «Confirmar mi plan». Puede cambiar cualquier respuesta.
review-chosen-title = Lo que eligió
review-plan-label = Plan
review-amount-label = Usted paga
review-frequency-label = Con qué frecuencia
review-first-label = Primer pago
review-date-label = Pagar hasta
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
review-debit-label = Acepto los pagos automáticos. Cada uno se cobra en su fecha.
review-records-label = Acepto recibir todos los documentos en formato electrónico y ninguno en papel.
review-agreed-error = Marque también esta casilla, o vuelva y cambie el plan
disclosure-tila-title = Lo que cuesta este crédito
disclosure-itemisation-title = Cómo se formó su saldo
disclosure-time-barred-title = Sobre la antigüedad de esta deuda
disclosure-electronic-debit-title = Pagos automáticos
disclosure-electronic-records-title = Documentos en formato electrónico
disclosure-forbearance-title = Ayuda si le falta dinero
disclosure-breathing-space-title = Su periodo de respiro
disclosure-financial-assistance-title = Ayuda económica
disclosure-hardship-title = Lo que hacemos cuando cuesta pagar
disclosure-tila-rate = Tasa porcentual anual: { $percent }. Es el coste del crédito como tipo anual.
disclosure-tila-charge = Cargo financiero: { $amount }. Es lo que le cuesta el crédito en dinero.
disclosure-tila-financed = Importe financiado: { $amount }. Es el crédito que se le da a usted o en su nombre.
disclosure-tila-total = Total de pagos: { $amount }. Es lo que habrá pagado después de todos los pagos.
disclosure-tila-payments = { $count ->
    [one] { $count } pago de { $amount } el { $first }.
    [many] { $count } de pagos de { $amount }, del { $first } al { $last }.
   *[other] { $count } pagos de { $amount }, del { $first } al { $last }.
}
disclosure-item-then = El { $date }: { $amount }
disclosure-item-interest = Intereses desde entonces: { $amount }
disclosure-item-fees = Comisiones desde entonces: { $amount }
disclosure-item-charges = Otros cargos desde entonces: { $amount }
disclosure-item-payments = Pagos desde entonces: { $amount }
disclosure-item-credits = Abonos desde entonces: { $amount }
disclosure-item-now = Hoy: { $amount }
disclosure-debits = { $count ->
    [one] Se cobra { $count } pago de { $most } el { $first }.
    [many] Se cobran { $count } de pagos de { $least } a { $most }, del { $first } al { $last }.
   *[other] Se cobran { $count } pagos de { $least } a { $most }, del { $first } al { $last }.
}
disclosure-debits-stop = { $count ->
    [one] Puede detener el primero hasta el { $date }. Le avisamos { $count } día antes de cobrar otro importe.
    [many] Puede detener el primero hasta el { $date }. Le avisamos { $count } de días antes de cobrar otro importe.
   *[other] Puede detener el primero hasta el { $date }. Le avisamos { $count } días antes de cobrar otro importe.
}
disclosure-clock-acknowledge = Le confirmamos a más tardar el { $date } que recibimos su mensaje.
disclosure-clock-answer = Tendrá respuesta el { $date } o antes.
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
