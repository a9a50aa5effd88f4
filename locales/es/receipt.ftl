### El acuerdo en curso y su comprobante.

receipt-title-fresh = { $kind ->
    [pay_in_full] Su elección está registrada
    [pay_part] Su elección está registrada
    [settlement] Su acuerdo está en marcha
    [deferral] Su pausa está en marcha
    [modification] Su cambio está en marcha
    [downgrade] Su tarifa más barata está en marcha
    [undisputed_part] Su elección está registrada
    [assistance] Su factura reducida está en marcha
   *[other] Su plan está en marcha
}
receipt-title-running = Este es su plan
receipt-reference-label = Referencia
receipt-next-title = Qué pasa ahora
receipt-next-first = Su primer pago es de { $amount } el { $date }.
receipt-next-once = Pague { $amount } a más tardar el { $date }.
receipt-next-nothing = No hay nada que pagar.
receipt-next-keep = Guarde el comprobante. Está firmado, así que nadie puede cambiarlo.
receipt-next-return = Vuelva aquí cuando quiera para ver lo pagado y lo que sigue.
receipt-next-change = Si le falta dinero, hable con nosotros. Los planes se pueden cambiar.
receipt-unchecked = Aquí no pudimos comprobar el comprobante firmado. Su plan está registrado con la referencia de arriba.
receipt-already = Ya había un plan. Este es el que cuenta.
receipt-save-button = Guardar comprobante
receipt-print-button = Imprimir
# Nombre del archivo guardado, sin terminación. Solo letras, cifras y guiones.
receipt-file-name = comprobante-leeway
receipt-calendar-button = Guardar en mi calendario
receipt-calendar-file-name = leeway-pagos
receipt-calendar-title = Pago a { $creditor }: { $amount }
receipt-calendar-text = Referencia { $reference }. Si le falta dinero, hable con nosotros antes de este día.
receipt-facts-title = Su plan en breve
receipt-account-label = Cuenta
receipt-plan-label = Plan
receipt-as-of-label = Fecha del acuerdo
