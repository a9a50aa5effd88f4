### Lo que comparten las pantallas en las que la persona nos dice algo.

submission-sending-button = Enviando
submission-sent-button = Enviado
submission-sending-status = Lo estamos enviando.
submission-offline-note = No tiene conexión. Podrá enviarlo cuando vuelva la conexión. Lo que escribió sigue aquí.
submission-unknown-title = Aún no sabemos si nos ha llegado
submission-unknown-text = Enviamos lo que escribió, pero no llegó ninguna respuesta. Sigue aquí.
submission-unknown-once = Puede enviarlo otra vez. Contará una sola vez.
submission-again-button = Enviarlo otra vez
submission-not-accepted-title = No quedó registrado
submission-not-accepted-text = Lo que escribió sigue aquí. Revíselo y envíelo otra vez, o hable con una persona.
submission-too-many = Hoy hemos recibido muchos mensajes suyos. Lo que escribió sigue aquí. Hable con una persona o envíelo más tarde.
submission-card-number = Quite el número de tarjeta. Aquí nunca lo necesitamos.
submission-text-long = { $count ->
    [one] Acorte el texto en { $count } carácter
    [many] Acorte el texto en { $count } de caracteres
   *[other] Acorte el texto en { $count } caracteres
}
submission-reference-label = Referencia
submission-next-title = Qué pasa ahora
submission-hours = Horario de atención:
submission-return-button = Seguir
submission-anew-button = Contarnos otra cosa
