### Erros no que foi digitado: o que fazer, com as palavras do campo.

error-amount-empty = Informe um valor, como { $example }
error-amount-number = Informe um valor em números, como { $example }
error-amount-negative = Informe um valor de 0 ou mais
error-amount-currency = Informe o valor em { $currency }
error-amount-decimals = { $count ->
    [0] Informe um valor sem casas decimais, como { $example }
    [one] Informe um valor com no máximo { $count } casa decimal, como { $example }
    [many] Informe um valor com no máximo { $count } de casas decimais, como { $example }
   *[other] Informe um valor com no máximo { $count } casas decimais, como { $example }
}
error-amount-ambiguous = Informe o valor sem sinal de milhar, como { $example }
error-amount-large = Informe um valor menor
error-amount-bounds = Informe um valor de { $min } a { $max }
error-number-bounds = Escolha um número de { $min } a { $max }
error-date-bounds = Escolha um dia entre { $min } e { $max }
error-not-offered = Escolha uma das respostas oferecidas
error-left-too-small = Pague tudo ou deixe em aberto { $least } ou mais
error-does-not-fit = Mude o valor ou o número de parcelas. Juntos, eles não cabem nos limites.
