### Pedir uma ligação.

callback-title = Peça uma ligação
callback-lead = Diga a { $creditor } quando você quer conversar.
callback-phone-label = Telefone para a ligação
callback-phone-hint = Se estiver fora do país, comece com + e o código do país.
callback-phone-error = Informe um telefone com 5 a 15 dígitos
callback-day-label = Em que dia?
callback-day-any = Qualquer dia
callback-day = { $date }
callback-zone = Os dias e horários são do seu fuso horário: { $zone }.
callback-part-label = Quando devemos ligar?
callback-part-morning = De manhã, antes do meio-dia
callback-part-afternoon = À tarde, do meio-dia às 17h
callback-part-evening = No fim do dia, depois das 17h
callback-hours = Ligamos das { $from } às { $until } ({ $zone }).
callback-part-error = Escolha um período do dia
callback-language-label = Idioma que você quer falar
callback-send-button = Enviar meu pedido
callback-anew-button = Pedir outra ligação
callback-done-title = Recebemos o seu pedido de ligação
callback-done-text = { $part ->
    [morning] Você pediu que { $creditor } ligue para { $phone } de manhã.
    [afternoon] Você pediu que { $creditor } ligue para { $phone } à tarde.
   *[evening] Você pediu que { $creditor } ligue para { $phone } no fim do dia.
}
callback-done-day = O dia que você escolheu é { $date }.
