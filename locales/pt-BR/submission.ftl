### O que é comum às telas em que a pessoa nos conta algo.

submission-sending-button = Enviando
submission-sent-button = Enviado
submission-sending-status = Estamos enviando.
submission-offline-note = Você está sem conexão. Pode enviar quando ela voltar. O que você escreveu fica aqui.
submission-unknown-title = Ainda não sabemos se chegou até nós
submission-unknown-text = Enviamos o que você escreveu, mas não veio resposta. O texto continua aqui.
submission-unknown-once = Você pode enviar de novo. Só vale uma vez.
submission-again-button = Enviar de novo
submission-not-accepted-title = Isto não foi registrado
submission-not-accepted-text = O que você escreveu continua aqui. Confira e envie de novo, ou fale com uma pessoa.
submission-too-many = Recebemos muitas mensagens suas hoje. O que você escreveu continua aqui. Fale com uma pessoa ou envie mais tarde.
submission-card-number = Tire o número do cartão. Nunca precisamos dele aqui.
submission-text-long = { $count ->
    [one] Encurte o texto em { $count } caractere
    [many] Encurte o texto em { $count } de caracteres
   *[other] Encurte o texto em { $count } caracteres
}
submission-reference-label = Referência
submission-next-title = O que acontece agora
submission-hours = Horário de atendimento:
submission-return-button = Continuar
submission-anew-button = Contar outra coisa
