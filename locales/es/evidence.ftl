### Archivos que acompañan a una reclamación.

evidence-label = Documentos o fotos (opcional)
evidence-hint = PDF, JPG o PNG. Hasta 10 archivos de hasta 10 MB cada uno. También puede añadirlos después.
evidence-not-kept = Los archivos se quedan en su dispositivo. Si vuelve a cargar esta página, elíjalos otra vez.
evidence-choose-button = Elegir archivos
evidence-chosen = Elegido, aún sin enviar
evidence-sending = Enviando
evidence-received = Enviado
evidence-not-sent = Aún sin enviar. Su reclamación está registrada también sin este archivo.
evidence-type-error = Elija un archivo PDF, JPG o PNG
evidence-size-error = Elija un archivo de hasta 10 MB que no esté vacío
evidence-many-error = Quite antes un archivo. Podemos recibir 10 como máximo.
evidence-remove-button = Quitar
evidence-send-button = Enviar los archivos
evidence-again-button = Enviar los archivos otra vez
evidence-received-status = Tenemos sus archivos.
evidence-not-sent-status = Algunos archivos no se enviaron. Su reclamación está registrada.
