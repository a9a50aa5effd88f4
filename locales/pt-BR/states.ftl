### O que se diz quando algo é diferente: o que houve, o que significa para o dinheiro, o que fazer agora.

nothing-owed-title = Você não deve nada agora
nothing-owed-text = Você não precisa fazer nada.
nothing-owed-credit = Você tem um crédito de { $amount }.

expired-title = Entre de novo
expired-text = A sua sessão foi encerrada para proteger os seus dados. Nada foi cobrado, e as suas respostas continuam aqui.
expired-sending-text = Ainda não sabemos se o seu plano foi enviado. Entre de novo e vamos concluir. Ele só pode valer uma vez.
expired-again-button = Entrar

untrusted-title = Não podemos mostrar as suas opções aqui
untrusted-text = Não conseguimos conferir se as ofertas vêm de { $creditor }. Nada foi combinado nem cobrado.
untrusted-next = Fale conosco. Vamos ver as suas opções com você.
state-retry-button = Tentar de novo

unreachable-title = Não podemos mostrar a sua conta agora
unreachable-text = Algo deu errado do nosso lado. Nada foi enviado nem cobrado.
unreachable-choice-text = A sua conta não carregou. Quando voltar, ela mostra o que está valendo.
unreachable-next = Tente de novo em alguns minutos ou fale conosco.

incomplete-title = A próxima página não carregou
incomplete-text = A sua conta não mudou, e o que você informou foi mantido. Confira a conexão e tente de novo.

unknown-title = Ainda não sabemos
unknown-text = Enviamos o seu plano, mas não veio resposta. Talvez ele já esteja confirmado.
unknown-money = Ele não pode valer duas vezes. Nada é cobrado nesta página.
unknown-next = Verifique agora. Se o seu plano estiver lá, vamos mostrá-lo.
unknown-check-button = Verificar agora

changed-title = O seu saldo mudou
changed-text = Você devia { $before }. Agora deve { $after }. As opções abaixo usam o novo valor. Nada foi combinado.
renewed-title = As suas opções foram atualizadas
renewed-text = Passou algum tempo, então calculamos de novo. Confira mais uma vez. Nada foi combinado.
not-accepted-title = Essa opção não pôde ser confirmada
not-accepted-text = Nada foi combinado nem cobrado. Estas são as opções disponíveis para você agora.
not-set-up-title = O seu plano ainda não está confirmado
not-set-up-text = Olhamos de novo e ainda não há plano. Você pode confirmar mais uma vez. Ele só pode valer uma vez.
left-title = O seu plano foi encerrado
left-text = O que você pagou continua pago. Você pode escolher de novo agora ou falar conosco antes.
not-left-title = O seu plano continua valendo
not-left-text = Não foi possível encerrá-lo e nada mudou. Tente de novo em alguns minutos ou fale conosco.
