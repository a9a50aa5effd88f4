### Lo que el cliente necesita: formatos, idiomas y qué tener en cuenta.

needs-title = Qué le ayuda
needs-lead = No tiene que responder. Marque solo lo que quiera que sepamos. Ningún plan depende de ello.
needs-formats-label = ¿Cómo debemos escribirle y hablarle?
needs-large-print = Letra grande
needs-braille = Braille
needs-easy-read = Frases cortas con imágenes
needs-audio = Una grabación de voz
needs-text-relay = Llamadas con servicio de texto
needs-sign-language = Intérprete de lengua de señas
needs-interpreter = Un intérprete cuando hablemos
needs-translation = Cartas en mi idioma
needs-circumstances-label = ¿Hay algo que debamos tener en cuenta?
needs-circumstances-hint = Marque lo que quiera. Aquí nadie le pedirá pruebas.
needs-physical-health = Mi salud física
needs-mental-health = Mi salud mental
needs-memory = Me cuesta recordar o entender las cosas
needs-bereavement = Murió alguien cercano
needs-caring = Cuido a alguien
needs-safety = Alguien me controla o me hace daño
needs-helper = Alguien me ayuda con cartas y llamadas
needs-more-time = Necesito más tiempo para responder
needs-rather-not-say = Prefiero no decirlo
needs-consent-label = Pueden guardar lo que marqué en «Qué le ayuda» y usarlo cuando me escriban o hablen conmigo
needs-consent-error = Acepte que lo guardemos o quite las marcas
needs-back-note = Puede retirarlo aquí en cualquier momento.
