### O que está errado no valor devido.

dispute-title = Conte o que parece errado
dispute-lead = Pode ser tudo ou uma linha só. Nada é enviado antes de você escolher “Enviar”.
dispute-reason-label = O que está errado?
dispute-reason-wrong-amount = O valor está errado
dispute-reason-already-paid = Eu já paguei
dispute-reason-not-received = Não recebi, ou devolvi
dispute-reason-third-party = Outra parte deveria pagar, como um seguro
dispute-reason-not-mine = Isto não é meu
dispute-reason-wrong-details = O meu nome ou os meus dados estão errados
dispute-reason-other = Outro motivo
dispute-reason-error = Escolha o que está errado
dispute-lines-summary = É só sobre algumas linhas? Escolha quais
dispute-lines-label = Sobre quais linhas é? (opcional)
dispute-lines-hint = Não marque nenhuma se for sobre tudo.
dispute-owed-label = Quanto você acha que deve, em { $currency }? (opcional)
dispute-owed-hint = Pode ser 0. Deixe em branco se não tiver certeza.
dispute-text-label = O que devemos saber? (opcional)
dispute-text-hint = Conte só o que quiser. Não escreva números de cartão.
dispute-send-button = Enviar
dispute-done-title = Recebemos a sua contestação
dispute-done-keep = Guarde a referência. Ela ajuda quando você ligar ou escrever.
dispute-done-balance = O que você vê aqui continua igual até uma pessoa analisar.
