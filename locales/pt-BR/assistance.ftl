### Família e renda, calculadas no aparelho, e o que resulta delas.

assistance-title = Veja se a sua fatura pode ser menor
assistance-hardship-title = Conte o que está acontecendo
assistance-lead = Conte só o que quiser.
assistance-private-title = O que fica aqui e o que é enviado
assistance-private-stays = A sua renda, os dados da sua casa e cada despesa ficam aqui.
assistance-private-sent = Isto é enviado quando você confirma um plano que depende disso, e não antes:
assistance-private-band = A faixa em que está a sua renda
assistance-private-month = O máximo que você poderia pagar por mês
assistance-private-reason = O seu motivo, se você der um
assistance-household-label = Quantas pessoas moram na sua casa?
assistance-household-hint = Conte você e todos que você sustenta, até 20.
assistance-income-label = Renda familiar antes dos impostos, em { $currency }
assistance-income-hint = Uma estimativa serve. Também pode ser 0.
assistance-per-label = Essa é a renda de
assistance-per-week = Uma semana
assistance-per-fortnight = 2 semanas
assistance-per-month = Um mês
assistance-per-year = Um ano
assistance-hardship-label = Por que está difícil pagar agora?
assistance-hardship-hint = Você não precisa dizer.
hardship-none = Prefiro não dizer
hardship-job-loss = Perdi o emprego
hardship-reduced-hours = Tenho menos horas ou ganho menos
hardship-ill = Doença
hardship-injury = Uma lesão
hardship-bereavement = Uma morte na família
hardship-separation = Separação ou divórcio
hardship-family-violence = Alguém próximo me machuca ou me controla
hardship-disaster = Um desastre natural
hardship-caring = Cuido de alguém
hardship-energy-cost = A energia custa demais
hardship-other = Outro motivo
assistance-work-out-button = Calcular
assistance-band-income = Até { $income } por ano
assistance-band-less = { $percent } a menos
assistance-band-free = Você não paga nada
assistance-range = { $effect ->
    [free] A sua renda está na faixa de { $low } a { $high } da referência. Você não paga nada.
   *[less] A sua renda está na faixa de { $low } a { $high } da referência. Você paga { $percent } a menos.
}
assistance-sent = Quando você confirmar, só enviamos isto sobre a sua renda:
assistance-result-title = A sua fatura pode ser menor
assistance-result-none-title = A sua fatura continua igual
assistance-result-none-text = A renda informada passa do limite. Você ainda tem outras opções.
assistance-result-open-title = Agradecemos por nos contar
assistance-result-open-text = { $count ->
    [one] { $count } opção está disponível para você agora.
    [many] { $count } de opções estão disponíveis para você agora.
   *[other] { $count } opções estão disponíveis para você agora.
}
assistance-how-summary = Como calculamos
assistance-how-text = { $count ->
    [one] A sua renda é de { $income } por ano para { $count } pessoa. A referência de { $year } para isso é { $guideline }.
    [many] A sua renda é de { $income } por ano para { $count } de pessoas. A referência de { $year } para isso é { $guideline }.
   *[other] A sua renda é de { $income } por ano para { $count } pessoas. A referência de { $year } para isso é { $guideline }.
}
assistance-how-source = Fonte: { $source }
assistance-use-button = Usar este resultado
assistance-all-button = Ver todas as opções
assistance-household-error = Informe quantas pessoas moram na sua casa, de 1 a 20
assistance-income-large = Informe uma renda menor
