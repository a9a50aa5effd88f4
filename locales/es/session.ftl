### Cómo termina una sesión: poco antes del final, y la forma de cerrarla.

session-near-title = Su sesión se cerrará en menos de un minuto
session-near-text = Así protegemos sus datos. Lo que ha escrito se queda aquí.
session-near-letter-text = Así protegemos sus datos. Lo que ha escrito se queda aquí y puede volver a iniciar sesión con su carta.
session-go-on-button = Mantener la sesión abierta

session-sign-out-title = Cerrar sesión
session-sign-out-text = Lo que ha escrito y no ha enviado se borra de este dispositivo. Lo que ya envió no cambia.
session-sign-out-button = Cerrar sesión aquí
session-sign-out-all-button = Cerrar sesión en todos los dispositivos

session-signed-out-title = Ha cerrado la sesión
session-signed-out-text = En este dispositivo no queda nada de su visita.
session-ends-later = En este dispositivo no queda nada de su visita. No pudimos avisar a nuestro sistema, así que la sesión terminará allí sola en un máximo de 15 minutos.
