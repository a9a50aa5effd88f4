### O que está em aberto, linha por linha, e o que se pode fazer.

balance-title = Você deve a { $creditor }
balance-due-since = Venceu em { $date }
balance-as-of = Calculado em { $date }
balance-standing-early = Nada venceu ainda. Você pode pagar agora ou planejar.
balance-standing-new = Você pode resolver isto aqui em poucos passos.
balance-standing-late = Ainda há como resolver isto. Veja as opções com calma.
balance-details-button = Dados errados?
balance-items-title = De onde vem este valor
balance-items-head = Data e item
balance-amount-head = Valor
balance-line-why = Por que isto está aqui?
balance-line-disputed = Estamos verificando isto.
balance-subtotal-charges = Cobranças
balance-subtotal-credits = Pagamentos e créditos
balance-parts-principal = Deste valor, principal
balance-parts-interest = Deste valor, juros
balance-parts-fees = Deste valor, tarifas
balance-total = Você deve
balance-kind-interest = Juros
balance-kind-fee = Tarifa
balance-kind-tax = Imposto
balance-kind-payment = Seu pagamento
balance-kind-insurance = Pago por outra parte
balance-kind-credit = Crédito
balance-actions-title = O que você quer fazer?
balance-happened-summary = O que aconteceu? Você pode pular.
balance-happened-note = A sua resposta fica neste aparelho. Ela só muda o que mostramos primeiro.
situation-payment-returned = Um pagamento não passou
situation-forgot = Eu esqueci
situation-cannot-pay = Não posso pagar isto agora
situation-something-wrong = Acho que não devo isto
situation-may-not-pay = Em breve talvez eu não possa pagar
balance-pay-title = Pagar tudo agora
balance-pay-text = { $amount }
balance-pay-saving = { $amount }. Você economiza { $saving }.
balance-options-title = Ver todas as opções
balance-options-text = { $count ->
    [one] { $count } opção para esta conta
    [many] { $count } de opções para esta conta
   *[other] { $count } opções para esta conta
}
balance-assistance-title = Não posso pagar agora
balance-assistance-text = Veja se a fatura pode ser menor
balance-later-text = Veja como pagar menos ou depois
balance-dispute-title = Algo parece errado
balance-dispute-text = Conte para nós e vamos verificar
balance-no-commitment = Ver as opções não compromete você a nada.
balance-waiting = Estamos buscando as suas opções.
balance-service-suspended-title = O seu serviço está suspenso
balance-service-suspended-text = Pague { $amount } até { $date } para tê-lo de volta.
balance-service-running-title = O seu serviço continua ativo
balance-service-running-text = Pague { $amount } até { $date } para mantê-lo.
