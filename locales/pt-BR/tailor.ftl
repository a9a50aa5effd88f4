### Mudar uma oferta dentro dos limites. O plano ao lado segue cada mudança.

tailor-title = Ajuste o plano
tailor-lead = Mude o que quiser. O plano acompanha.
tailor-frequency-label = Com que frequência você quer pagar?
tailor-frequency-hint = Ajuda se combinar com o dia em que você recebe.
frequency-weekly = Toda semana
frequency-fortnightly = A cada 2 semanas
frequency-semi-monthly = Duas vezes por mês
frequency-monthly = Todo mês
tailor-amount-label = Quanto de cada vez, em { $currency }?
tailor-first-label = Com quanto você quer começar, em { $currency }?
tailor-part-label = Quanto você quer pagar, em { $currency }?
tailor-amount-hint = De { $min } a { $max }
tailor-count-label = Quantas parcelas?
tailor-count-or-label = Ou escolha o número de parcelas
tailor-count-option = { $count ->
    [one] { $count } parcela
    [many] { $count } de parcelas
   *[other] { $count } parcelas
}
tailor-down-label = Quanto você quer pagar hoje, em { $currency }?
tailor-periods-label = Por quanto tempo?
tailor-extend-label = Quanto tempo a mais?
tailor-periods-option = { $frequency ->
    [monthly] { $count ->
        [one] { $count } mês
        [many] { $count } de meses
       *[other] { $count } meses
    }
   *[other] { $count ->
        [one] { $count } parcela
        [many] { $count } de parcelas
       *[other] { $count } parcelas
    }
}
tailor-date-label = Quando você quer começar?
tailor-date-once-label = Quando você quer pagar?
tailor-payday-label = Em que dia do mês você recebe?
tailor-payday-hint = Pode deixar em branco. Começaríamos no dia seguinte, quando o dinheiro já tiver entrado.
tailor-payday-none = Varia
tailor-payday-option = Dia { $day }
tailor-autopay-label = Como você quer pagar?
tailor-autopay-hint = Você pode parar o débito automático quando quiser.
tailor-autopay-off = Eu pago por conta própria
tailor-autopay-on = Débito automático
tailor-service-plan-label = Qual serviço você quer?
tailor-service-plan-option = { $price } por mês
tailor-limits-summary = Por que estes limites?
tailor-limits-text = { $creditor } define os limites para todos. Eles fazem parte da oferta assinada.
tailor-limits-count = Você pode escolher de { $min } a { $max } parcelas.
tailor-limits-amount = Cada parcela pode ser de { $min } a { $max }.
tailor-limits-first = Você pode começar com { $min } a { $max }.
tailor-limits-down = Hoje você pode pagar de { $min } a { $max }.
tailor-limits-date = O primeiro pagamento pode ser entre { $min } e { $max }.
tailor-summary-title = O seu plano
tailor-summary-paused = O plano volta quando as suas respostas couberem nos limites.
tailor-check-button = Conferir este plano
tailor-nothing-starts = Nada começa antes de você confirmar.
tailor-changed = { $count ->
    [one] { $count } pagamento de { $amount } em { $date }.
    [many] { $count } de pagamentos, o primeiro de { $amount }, o último em { $date }.
   *[other] { $count } pagamentos, o primeiro de { $amount }, o último em { $date }.
}
