### Como uma sessão termina: pouco antes do fim, e o jeito de sair.

session-near-title = Você vai sair da conta em menos de um minuto
session-near-text = Isso protege os seus dados. O que você digitou continua aqui.
session-near-letter-text = Isso protege os seus dados. O que você digitou continua aqui, e você pode entrar de novo com a sua carta.
session-go-on-button = Continuar na conta

session-sign-out-title = Sair
session-sign-out-text = O que você digitou e não enviou é apagado deste aparelho. O que você enviou não muda.
session-sign-out-button = Sair aqui
session-sign-out-all-button = Sair em todos os aparelhos

session-list-button = Ver onde a sua conta está aberta
session-list-title = Onde a sua conta está aberta
session-list-text = Cada acesso termina sozinho depois de 15 minutos. Não sabemos em qual aparelho nem em que lugar ele foi feito.
session-list-letter = { $count ->
    [0] { $number }. Com a sua carta, agora mesmo
    [one] { $number }. Com a sua carta, há { $count } minuto
    [many] { $number }. Com a sua carta, há { $count } de minutos
   *[other] { $number }. Com a sua carta, há { $count } minutos
}
session-list-website = { $count ->
    [0] { $number }. No nosso site, agora mesmo
    [one] { $number }. No nosso site, há { $count } minuto
    [many] { $number }. No nosso site, há { $count } de minutos
   *[other] { $number }. No nosso site, há { $count } minutos
}
session-list-this = Você está aqui
session-list-alone = A sua conta não está aberta em nenhum outro lugar.
session-list-end-button = Sair de lá
session-list-ended = Você saiu de lá.
session-list-failed = Isso não funcionou agora. Tente de novo daqui a pouco.
session-code-hint = Pedimos mais uma vez para que ninguém mais possa encerrar os seus acessos.
session-code-wrong = Confira o código de acesso na sua carta e digite de novo

session-signed-out-title = Você saiu da conta
session-signed-out-text = Não ficou nada da sua visita neste aparelho.
session-ends-later = Não ficou nada da sua visita neste aparelho. Não conseguimos avisar o nosso sistema, então o seu acesso termina lá sozinho em até 15 minutos.
