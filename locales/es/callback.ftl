### Pedir una llamada.

callback-title = Pida que le llamemos
callback-lead = Diga a { $creditor } cuándo quiere hablar.
callback-phone-label = Teléfono al que llamar
callback-phone-hint = Empiece con + y el código del país si está en el extranjero.
callback-phone-error = Escriba un número de teléfono de 5 a 15 cifras
callback-day-label = ¿Qué día?
callback-day-any = Cualquier día
callback-day = { $date }
callback-zone = Los días y las horas son de su zona horaria: { $zone }.
callback-part-label = ¿Cuándo le llamamos?
callback-part-morning = Por la mañana, antes de las 12:00
callback-part-afternoon = Por la tarde, de 12:00 a 17:00
callback-part-evening = Después de las 17:00
callback-hours = Llamamos de { $from } a { $until } ({ $zone }).
callback-part-error = Elija un momento del día
callback-language-label = ¿En qué idioma quiere hablar?
callback-send-button = Enviar mi petición
callback-anew-button = Pedir otra llamada
callback-done-title = Tenemos su petición de llamada
callback-done-text = { $part ->
    [morning] Pidió que { $creditor } llame al { $phone } por la mañana.
    [afternoon] Pidió que { $creditor } llame al { $phone } por la tarde.
   *[evening] Pidió que { $creditor } llame al { $phone } después de las 17:00.
}
callback-done-day = El día que eligió es el { $date }.
