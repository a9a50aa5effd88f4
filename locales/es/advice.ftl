### Asesoramiento gratuito e independiente de otros.

advice-title = Asesoramiento gratuito de otros
advice-lead = Estos servicios son gratuitos y no pertenecen a { $creditor }. Puede hablar primero con ellos.
advice-new-tab = se abre en otra pestaña
