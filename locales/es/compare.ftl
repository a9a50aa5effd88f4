### Las opciones una junto a otra, y cuáles encajan con lo que el cliente puede pagar.

compare-title = Compare sus opciones
compare-lead = Díganos cuánto puede pagar y cuándo. Lo calculamos en este dispositivo. No se envía nada.
compare-most-label = ¿Cuánto puede pagar en un mes, en { $currency }?
compare-most-hint = Puede dejarlo vacío para ver todas las opciones.
compare-start-label = ¿Cuándo puede hacer un primer pago?
compare-start-any = En cualquier momento
compare-start-week = Dentro de 1 semana o después
compare-start-fortnight = Dentro de 2 semanas o después
compare-start-month = Dentro de 1 mes o después
compare-count = { $count ->
    [0] Ninguna opción encaja
    [one] { $count } opción encaja
    [many] { $count } de opciones encajan
   *[other] { $count } opciones encajan
}
compare-paused-title = Sus opciones vuelven cuando podamos leer el importe
compare-none-text = Pruebe con un importe mayor u otro comienzo, o hable con nosotros. Una persona lo verá con usted.
compare-most-head = Lo máximo en un mes
compare-nothing = Nada que pagar
compare-schedule-summary = Todos los pagos
compare-asking-title = Estas dependen de sus respuestas
compare-missed-title = Estas no encajan con lo que indicó
compare-takes = Para esto hacen falta { $amount } en un mes.
compare-latest = El primer pago es a más tardar el { $date }.
