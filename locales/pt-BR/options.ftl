### Todas as opções: as abertas, em cartões, e as outras com os motivos.

kind-pay-in-full-title = Pagar tudo
kind-pay-part-title = Pagar uma parte agora
kind-instalments-title = Parcelar
kind-step-up-title = Começar com pouco, pagar mais depois
kind-temporary-reduction-title = Pagar menos por um tempo
kind-deferral-title = Pagar depois
kind-settlement-title = Quitar por menos
kind-assistance-title = Fatura menor para renda baixa
kind-modification-title = Mudar o contrato
kind-undisputed-part-title = Pagar o que não está em análise
kind-affordable-plan-title = Pagar conforme o que sobra
kind-downgrade-title = Mudar para um serviço mais barato
kind-bundle-title = Todas as contas em um plano
kind-modification-note = A parcela, a taxa ou a data final muda de vez.
kind-undisputed-part-note = Primeiro analisamos o que você contou. Você pode pagar o resto agora.
kind-affordable-plan-note = O pagamento segue o que sobra depois das suas despesas.
kind-downgrade-note = A sua fatura mensal diminui, e você paga à parte o que deve.
kind-bundle-note = Um pagamento para todas as contas. Cada uma mantém as suas datas.

options-title = Escolha o que serve para você
options-lead = Você deve { $amount }. Todas as opções abaixo estão disponíveis para você hoje.
options-order-note = { $creditor } define esta ordem. Nenhuma é melhor que outra.
options-order-pay = Pela sua resposta, as formas de pagar agora vêm primeiro. Nenhuma é melhor que outra.
options-order-less = Pela sua resposta, as formas de pagar menos ou depois vêm primeiro. Nenhuma é melhor que outra.
options-order-ahead = Pela sua resposta, as formas de planejar vêm primeiro. Nenhuma é melhor que outra.
options-order-usual-button = Mostrar a ordem de sempre
options-compare-button = Comparar, ou ver o que cabe no orçamento
options-choose-button = Escolher
options-chosen-tag = Sua escolha
options-if-missed-summary = E se eu não fizer um pagamento?
options-check-button = Ver se você se enquadra
options-check-text = Depende da renda e das pessoas da sua casa. As suas respostas ficam neste aparelho.
options-budget-text = O cálculo usa a sua renda e as suas despesas. As suas respostas ficam neste aparelho.
options-closed-title = Não disponíveis para você agora
options-none-title = Não há nada para escolher aqui agora
options-none-text = Fale conosco. Vamos ver com você.
options-other-title = Nenhuma serve?
options-other-text = Fale conosco. Uma pessoa vai ver com você.
options-bars-label = O que você ainda deve
options-bars-rise-label = O que você paga de cada vez

headline-once = à vista
headline-instead = em vez de { $owed }
headline-nothing = a pagar, em vez de { $owed }
headline-part = agora
headline-later = com vencimento em { $date }
headline-break = a pagar por enquanto
headline-undisputed = por enquanto. { $remaining } em análise.
headline-reduced = { $frequency ->
    [weekly] { $count ->
        [one] por semana, por { $count } parcela
        [many] por semana, por { $count } de parcelas
       *[other] por semana, por { $count } parcelas
    }
    [fortnightly] { $count ->
        [one] a cada 2 semanas, por { $count } parcela
        [many] a cada 2 semanas, por { $count } de parcelas
       *[other] a cada 2 semanas, por { $count } parcelas
    }
    [semi_monthly] { $count ->
        [one] duas vezes por mês, por { $count } parcela
        [many] duas vezes por mês, por { $count } de parcelas
       *[other] duas vezes por mês, por { $count } parcelas
    }
   *[monthly] { $count ->
        [one] por mês, por { $count } mês
        [many] por mês, por { $count } de meses
       *[other] por mês, por { $count } meses
    }
}
headline-each = { $frequency ->
    [weekly] { $count ->
        [one] por semana, { $count } parcela
        [many] por semana, { $count } de parcelas
       *[other] por semana, { $count } parcelas
    }
    [fortnightly] { $count ->
        [one] a cada 2 semanas, { $count } parcela
        [many] a cada 2 semanas, { $count } de parcelas
       *[other] a cada 2 semanas, { $count } parcelas
    }
    [semi_monthly] { $count ->
        [one] duas vezes por mês, { $count } parcela
        [many] duas vezes por mês, { $count } de parcelas
       *[other] duas vezes por mês, { $count } parcelas
    }
   *[monthly] { $count ->
        [one] por mês, { $count } parcela
        [many] por mês, { $count } de parcelas
       *[other] por mês, { $count } parcelas
    }
}

detail-today = Hoje
detail-pay-by = Pagar até
detail-first = Primeiro pagamento
detail-last = Último pagamento
detail-payment = { $date }, { $amount }
detail-discount = Você economiza
detail-valid-until = Desconto válido até
detail-interest = Juros
detail-total = Você paga ao todo
detail-remaining = Em aberto depois disso
detail-before = Ao todo sem isto
detail-less = A menos ao todo
detail-more = A mais ao todo

effect-settled-for-less = Depois de pago, o resto é perdoado.
effect-service-restored = O seu serviço continua, ou volta, depois do primeiro pagamento.
effect-end-date-moves = O seu último pagamento passa de { $from } para { $to }.
effect-payment-becomes = A partir de { $date }, cada parcela é de { $payment }.
effect-rises = { $count ->
    [one] A parcela sobe { $amount } a cada parcela, até { $most }.
    [many] A parcela sobe { $amount } a cada { $count } de parcelas, até { $most }.
   *[other] A parcela sobe { $amount } a cada { $count } parcelas, até { $most }.
}
effect-proof-may-be-asked = Podemos pedir um comprovante de renda.
effect-rate-becomes = A partir de { $date }, a taxa de juros é de { $percent } ao ano.
effect-joins-principal = { $amount } ainda não pagos passam a fazer parte do empréstimo. Você paga juros sobre isso.
effect-reviewed-on = Em { $date } vemos isso com você de novo.
effect-autopay-could = Com débito automático você paga { $total } ao todo. São { $saves } a menos.
effect-autopay-is = Os pagamentos são por débito automático. Sem isso você paga { $total } ao todo, { $saves } a mais.
reward-credit = { $count ->
    [one] Depois de { $count } pagamento em dia, creditamos { $amount }. Os valores aqui não contam com isso.
    [many] Depois de { $count } de pagamentos em dia, creditamos { $amount }. Os valores aqui não contam com isso.
   *[other] Depois de { $count } pagamentos em dia, creditamos { $amount }. Os valores aqui não contam com isso.
}
reward-points = { $count ->
    [one] { $count } pagamento em dia rende pontos: { $points }.
    [many] { $count } de pagamentos em dia rendem pontos: { $points }.
   *[other] { $count } pagamentos em dia rendem pontos: { $points }.
}
effect-service-plan = A partir de { $date }, o seu serviço custa { $after } por mês em vez de { $before }.
effect-service-early = Mudar antes custa { $amount }. Vem na próxima fatura.
effect-service-device = O seu aparelho fica como está. Ainda faltam { $amount } para quitá-lo.
effect-service-keep = O seu serviço continua se o primeiro pagamento chegar até { $date }.
effect-member = { $reference }: { $amount } ao todo, quitada em { $date }.
