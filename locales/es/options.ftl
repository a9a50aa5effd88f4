### Todas las opciones: las disponibles, como tarjetas, y las demás con sus motivos.

kind-pay-in-full-title = Pagarlo todo
kind-pay-part-title = Pagar una parte ahora
kind-instalments-title = Pagar a plazos
kind-step-up-title = Pagar poco al principio y más después
kind-temporary-reduction-title = Pagar menos por un tiempo
kind-deferral-title = Pagar más tarde
kind-settlement-title = Saldar por menos
kind-assistance-title = Una factura menor con ingresos bajos
kind-modification-title = Cambiar el contrato
kind-undisputed-part-title = Pagar lo que no se está revisando
kind-affordable-plan-title = Pagar según lo que le queda
kind-downgrade-title = Cambiar a una tarifa más barata
kind-bundle-title = Todas las cuentas en un plan
kind-modification-note = Su pago, su tipo de interés o su fecha final cambian de forma permanente.
kind-undisputed-part-note = Primero se revisa lo que nos indicó. Puede pagar ahora el resto.
kind-affordable-plan-note = Depende de lo que le queda después de sus gastos.
kind-downgrade-note = Su factura mensual baja y usted paga lo pendiente aparte.
kind-bundle-note = Un solo pago para todas sus cuentas. Cada una conserva su calendario.

options-title = Elija lo que le conviene
options-lead = Usted debe { $amount }. Hoy tiene disponibles todas las opciones de abajo.
options-order-note = { $creditor } las muestra en este orden. Ninguna es mejor que otra.
options-order-pay = Por su respuesta, primero mostramos cómo pagar ahora. Ninguna opción es mejor que otra.
options-order-less = Por su respuesta, primero mostramos cómo pagar menos o más tarde. Ninguna opción es mejor que otra.
options-order-ahead = Por su respuesta, primero mostramos cómo organizarse a tiempo. Ninguna opción es mejor que otra.
options-order-usual-button = Mostrar el orden habitual
options-compare-button = Compararlas o ver cuáles puede pagar
options-choose-button = Elegir
options-chosen-tag = Su elección
options-if-missed-summary = ¿Qué pasa si no hago un pago?
options-check-button = Ver si cumple los requisitos
options-check-text = Depende de su hogar y de sus ingresos. Sus respuestas no salen de este dispositivo.
options-budget-text = Se calcula con sus ingresos y sus gastos. Sus respuestas no salen de este dispositivo.
options-closed-title = No disponibles para usted ahora
options-none-title = Ahora mismo no hay nada que elegir aquí
options-none-text = Hable con nosotros. Lo veremos juntos.
options-other-title = ¿Ninguna le conviene?
options-other-text = Hable con nosotros. Una persona lo verá con usted.
options-bars-label = Lo que aún debe
options-bars-rise-label = Lo que paga cada vez

headline-once = una vez
headline-instead = en lugar de { $owed }
headline-nothing = a pagar, en lugar de { $owed }
headline-part = ahora
headline-later = a pagar el { $date }
headline-break = a pagar por ahora
headline-undisputed = por ahora. Se están revisando { $remaining }.
headline-reduced = { $frequency ->
    [weekly] { $count ->
        [one] a la semana, durante { $count } pago
        [many] a la semana, durante { $count } de pagos
       *[other] a la semana, durante { $count } pagos
    }
    [fortnightly] { $count ->
        [one] cada 2 semanas, durante { $count } pago
        [many] cada 2 semanas, durante { $count } de pagos
       *[other] cada 2 semanas, durante { $count } pagos
    }
    [semi_monthly] { $count ->
        [one] dos veces al mes, durante { $count } pago
        [many] dos veces al mes, durante { $count } de pagos
       *[other] dos veces al mes, durante { $count } pagos
    }
   *[monthly] { $count ->
        [one] al mes, durante { $count } mes
        [many] al mes, durante { $count } de meses
       *[other] al mes, durante { $count } meses
    }
}
headline-each = { $frequency ->
    [weekly] { $count ->
        [one] a la semana, { $count } pago
        [many] a la semana, { $count } de pagos
       *[other] a la semana, { $count } pagos
    }
    [fortnightly] { $count ->
        [one] cada 2 semanas, { $count } pago
        [many] cada 2 semanas, { $count } de pagos
       *[other] cada 2 semanas, { $count } pagos
    }
    [semi_monthly] { $count ->
        [one] dos veces al mes, { $count } pago
        [many] dos veces al mes, { $count } de pagos
       *[other] dos veces al mes, { $count } pagos
    }
   *[monthly] { $count ->
        [one] al mes, { $count } pago
        [many] al mes, { $count } de pagos
       *[other] al mes, { $count } pagos
    }
}

detail-today = Hoy
detail-pay-by = Pagar hasta
detail-first = Primer pago
detail-last = Último pago
detail-payment = { $date }, { $amount }
detail-discount = Usted ahorra
detail-valid-until = Ahorro disponible hasta
detail-interest = Intereses
detail-total = Paga en total
detail-remaining = Queda pendiente después
detail-before = En total sin esto
detail-less = Menos en total
detail-more = Más en total

effect-settled-for-less = Una vez pagado, se perdona el resto.
effect-service-restored = Su servicio sigue activo, o vuelve, después del primer pago.
effect-end-date-moves = Su último pago pasa del { $from } al { $to }.
effect-payment-becomes = Desde el { $date }, cada pago es de { $payment }.
effect-rises = { $count ->
    [one] El pago sube { $amount } con cada pago, hasta { $most }.
    [many] El pago sube { $amount } cada { $count } de pagos, hasta { $most }.
   *[other] El pago sube { $amount } cada { $count } pagos, hasta { $most }.
}
effect-proof-may-be-asked = Es posible que se le pida mostrar sus ingresos.
effect-rate-becomes = Desde el { $date }, el tipo de interés es del { $percent } al año.
effect-joins-principal = { $amount } atrasados pasan a formar parte del préstamo. Usted paga intereses por esa suma.
effect-reviewed-on = El { $date } lo volveremos a ver con usted.
effect-autopay-could = Con pagos automáticos paga { $total } en total. Son { $saves } menos.
effect-autopay-is = Los pagos se cobran de forma automática. Sin eso paga { $total } en total, { $saves } más.
reward-credit = { $count ->
    [one] Después de { $count } pago puntual le abonamos { $amount }. Las cifras de aquí no lo incluyen.
    [many] Después de { $count } de pagos puntuales le abonamos { $amount }. Las cifras de aquí no lo incluyen.
   *[other] Después de { $count } pagos puntuales le abonamos { $amount }. Las cifras de aquí no lo incluyen.
}
reward-points = { $count ->
    [one] Con { $count } pago puntual gana puntos: { $points }.
    [many] Con { $count } de pagos puntuales gana puntos: { $points }.
   *[other] Con { $count } pagos puntuales gana puntos: { $points }.
}
effect-service-plan = Desde el { $date }, su tarifa cuesta { $after } al mes en lugar de { $before }.
effect-service-early = Cambiar antes de tiempo cuesta { $amount }. Se incluye en su próxima factura.
effect-service-device = Su dispositivo no cambia. Aún quedan por pagar { $amount } por él.
effect-service-keep = Su servicio sigue activo si el primer pago llega a más tardar el { $date }.
effect-member = { $reference }: { $amount } en total, saldada el { $date }.
