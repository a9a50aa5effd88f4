### Lo que no está bien en la cantidad que se debe.

dispute-title = Díganos qué no está bien
dispute-lead = Puede ser todo o una sola línea. No se envía nada hasta que pulse «Enviar».
dispute-reason-label = ¿Qué no está bien?
dispute-reason-wrong-amount = El importe no es correcto
dispute-reason-already-paid = Ya lo he pagado
dispute-reason-not-received = No lo recibí, o lo devolví
dispute-reason-third-party = Debe pagarlo otra parte, como un seguro
dispute-reason-not-mine = Esto no es mío
dispute-reason-wrong-details = Mi nombre o mis datos no son correctos
dispute-reason-other = Otra cosa
dispute-reason-error = Elija qué no está bien
dispute-lines-summary = ¿Se trata solo de algunas líneas? Elíjalas
dispute-lines-label = ¿De qué líneas se trata? (opcional)
dispute-lines-hint = No marque ninguna si se trata de todo.
dispute-owed-label = ¿Cuánto cree que debe, en { $currency }? (opcional)
dispute-owed-hint = Déjelo vacío si no está seguro. Puede ser 0.
dispute-text-label = ¿Qué debemos saber? (opcional)
dispute-text-hint = Cuente solo lo que quiera. No escriba números de tarjeta.
dispute-send-button = Enviar
dispute-done-title = Tenemos su reclamación
dispute-done-keep = Guarde la referencia. Le ayudará cuando llame o escriba.
dispute-done-balance = Lo que ve aquí queda igual hasta que una persona lo revise.
