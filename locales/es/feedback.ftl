### Cómo fue: una pregunta junto al recibo que nadie tiene que contestar.

feedback-title = Cuéntenos cómo fue (opcional)
feedback-rating-label = ¿Cómo fue resolverlo aquí?
feedback-rating-1 = Muy mal
feedback-rating-2 = Mal
feedback-rating-3 = Normal
feedback-rating-4 = Bien
feedback-rating-5 = Muy bien
feedback-rating-error = Elija una de las cinco respuestas
feedback-text-label = ¿Qué podría ser mejor? (opcional)
feedback-send-button = Enviar mi respuesta
feedback-thanks = Gracias. Tenemos su respuesta.
feedback-not-sent = No sabemos si nos llegó su respuesta. Su plan no cambia.
