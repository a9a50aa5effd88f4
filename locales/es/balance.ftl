### Lo que se debe, línea por línea, y qué se puede hacer.

balance-title = Usted debe a { $creditor }
balance-due-since = Venció el { $date }
balance-as-of = Calculado el { $date }
balance-standing-early = No hay nada atrasado. Puede pagar ahora u organizarse a tiempo.
balance-standing-new = Puede resolverlo aquí en unos pocos pasos.
balance-standing-late = Todavía hay formas de resolverlo. Puede verlas con calma.
balance-details-button = ¿Datos incorrectos?
balance-items-title = Cómo llegamos a este importe
balance-items-head = Fecha y concepto
balance-amount-head = Importe
balance-line-why = ¿Por qué está aquí?
balance-line-disputed = Estamos revisando esto.
balance-subtotal-charges = Cargos
balance-subtotal-credits = Pagos y abonos
balance-parts-principal = De esto, sin intereses ni comisiones
balance-parts-interest = De esto, intereses
balance-parts-fees = De esto, comisiones
balance-total = Usted debe
balance-kind-interest = Intereses
balance-kind-fee = Comisión
balance-kind-tax = Impuesto
balance-kind-payment = Su pago
balance-kind-insurance = Pagado por otra parte
balance-kind-credit = Abono
balance-actions-title = ¿Qué le gustaría hacer?
balance-happened-summary = ¿Qué pasó? (opcional)
balance-happened-note = Su respuesta se queda en este dispositivo. Solo cambia lo que mostramos primero.
situation-payment-returned = Un pago no se completó
situation-forgot = Se me olvidó
situation-cannot-pay = No puedo pagar esto ahora
situation-something-wrong = Creo que no debo esto
situation-may-not-pay = Es posible que pronto no pueda pagar
balance-pay-title = Pagarlo todo ahora
balance-pay-text = { $amount }
balance-pay-saving = { $amount }. Ahorra { $saving }.
balance-options-title = Ver todas sus opciones
balance-options-text = { $count ->
    [one] { $count } opción para esta cuenta
    [many] { $count } de opciones para esta cuenta
   *[other] { $count } opciones para esta cuenta
}
balance-assistance-title = Ahora no puedo pagar
balance-assistance-text = Vea si su factura puede ser menor
balance-later-text = Vea cómo pagar menos o más tarde
balance-dispute-title = Algo no está bien
balance-dispute-text = Díganoslo y lo revisaremos
balance-no-commitment = Mirar sus opciones no le compromete a nada.
balance-waiting = Estamos buscando sus opciones.
balance-service-suspended-title = Su servicio está suspendido
balance-service-suspended-text = Pague { $amount } hasta el { $date } para recuperarlo.
balance-service-running-title = Su servicio sigue activo
balance-service-running-text = Pague { $amount } hasta el { $date } para mantenerlo.
