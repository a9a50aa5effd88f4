### Até onde foi o acordo em andamento. Mostrado quando a pessoa volta.

arrangement-done-title = O seu plano está pago
arrangement-done-text = Não falta pagar nada. Você não precisa fazer nada.
arrangement-late-title = O seu plano: há um pagamento em aberto
arrangement-late-text = { $amount } venceram antes de hoje. Você ainda pode pagar. Se não puder, fale conosco e vamos ver o plano com você.
arrangement-ahead-status-title = O seu plano está adiantado
arrangement-ahead-status-text = Você pagou { $amount } a mais do que vence antes do próximo pagamento.
arrangement-on-track-title = O seu plano está em dia
arrangement-on-track-text = Não há nada a fazer antes do próximo pagamento.
arrangement-next-label = Próximo pagamento
arrangement-paid = Você pagou { $paid } de { $total }.
arrangement-as-of = Calculado em { $date }. Um pagamento pode levar alguns dias para aparecer aqui.
arrangement-state-head = Situação
arrangement-state-paid = Pago
arrangement-state-part = { $amount } em aberto
arrangement-state-late = Ainda em aberto
arrangement-state-next = Próximo
arrangement-state-later = Previsto
arrangement-reward-points = Os seus pagamentos foram em dia. Isso rendeu pontos: { $points }.
arrangement-reward-credit = Os seus pagamentos foram em dia. Isso rendeu um crédito de { $amount }.
arrangement-reward-after = { $count ->
    [one] Falta { $count } pagamento em dia para isso.
    [many] Faltam { $count } de pagamentos em dia para isso.
   *[other] Faltam { $count } pagamentos em dia para isso.
}
arrangement-reward-no = O bônus por pagamentos em dia não está mais disponível. O seu plano continua igual.
arrangement-ahead-title = Pagar mais ou antes
arrangement-ahead-label = E se você pagar este valor a mais agora, em { $currency }?
arrangement-ahead-hint = Até { $max }. Isto só mostra o que mudaria. Nada é enviado.
arrangement-ahead-next = O seu próximo pagamento seria de { $amount } em { $date }.
arrangement-ahead-left = { $count ->
    [one] Restaria { $count } pagamento: { $amount }.
    [many] Restariam { $count } de pagamentos, { $amount } ao todo.
   *[other] Restariam { $count } pagamentos, { $amount } ao todo.
}
arrangement-ahead-done = Não restaria nada a pagar.
arrangement-ahead-ask = Você pode pedir para pagar mais que o previsto. O efeito depende do dia em que o dinheiro chega. Vamos informar os valores exatos.
arrangement-tight-title = Se o dinheiro apertar
arrangement-tight-text = Avise antes do próximo pagamento, se puder. Vamos buscar um plano que sirva. Orientação gratuita sobre dívidas também pode ajudar.
arrangement-leave-summary = Mudar ou encerrar este plano
arrangement-leave-text = Você pode encerrar este plano e escolher outro. O que você pagou continua pago. O restante volta a ser devido como antes do plano.
arrangement-leave-button = Encerrar este plano agora
arrangement-receipt-button = Mostrar o comprovante
