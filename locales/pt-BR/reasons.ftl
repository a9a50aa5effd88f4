### Por que uma opção não está aberta.

reason-nothing-owed = Você não deve nada.
reason-needs-means = Depende da renda e das pessoas da sua casa.
reason-above-scale = A renda informada passa do limite para isto.
reason-no-contract = É para empréstimos e contratos ainda em andamento.
reason-ended = Esteve disponível até { $date }.
reason-balance-too-small = Cada parcela precisa ser de { $amount } ou mais. O seu saldo é pequeno demais para isso.
reason-no-plan-fits = Nenhum plano cabe nos limites desta conta.
reason-needs-budget = Depende da sua renda e das suas despesas.
reason-answer-button = Responder a algumas perguntas
reason-nothing-disputed = É para faturas em que estamos verificando algo.
reason-all-disputed = Estamos verificando a fatura toda. Não há nada a pagar até terminarmos.
reason-no-cheaper-plan = Não há serviço mais barato para esta conta.
reason-nothing-to-bundle = É para clientes com várias contas que cabem em um só plano.
reason-from = Fica disponível em { $date }.
reason-fact-unknown = Primeiro precisamos saber mais sobre a sua conta. Fale conosco.

reason-balance-between = É para saldos de { $min } a { $max }.
reason-balance-least = É para saldos de { $min } ou mais.
reason-balance-most = É para saldos de { $max } ou menos.
reason-days-past-due-between = É para faturas vencidas há { $min } a { $max } dias.
reason-days-past-due-least = { $min ->
    [one] É para faturas vencidas há { $min } dia ou mais.
    [many] É para faturas vencidas há { $min } de dias ou mais.
   *[other] É para faturas vencidas há { $min } dias ou mais.
}
reason-days-past-due-most = { $max ->
    [one] É para faturas vencidas há no máximo { $max } dia.
    [many] É para faturas vencidas há no máximo { $max } de dias.
   *[other] É para faturas vencidas há no máximo { $max } dias.
}
reason-account-age-least = { $min ->
    [one] É para contas abertas há { $min } dia ou mais.
    [many] É para contas abertas há { $min } de dias ou mais.
   *[other] É para contas abertas há { $min } dias ou mais.
}
reason-plans-broken-most = { $max ->
    [0] Está disponível quando nenhum plano terminou antes do prazo nos últimos 12 meses.
    [one] Está disponível quando no máximo { $max } plano terminou antes do prazo nos últimos 12 meses.
    [many] Está disponível quando no máximo { $max } de planos terminaram antes do prazo nos últimos 12 meses.
   *[other] Está disponível quando no máximo { $max } planos terminaram antes do prazo nos últimos 12 meses.
}
reason-prior-deferrals-most = { $max ->
    [0] Está disponível quando não houve pausa nos últimos 24 meses.
    [one] Está disponível quando houve no máximo { $max } pausa nos últimos 24 meses.
    [many] Está disponível quando houve no máximo { $max } de pausas nos últimos 24 meses.
   *[other] Está disponível quando houve no máximo { $max } pausas nos últimos 24 meses.
}
reason-bounced-payments-most = { $max ->
    [0] Está disponível quando nenhum pagamento foi devolvido nos últimos 6 meses.
    [one] Está disponível quando no máximo { $max } pagamento foi devolvido nos últimos 6 meses.
    [many] Está disponível quando no máximo { $max } de pagamentos foram devolvidos nos últimos 6 meses.
   *[other] Está disponível quando no máximo { $max } pagamentos foram devolvidos nos últimos 6 meses.
}

reason-fact-balance = Depende de quanto você deve.
reason-fact-principal = Depende do que forma o seu saldo.
reason-fact-interest = Depende dos juros no seu saldo.
reason-fact-fees = Depende das tarifas no seu saldo.
reason-fact-days-past-due = Depende de há quanto tempo a fatura venceu.
reason-fact-account-age = Depende de há quanto tempo você tem a conta.
reason-fact-has-contract = Depende de haver um empréstimo ou contrato em andamento.
reason-fact-service-suspended = Depende de o seu serviço estar ativo.
reason-fact-generally-billed = Depende do que se cobra dos planos de saúde pelo mesmo atendimento.
reason-fact-hardship = Depende do que torna difícil pagar agora. Você pode contar se quiser.
reason-fact-product = É para outros tipos de conta.
reason-fact-segment = É para outros tipos de conta.
reason-fact-portfolio = É para outros tipos de conta.
reason-fact-jurisdiction = Não é oferecida onde você mora.
reason-fact-secured = Depende de o empréstimo ter uma garantia.
reason-fact-plan-active = Já há um plano em andamento para esta conta.
reason-fact-plans-broken = Depende de planos anteriores desta conta.
reason-fact-prior-deferrals = Depende de pausas anteriores desta conta.
reason-fact-prior-settlement = Fica disponível uma vez por conta.
reason-fact-bounced-payments = Depende de pagamentos que o seu banco devolveu.
reason-fact-autopay = Depende de você pagar por conta própria ou por débito automático.
reason-fact-disputed = Você contou que algo está errado nesta fatura. Vamos verificar isso primeiro.
reason-fact-in-litigation = Um tribunal está tratando desta conta. Fale conosco antes.
reason-fact-fraud-flag = Primeiro precisamos verificar algo nesta conta. Fale conosco.
reason-fact-payer-pending = O seu seguro ainda não decidiu. Espere primeiro a resposta.
reason-fact-time-barred = Esta conta é antiga demais para isto. Fale conosco.
reason-fact-bankrupt = Outras regras valem durante um processo de insolvência. Fale conosco antes.
reason-fact-deceased = Estamos aqui para ajudar a família. Fale conosco.
reason-fact-breathing-space = Há um período de respiro em andamento. Você não precisa fazer nada agora.
reason-fact-military = Outras regras valem durante o serviço militar ativo. Fale conosco antes.
reason-fact-adviser = Alguém que orienta você fala em seu nome. Pergunte primeiro a essa pessoa.
reason-fact-collateral = Depende do que garante o empréstimo.
reason-fact-contract-rate = Depende da taxa de juros que você paga hoje.
reason-fact-remaining-term = Depende de quanto tempo falta do seu contrato.
reason-fact-last-payment = Depende do seu último pagamento.
reason-fact-charge-off = Depende da idade desta conta.
reason-fact-with-agency = Outra empresa cuida desta conta para nós. Fale conosco antes.
reason-fact-credit-reporting = Depende do que foi informado sobre esta conta.
reason-fact-insurance-claim = Um pedido ao seguro ainda está aberto. Espere primeiro o resultado.
reason-fact-residence = Depende de há quanto tempo você mora no seu endereço.
reason-fact-personal = Isto é melhor conversar pessoalmente. Fale conosco.
reason-fact-minor = Precisamos falar desta conta com um adulto. Fale conosco.
reason-fact-hardship-time = Depende de desde quando está difícil pagar, e por quanto tempo.
reason-fact-insolvency = Você tem um acordo com todos a quem deve. Fale conosco antes.
reason-fact-consent = Depende do que você aceitou. Fale conosco.
reason-fact-identity = Primeiro precisamos ter certeza de que é você. Fale conosco.
reason-stopped-until = Isto dura até { $date }.
