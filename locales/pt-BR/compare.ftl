### As opções lado a lado, e quais servem para o que a pessoa pode pagar.

compare-title = Compare as suas opções
compare-lead = Diga quanto e quando pode pagar. Calculamos neste aparelho. Nada é enviado.
compare-most-label = Quanto você pode pagar em um mês, em { $currency }?
compare-most-hint = Deixe em branco para ver todas.
compare-start-label = Quando pode ser o primeiro pagamento?
compare-start-any = A qualquer momento
compare-start-week = Em 1 semana ou depois
compare-start-fortnight = Em 2 semanas ou depois
compare-start-month = Em 1 mês ou depois
compare-count = { $count ->
    [0] Nenhuma opção serve
    [one] { $count } opção serve
    [many] { $count } de opções servem
   *[other] { $count } opções servem
}
compare-paused-title = As opções voltam quando o valor puder ser lido
compare-none-text = Tente um valor maior ou outro início, ou fale conosco. Uma pessoa vai ver com você.
compare-most-head = No máximo em um mês
compare-nothing = Nada a pagar
compare-schedule-summary = Cada pagamento
compare-asking-title = Estas dependem das suas respostas
compare-missed-title = Estas não combinam com as suas respostas
compare-takes = Isto pede { $amount } em um mês.
compare-latest = O primeiro pagamento vence até { $date }.
