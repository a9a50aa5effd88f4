### Várias contas da mesma pessoa, abaixo do saldo.

accounts-title = Todas as suas contas com { $creditor }
accounts-account-head = Conta
accounts-this = Esta é a conta mostrada acima.
accounts-late = Deste valor, { $amount } venceram antes de hoje.
accounts-not-late = Nada deste valor venceu antes de hoje.
accounts-time-barred = Esta é uma conta antiga. Ela não pode fazer parte de um plano com as outras. Fale conosco sobre ela.
accounts-parts-summary = O que forma este valor?
accounts-principal = Valor principal
accounts-interest = Juros
accounts-fees = Tarifas
accounts-total = Tudo junto
