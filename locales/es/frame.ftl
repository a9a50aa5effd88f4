### Alrededor de cada pantalla: cabecera, ayuda, pie y palabras comunes.

frame-language-label = Idioma
frame-help-link = Hablar con una persona
frame-help-title = Hablar con una persona
frame-help-reference = Tenga a mano su referencia: { $reference }
frame-help-close = Cerrar
frame-security-checked = Estas ofertas están firmadas por { $creditor }. Comprobamos la firma en su dispositivo.
frame-security-private = Ningún plan empieza hasta que usted lo confirme.
frame-advice-note = El asesoramiento gratuito sobre deudas puede ayudar. Puede pedirlo antes de decidir.
frame-back-button = Atrás
frame-language-changed = Ahora se muestra en { $language }.
frame-language-unavailable = Ese idioma no se cargó. Nada más ha cambiado.
frame-offline-title = No tiene conexión
frame-offline-text = Ahora no se envía nada. Sus respuestas siguen aquí. Podrá continuar cuando vuelva la conexión.
frame-online = Vuelve a tener conexión.
frame-errors-title = Hay un problema
help-title = Qué más puede hacer
help-pay-button = Pagar el importe completo
help-options-button = Ver los planes
help-proposal-button = Decir qué puede pagar
help-assistance-button = Pedir ayuda para pagar
help-dispute-button = Decir que algo no está bien
help-callback-button = Pedir una llamada
help-preferences-button = Cómo le contactamos
help-line-button = ¿Hay un error en esta línea?
