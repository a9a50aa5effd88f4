### Cómo termina una sesión: poco antes del final, y la forma de cerrarla.

session-near-title = Su sesión se cerrará en menos de un minuto
session-near-text = Así protegemos sus datos. Lo que ha escrito se queda aquí.
session-near-letter-text = Así protegemos sus datos. Lo que ha escrito se queda aquí y puede volver a iniciar sesión con su carta.
session-go-on-button = Mantener la sesión abierta

session-sign-out-title = Cerrar sesión
session-sign-out-text = Lo que ha escrito y no ha enviado se borra de este dispositivo. Lo que ya envió no cambia.
session-sign-out-button = Cerrar sesión aquí
session-sign-out-all-button = Cerrar sesión en todos los dispositivos

session-list-button = Ver dónde tiene la sesión abierta
session-list-title = Dónde tiene la sesión abierta
session-list-text = Cada sesión termina sola después de 15 minutos. No sabemos en qué dispositivo ni en qué lugar se abrió.
session-list-letter = { $count ->
    [0] { $number }. Con su carta, ahora mismo
    [one] { $number }. Con su carta, hace { $count } minuto
    [many] { $number }. Con su carta, hace { $count } de minutos
   *[other] { $number }. Con su carta, hace { $count } minutos
}
session-list-website = { $count ->
    [0] { $number }. En nuestro sitio web, ahora mismo
    [one] { $number }. En nuestro sitio web, hace { $count } minuto
    [many] { $number }. En nuestro sitio web, hace { $count } de minutos
   *[other] { $number }. En nuestro sitio web, hace { $count } minutos
}
session-list-this = Usted está aquí
session-list-alone = No tiene la sesión abierta en ningún otro lugar.
session-list-end-button = Cerrar esa sesión
session-list-ended = Esa sesión está cerrada.
session-list-failed = No ha funcionado en este momento. Inténtelo de nuevo dentro de un instante.
session-code-hint = Lo pedimos una vez más para que nadie más pueda cerrar sus sesiones.
session-code-wrong = Revise el código de acceso de su carta y escríbalo de nuevo

session-signed-out-title = Ha cerrado la sesión
session-signed-out-text = En este dispositivo no queda nada de su visita.
session-ends-later = En este dispositivo no queda nada de su visita. No pudimos avisar a nuestro sistema, así que la sesión terminará allí sola en un máximo de 15 minutos.
