### Tudo mais uma vez antes de valer. Nada é enviado antes da confirmação.

review-title = Confira o seu plano
review-lead = Nada começa antes de você escolher “Confirmar meu plano”. Você pode mudar qualquer resposta.
review-chosen-title = O que você escolheu
review-plan-label = Plano
review-amount-label = Você paga
review-frequency-label = Com que frequência
review-first-label = Primeiro pagamento
review-date-label = Pagar até
review-result-label = Resultado da renda
review-result-value = Até { $percent } da referência
review-hardship-label = Por que está difícil pagar
review-change-link = Mudar
review-terms-title = As condições
review-if-missed-title = Se você não fizer um pagamento
review-agreement-title = O que você aceita
review-effects-title = O que mais muda
review-consent-label = Li as condições e aceito este plano.
review-consent-error = Marque a caixa para mostrar que aceita este plano
review-debit-label = Aceito o débito automático. Cada pagamento é debitado na sua data.
review-records-label = Aceito receber todos os documentos em formato eletrônico, e nenhum em papel.
review-agreed-error = Marque também esta caixa, ou volte e mude o plano
disclosure-tila-title = Quanto custa este crédito
disclosure-itemisation-title = Como se formou o seu saldo
disclosure-time-barred-title = Sobre a idade desta dívida
disclosure-electronic-debit-title = Débito automático
disclosure-electronic-records-title = Documentos em formato eletrônico
disclosure-forbearance-title = Ajuda se o dinheiro apertar
disclosure-breathing-space-title = O seu período de respiro
disclosure-financial-assistance-title = Ajuda financeira
disclosure-hardship-title = O que fazemos quando está difícil pagar
disclosure-tila-rate = Taxa percentual anual: { $percent }. É o que o crédito custa como taxa por ano.
disclosure-tila-charge = Custo do crédito: { $amount }. É o que o crédito custa em dinheiro.
disclosure-tila-financed = Valor financiado: { $amount }. É o crédito dado a você ou em seu nome.
disclosure-tila-total = Total dos pagamentos: { $amount }. É o que você terá pago depois de todos os pagamentos.
disclosure-tila-payments = { $count ->
    [one] { $count } pagamento de { $amount } em { $first }.
    [many] { $count } de pagamentos de { $amount }, de { $first } a { $last }.
   *[other] { $count } pagamentos de { $amount }, de { $first } a { $last }.
}
disclosure-item-then = Em { $date }: { $amount }
disclosure-item-interest = Juros desde então: { $amount }
disclosure-item-fees = Tarifas desde então: { $amount }
disclosure-item-charges = Outras cobranças desde então: { $amount }
disclosure-item-payments = Pagamentos desde então: { $amount }
disclosure-item-credits = Créditos desde então: { $amount }
disclosure-item-now = Hoje: { $amount }
disclosure-debits = { $count ->
    [one] { $count } pagamento de { $most } é debitado em { $first }.
    [many] { $count } de pagamentos de { $least } a { $most } são debitados de { $first } a { $last }.
   *[other] { $count } pagamentos de { $least } a { $most } são debitados de { $first } a { $last }.
}
disclosure-debits-stop = { $count ->
    [one] Você pode parar o primeiro até { $date }. Avisamos { $count } dia antes de um valor diferente.
    [many] Você pode parar o primeiro até { $date }. Avisamos { $count } de dias antes de um valor diferente.
   *[other] Você pode parar o primeiro até { $date }. Avisamos { $count } dias antes de um valor diferente.
}
disclosure-clock-acknowledge = Até { $date } confirmamos que recebemos a sua mensagem.
disclosure-clock-answer = Até { $date } você recebe a nossa resposta.
review-confirm-button = Confirmar meu plano
review-sending-button = Enviando o seu plano
review-sending-status = Estamos enviando o seu plano. Fique nesta página.
review-offline-note = Você está sem conexão. Pode confirmar quando ela voltar.
schedule-title = Os seus pagamentos
schedule-number-head = Nº
schedule-date-head = Data
schedule-amount-head = Valor
schedule-total = Total
schedule-more-summary = { $count ->
    [one] Mostrar mais { $count } pagamento
    [many] Mostrar mais { $count } de pagamentos
   *[other] Mostrar mais { $count } pagamentos
}
schedule-none = Não há nada a pagar.
