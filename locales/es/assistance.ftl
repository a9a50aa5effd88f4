### Hogar e ingresos, calculado en el dispositivo, y lo que resulta de ellos.

assistance-title = Vea si su factura puede ser menor
assistance-hardship-title = Cuéntenos qué pasa
assistance-lead = Cuente solo lo que quiera.
assistance-private-title = Qué se queda aquí y qué se envía
assistance-private-stays = Sus ingresos, su hogar y cada gasto se quedan aquí.
assistance-private-sent = Esto se envía al confirmar un plan que se basa en ello, y no antes:
assistance-private-band = El tramo en el que están sus ingresos
assistance-private-month = Lo máximo que podría pagar al mes
assistance-private-reason = Su motivo, si lo indica
assistance-household-label = ¿Cuántas personas viven en su hogar?
assistance-household-hint = Inclúyase a usted y a todas las personas a su cargo, hasta 20.
assistance-income-label = Ingresos del hogar antes de impuestos, en { $currency }
assistance-income-hint = Basta con un cálculo aproximado. También puede poner 0.
assistance-per-label = Son los ingresos de
assistance-per-week = Una semana
assistance-per-fortnight = 2 semanas
assistance-per-month = Un mes
assistance-per-year = Un año
assistance-hardship-label = ¿Por qué le resulta difícil pagar ahora?
assistance-hardship-hint = No tiene que decirlo.
hardship-none = Prefiero no decirlo
hardship-job-loss = Perdí mi trabajo
hardship-reduced-hours = Tengo menos horas o gano menos
hardship-ill = Enfermedad
hardship-injury = Una lesión
hardship-bereavement = Una muerte en la familia
hardship-separation = Separación o divorcio
hardship-family-violence = Alguien cercano me maltrata o me controla
hardship-disaster = Un desastre natural
hardship-caring = Cuido de alguien
hardship-energy-cost = La energía cuesta demasiado
hardship-other = Otro motivo
assistance-work-out-button = Calcular
assistance-band-income = Hasta { $income } al año
assistance-band-less = { $percent } menos
assistance-band-free = No paga nada
assistance-range = { $effect ->
    [free] Sus ingresos están en el tramo del { $low } al { $high } del nivel de referencia. No paga nada.
   *[less] Sus ingresos están en el tramo del { $low } al { $high } del nivel de referencia. Paga un { $percent } menos.
}
assistance-sent = Cuando confirme, esto es todo lo que enviamos sobre sus ingresos:
assistance-result-title = Su factura puede ser menor
assistance-result-none-title = Su factura no cambia
assistance-result-none-text = Los ingresos que indicó superan el límite. Todavía tiene otras opciones.
assistance-result-open-title = Gracias por contárnoslo
assistance-result-open-text = { $count ->
    [one] Ahora tiene { $count } opción disponible.
    [many] Ahora tiene { $count } de opciones disponibles.
   *[other] Ahora tiene { $count } opciones disponibles.
}
assistance-how-summary = Cómo lo calculamos
assistance-how-text = { $count ->
    [one] Sus ingresos son de { $income } al año para { $count } persona. El nivel de referencia de { $year } para ese caso es de { $guideline }.
    [many] Sus ingresos son de { $income } al año para { $count } de personas. El nivel de referencia de { $year } para ese caso es de { $guideline }.
   *[other] Sus ingresos son de { $income } al año para { $count } personas. El nivel de referencia de { $year } para ese caso es de { $guideline }.
}
assistance-how-source = Fuente: { $source }
assistance-use-button = Usar este resultado
assistance-all-button = Ver todas las opciones
assistance-household-error = Escriba cuántas personas viven en su hogar, de 1 a 20
assistance-income-large = Escriba un ingreso menor
