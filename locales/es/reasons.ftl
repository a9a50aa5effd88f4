### Por qué una opción no está disponible.

reason-nothing-owed = Usted no debe nada.
reason-needs-means = Depende de su hogar y de sus ingresos.
reason-above-scale = Los ingresos que indicó superan el límite de esta opción.
reason-no-contract = Es para préstamos y contratos que siguen en curso.
reason-ended = Estuvo disponible hasta el { $date }.
reason-balance-too-small = Cada pago tiene que ser de { $amount } o más. Su saldo es demasiado pequeño para eso.
reason-no-plan-fits = Ningún plan se ajusta a los límites de esta cuenta.
reason-needs-budget = Depende de sus ingresos y gastos.
reason-answer-button = Responder a unas preguntas
reason-nothing-disputed = Es para facturas en las que estamos revisando algo.
reason-all-disputed = Estamos revisando toda esta factura. Hasta entonces no hay nada que pagar.
reason-no-cheaper-plan = No hay una tarifa más barata para esta cuenta.
reason-nothing-to-bundle = Es para clientes con varias cuentas que pueden ir en un mismo plan.
reason-from = Estará disponible desde el { $date }.
reason-fact-unknown = Primero necesitamos saber más sobre su cuenta. Hable con nosotros.

reason-balance-between = Es para saldos de { $min } a { $max }.
reason-balance-least = Es para saldos de { $min } o más.
reason-balance-most = Es para saldos de { $max } o menos.
reason-days-past-due-between = Es para facturas que pasaron su fecha de pago hace de { $min } a { $max } días.
reason-days-past-due-least = { $min ->
    [one] Es para facturas que pasaron su fecha de pago hace { $min } día o más.
    [many] Es para facturas que pasaron su fecha de pago hace { $min } de días o más.
   *[other] Es para facturas que pasaron su fecha de pago hace { $min } días o más.
}
reason-days-past-due-most = { $max ->
    [one] Es para facturas que pasaron su fecha de pago hace { $max } día como máximo.
    [many] Es para facturas que pasaron su fecha de pago hace { $max } de días como máximo.
   *[other] Es para facturas que pasaron su fecha de pago hace { $max } días como máximo.
}
reason-account-age-least = { $min ->
    [one] Es para cuentas abiertas desde hace { $min } día o más.
    [many] Es para cuentas abiertas desde hace { $min } de días o más.
   *[other] Es para cuentas abiertas desde hace { $min } días o más.
}
reason-plans-broken-most = { $max ->
    [0] Está disponible si ningún plan terminó antes de tiempo en los últimos 12 meses.
    [one] Está disponible si como máximo { $max } plan terminó antes de tiempo en los últimos 12 meses.
    [many] Está disponible si como máximo { $max } de planes terminaron antes de tiempo en los últimos 12 meses.
   *[other] Está disponible si como máximo { $max } planes terminaron antes de tiempo en los últimos 12 meses.
}
reason-prior-deferrals-most = { $max ->
    [0] Está disponible si no hubo ninguna pausa en los últimos 24 meses.
    [one] Está disponible si hubo como máximo { $max } pausa en los últimos 24 meses.
    [many] Está disponible si hubo como máximo { $max } de pausas en los últimos 24 meses.
   *[other] Está disponible si hubo como máximo { $max } pausas en los últimos 24 meses.
}
reason-bounced-payments-most = { $max ->
    [0] Está disponible si ningún pago fue devuelto en los últimos 6 meses.
    [one] Está disponible si como máximo { $max } pago fue devuelto en los últimos 6 meses.
    [many] Está disponible si como máximo { $max } de pagos fueron devueltos en los últimos 6 meses.
   *[other] Está disponible si como máximo { $max } pagos fueron devueltos en los últimos 6 meses.
}

reason-fact-balance = Depende de cuánto debe.
reason-fact-principal = Depende de qué se compone su saldo.
reason-fact-interest = Depende de los intereses de su saldo.
reason-fact-fees = Depende de las comisiones de su saldo.
reason-fact-days-past-due = Depende de cuánto hace que había que pagar la factura.
reason-fact-account-age = Depende de cuánto hace que tiene la cuenta.
reason-fact-has-contract = Depende de si sigue en curso un préstamo o contrato.
reason-fact-service-suspended = Depende de si su servicio está activo.
reason-fact-generally-billed = Depende de lo que se cobra a los seguros por la misma atención.
reason-fact-hardship = Depende de por qué le resulta difícil pagar ahora. Puede contárnoslo si quiere.
reason-fact-product = Es para otros tipos de cuentas.
reason-fact-segment = Es para otros tipos de cuentas.
reason-fact-portfolio = Es para otros tipos de cuentas.
reason-fact-jurisdiction = No se ofrece donde usted vive.
reason-fact-secured = Depende de si el préstamo tiene una garantía.
reason-fact-plan-active = Esta cuenta ya tiene un plan en curso.
reason-fact-plans-broken = Depende de planes anteriores de esta cuenta.
reason-fact-prior-deferrals = Depende de pausas anteriores de esta cuenta.
reason-fact-prior-settlement = Está disponible una vez por cuenta.
reason-fact-bounced-payments = Depende de pagos que su banco devolvió.
reason-fact-autopay = Depende de si paga por su cuenta o con pagos automáticos.
reason-fact-disputed = Nos dijo que algo no está bien en esta factura. Primero lo revisaremos.
reason-fact-in-litigation = Un tribunal se ocupa de esta cuenta. Hable antes con nosotros.
reason-fact-fraud-flag = Primero tenemos que comprobar algo de esta cuenta. Hable con nosotros.
reason-fact-payer-pending = Su seguro aún no ha decidido. Espere primero su respuesta.
reason-fact-time-barred = Esta cuenta es demasiado antigua para esto. Hable con nosotros.
reason-fact-bankrupt = Durante un proceso de quiebra se aplican otras reglas. Hable antes con nosotros.
reason-fact-deceased = Estamos aquí para ayudar a la familia. Hable con nosotros.
reason-fact-breathing-space = Tiene un periodo de respiro en curso. Ahora no necesita hacer nada.
reason-fact-military = Durante el servicio militar activo se aplican otras reglas. Hable antes con nosotros.
reason-fact-adviser = Un asesor habla en su nombre. Consúltele primero.
reason-fact-collateral = Depende de la garantía del préstamo.
reason-fact-contract-rate = Depende del tipo de interés que paga hoy.
reason-fact-remaining-term = Depende de cuánto tiempo le queda a su contrato.
reason-fact-last-payment = Depende de su último pago.
reason-fact-charge-off = Depende de la antigüedad de esta cuenta.
reason-fact-with-agency = Otra empresa lleva esta cuenta por nosotros. Hable antes con nosotros.
reason-fact-credit-reporting = Depende de lo que se informa sobre esta cuenta.
reason-fact-insurance-claim = Un trámite con el seguro sigue abierto. Espere primero su resultado.
reason-fact-residence = Depende de cuánto hace que vive en su domicilio.
reason-fact-personal = Esto es mejor hablarlo en persona. Hable con nosotros.
reason-fact-minor = Tenemos que hablar de esta cuenta con una persona adulta. Hable con nosotros.
reason-fact-hardship-time = Depende de desde cuándo y hasta cuándo le resulta difícil pagar.
reason-fact-insolvency = Tiene un acuerdo con todos a quienes debe. Hable antes con nosotros.
reason-fact-consent = Depende de lo que usted haya aceptado. Hable con nosotros.
reason-fact-identity = Primero tenemos que asegurarnos de que es usted. Hable con nosotros.
reason-stopped-until = Esto dura hasta el { $date }.
