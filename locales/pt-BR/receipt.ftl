### O acordo em andamento e a sua prova.

receipt-title-fresh = { $kind ->
    [pay_in_full] A sua escolha está registrada
    [pay_part] A sua escolha está registrada
    [settlement] A sua quitação está confirmada
    [deferral] A sua pausa está confirmada
    [modification] A sua mudança está confirmada
    [downgrade] O seu serviço mais barato está confirmado
    [undisputed_part] A sua escolha está registrada
    [assistance] A sua fatura menor está confirmada
   *[other] O seu plano está confirmado
}
receipt-title-running = Este é o seu plano
receipt-reference-label = Referência
receipt-next-title = O que acontece agora
receipt-next-first = O seu primeiro pagamento é de { $amount } em { $date }.
receipt-next-once = Pague { $amount } até { $date }.
receipt-next-nothing = Não há nada a pagar.
receipt-next-keep = Guarde o comprovante. Ele é assinado, então ninguém pode mudá-lo.
receipt-next-return = Volte aqui quando quiser para ver o que foi pago e o que vem a seguir.
receipt-next-change = Se o dinheiro apertar, fale conosco. Dá para mudar o plano.
receipt-unchecked = Não conseguimos conferir aqui o comprovante assinado. O seu plano está registrado com a referência acima.
receipt-already = Já havia um plano. É este que conta.
receipt-save-button = Salvar comprovante
receipt-print-button = Imprimir
# Nome do arquivo salvo, sem extensão.
receipt-file-name = comprovante-leeway
receipt-calendar-button = Salvar datas na agenda
receipt-calendar-file-name = pagamentos-leeway
receipt-calendar-title = Pagamento a { $creditor }: { $amount }
receipt-calendar-text = Referência { $reference }. Se o dinheiro apertar, fale conosco antes deste dia.
receipt-facts-title = O seu plano em resumo
receipt-account-label = Conta
receipt-plan-label = Plano
receipt-as-of-label = Combinado em
