### Cambiar una oferta dentro de sus límites. El plan junto al formulario sigue cada cambio.

tailor-title = Ajuste el plan
tailor-lead = Cambie lo que quiera. El plan se adapta.
tailor-frequency-label = ¿Cada cuánto quiere pagar?
tailor-frequency-hint = Puede ayudar que coincida con el día en que cobra.
frequency-weekly = Cada semana
frequency-fortnightly = Cada 2 semanas
frequency-semi-monthly = Dos veces al mes
frequency-monthly = Cada mes
tailor-amount-label = ¿Cuánto cada vez, en { $currency }?
tailor-first-label = ¿Con cuánto quiere empezar, en { $currency }?
tailor-part-label = ¿Cuánto quiere pagar, en { $currency }?
tailor-amount-hint = De { $min } a { $max }
tailor-count-label = ¿Cuántos pagos?
tailor-count-or-label = O elija cuántos pagos
tailor-count-option = { $count ->
    [one] { $count } pago
    [many] { $count } de pagos
   *[other] { $count } pagos
}
tailor-down-label = ¿Cuánto quiere pagar hoy, en { $currency }?
tailor-periods-label = ¿Durante cuánto tiempo?
tailor-extend-label = ¿Cuánto tiempo más?
tailor-periods-option = { $frequency ->
    [monthly] { $count ->
        [one] { $count } mes
        [many] { $count } de meses
       *[other] { $count } meses
    }
   *[other] { $count ->
        [one] { $count } pago
        [many] { $count } de pagos
       *[other] { $count } pagos
    }
}
tailor-date-label = ¿Cuándo quiere empezar?
tailor-date-once-label = ¿Cuándo quiere pagar?
tailor-payday-label = ¿Qué día del mes cobra usted?
tailor-payday-hint = Puede dejarlo así. Empezaríamos al día siguiente, cuando ya tenga su dinero.
tailor-payday-none = Varía
tailor-payday-option = Día { $day }
tailor-autopay-label = ¿Cómo quiere pagar?
tailor-autopay-hint = Puede detener los pagos automáticos en cualquier momento.
tailor-autopay-off = Pago yo cada vez
tailor-autopay-on = Cobrar los pagos de forma automática
tailor-service-plan-label = ¿Qué tarifa quiere?
tailor-service-plan-option = { $price } al mes
tailor-limits-summary = ¿Por qué estos límites?
tailor-limits-text = { $creditor } los fija para todas las personas. Son parte de la oferta firmada.
tailor-limits-count = Puede elegir de { $min } a { $max } pagos.
tailor-limits-amount = Cada pago puede ser de { $min } a { $max }.
tailor-limits-first = Puede empezar con { $min } a { $max }.
tailor-limits-down = Hoy puede pagar de { $min } a { $max }.
tailor-limits-date = El primer pago puede ser del { $min } al { $max }.
tailor-summary-title = Su plan
tailor-summary-paused = El plan vuelve cuando sus datos se ajusten a los límites.
tailor-check-button = Revisar este plan
tailor-nothing-starts = Nada empieza hasta que usted confirme.
tailor-changed = { $count ->
    [one] { $count } pago de { $amount } el { $date }.
    [many] { $count } de pagos, el primero de { $amount }, el último el { $date }.
   *[other] { $count } pagos, el primero de { $amount }, el último el { $date }.
}
