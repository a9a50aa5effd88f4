### Varias cuentas de un cliente, bajo el saldo.

accounts-title = Todas sus cuentas con { $creditor }
accounts-account-head = Cuenta
accounts-this = Es la cuenta que se muestra arriba.
accounts-late = De esto, había que pagar { $amount } antes de hoy.
accounts-not-late = No hay nada atrasado.
accounts-time-barred = Es una cuenta antigua. No puede formar parte de un plan con las demás. Hable con nosotros.
accounts-parts-summary = ¿De qué se compone?
accounts-principal = Sin intereses ni comisiones
accounts-interest = Intereses
accounts-fees = Comisiones
accounts-total = Todo junto
