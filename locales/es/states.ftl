### Lo que se dice cuando algo es distinto: qué pasó, qué significa para el dinero, qué hacer ahora.

nothing-owed-title = Ahora mismo no debe nada
nothing-owed-text = No tiene que hacer nada.
nothing-owed-credit = Tiene { $amount } a su favor.

expired-title = Vuelva a iniciar sesión
expired-text = Cerramos su sesión para proteger sus datos. No se cobró nada y sus respuestas siguen aquí.
expired-sending-text = Aún no sabemos si su plan nos llegó. Vuelva a iniciar sesión y lo terminaremos. Solo puede contar una vez.
expired-again-button = Iniciar sesión

untrusted-title = Aquí no podemos mostrar sus opciones
untrusted-text = No pudimos comprobar que las ofertas son de { $creditor }. No se puso nada en marcha ni se cobró nada.
untrusted-next = Hable con nosotros. Veremos sus opciones con usted.
state-retry-button = Intentar otra vez

unreachable-title = Ahora mismo no podemos mostrar su cuenta
unreachable-text = Algo no funcionó de nuestro lado. No se ha enviado ni cobrado nada.
unreachable-choice-text = Su cuenta no se cargó. Cuando vuelva, ahí verá lo que queda registrado.
unreachable-next = Inténtelo otra vez en unos minutos o hable con nosotros.

incomplete-title = La página siguiente no se ha cargado
incomplete-text = Su cuenta no ha cambiado y lo que escribió se conserva. Compruebe su conexión e inténtelo otra vez.

unknown-title = Aún no lo sabemos
unknown-text = Enviamos su plan, pero no llegó ninguna respuesta. Es posible que ya esté en marcha.
unknown-money = No puede quedar registrado dos veces. En esta página no se cobra nada.
unknown-next = Compruébelo ahora. Si su plan está ahí, se lo mostraremos.
unknown-check-button = Comprobar ahora

changed-title = Su saldo cambió
changed-text = Debía { $before }. Ahora debe { $after }. Las opciones de abajo usan el nuevo importe. No se puso nada en marcha.
renewed-title = Sus opciones se actualizaron
renewed-text = Pasó algo de tiempo, así que las calculamos de nuevo. Revíselas una vez más. No se puso nada en marcha.
not-accepted-title = Esa opción no se pudo poner en marcha
not-accepted-text = No se puso nada en marcha ni se cobró nada. Estas son las opciones que tiene ahora.
not-set-up-title = Su plan aún no está en marcha
not-set-up-text = Volvimos a mirar y todavía no hay ningún plan. Puede confirmarlo una vez más. Solo puede contar una vez.
left-title = Su plan ha terminado
left-text = Lo que pagó queda pagado. Puede elegir de nuevo ahora o hablar antes con nosotros.
not-left-title = Su plan sigue vigente
not-left-text = No se pudo terminar y nada cambió. Inténtelo de nuevo en unos minutos o hable con nosotros.
