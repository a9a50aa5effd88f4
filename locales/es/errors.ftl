### Errores en lo que se escribió: qué hacer, con las palabras del campo.

error-amount-empty = Escriba un importe, como { $example }
error-amount-number = Escriba un importe con números, como { $example }
error-amount-negative = Escriba un importe de 0 o más
error-amount-currency = Escriba el importe en { $currency }
error-amount-decimals = { $count ->
    [0] Escriba un importe sin decimales, como { $example }
    [one] Escriba un importe con { $count } decimal como máximo, como { $example }
    [many] Escriba un importe con { $count } de decimales como máximo, como { $example }
   *[other] Escriba un importe con { $count } decimales como máximo, como { $example }
}
error-amount-ambiguous = Escriba el importe sin separador de miles, como { $example }
error-amount-large = Escriba un importe menor
error-amount-bounds = Escriba un importe de { $min } a { $max }
error-number-bounds = Elija un número de { $min } a { $max }
error-date-bounds = Elija un día del { $min } al { $max }
error-not-offered = Elija una de las respuestas que se ofrecen
error-left-too-small = Páguelo todo o deje pendientes { $least } o más
error-does-not-fit = Cambie el importe o el número de pagos. Juntos no se ajustan a los límites.
