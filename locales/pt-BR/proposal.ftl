### Nenhuma oferta serve: o que a pessoa poderia pagar.

proposal-title = Conte quanto você pode pagar
proposal-lead = Primeiro verificamos aqui. Se um plano servir, você pode vê-lo na hora. Se nenhum servir, você pode enviar o pedido a uma pessoa de { $creditor }.
proposal-amount-label = O máximo que você pode pagar por vez, em { $currency }
proposal-amount-hint = Escolha um valor que deixe o bastante para aluguel, comida e contas.
proposal-amount-zero = Informe um valor acima de 0
proposal-frequency-label = Com que frequência
proposal-date-label = Primeiro pagamento
proposal-date-hint = O dia depois de você receber é uma boa escolha.
proposal-date-option = { $date }
proposal-check-button = Ver se serve
proposal-asked = { $frequency ->
    [weekly] A sua proposta: { $amount } por semana, a partir de { $date }.
    [fortnightly] A sua proposta: { $amount } a cada 2 semanas, a partir de { $date }.
    [semi_monthly] A sua proposta: { $amount } duas vezes por mês, a partir de { $date }.
   *[monthly] A sua proposta: { $amount } por mês, a partir de { $date }.
}
proposal-outside-title = Nenhum plano serve ainda
proposal-outside-text = Uma pessoa pode analisar o pedido. Enviar não compromete você a nada.
proposal-miss-more = Isto pede { $amount } por vez.
proposal-miss-amount = Os pagamentos vão de { $min } a { $max }.
proposal-miss-date = O início pode ser entre { $min } e { $max }.
proposal-miss-rhythm = Os pagamentos são em outras datas.
proposal-miss-closed = Não combina com este valor e este dia.
proposal-send-button = Enviar a uma pessoa
proposal-done-title = Uma pessoa vai ver quanto você pode pagar
proposal-done-open = Nada foi combinado ainda. Os planos que você viu continuam disponíveis.
