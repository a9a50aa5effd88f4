### Cómo va el acuerdo vigente. Se muestra cuando el cliente vuelve.

arrangement-done-title = Su plan está pagado
arrangement-done-text = No queda nada por pagar. No tiene que hacer nada.
arrangement-late-title = Su plan: hay un pago pendiente
arrangement-late-text = Había que pagar { $amount } antes de hoy. Todavía puede pagarlo. Si no puede, hable con nosotros y veremos el plan con usted.
arrangement-ahead-status-title = Su plan va adelantado
arrangement-ahead-status-text = Ha pagado { $amount } más de lo que corresponde hasta su próximo pago.
arrangement-on-track-title = Su plan va bien
arrangement-on-track-text = No hay nada que hacer antes de su próximo pago.
arrangement-next-label = Próximo pago
arrangement-paid = Ha pagado { $paid } de { $total }.
arrangement-as-of = Calculado el { $date }. Un pago puede tardar unos días en verse aquí.
arrangement-state-head = Estado
arrangement-state-paid = Pagado
arrangement-state-part = Faltan { $amount }
arrangement-state-late = Pendiente
arrangement-state-next = Próximo
arrangement-state-later = Previsto
arrangement-reward-points = Sus pagos llegaron a tiempo. Con eso ganó puntos: { $points }.
arrangement-reward-credit = Sus pagos llegaron a tiempo. Con eso ganó un abono de { $amount }.
arrangement-reward-after = { $count ->
    [one] Con { $count } pago más a tiempo lo consigue.
    [many] Con { $count } de pagos más a tiempo lo consigue.
   *[other] Con { $count } pagos más a tiempo lo consigue.
}
arrangement-reward-no = El extra por pagar a tiempo ya no está disponible. Su plan sigue igual.
arrangement-ahead-title = Pagar más o antes
arrangement-ahead-label = ¿Y si paga ahora esta cantidad de más, en { $currency }?
arrangement-ahead-hint = Hasta { $max }. Esto solo muestra qué cambiaría. No se envía nada.
arrangement-ahead-next = Su próximo pago sería de { $amount } el { $date }.
arrangement-ahead-left = { $count ->
    [one] Quedaría { $count } pago: { $amount }.
    [many] Quedarían { $count } de pagos, { $amount } en total.
   *[other] Quedarían { $count } pagos, { $amount } en total.
}
arrangement-ahead-done = No quedaría nada por pagar.
arrangement-ahead-ask = Puede pedir pagar más de lo previsto. Lo que cambia depende del día en que llegue. Le diremos los importes exactos.
arrangement-tight-title = Si le falta dinero
arrangement-tight-text = Avísenos antes del próximo pago, si puede. Buscaremos un plan que le sirva. El asesoramiento gratuito sobre deudas también puede ayudar.
arrangement-leave-summary = Cambiar o terminar este plan
arrangement-leave-text = Puede terminar este plan y elegir otro. Lo que ya pagó queda pagado. Lo pendiente se debe entonces como antes del plan.
arrangement-leave-button = Terminar este plan ahora
arrangement-receipt-button = Ver el comprobante
