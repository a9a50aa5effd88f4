### Como uma sessão termina: pouco antes do fim, e o jeito de sair.

session-near-title = Você vai sair da conta em menos de um minuto
session-near-text = Isso protege os seus dados. O que você digitou continua aqui.
session-near-letter-text = Isso protege os seus dados. O que você digitou continua aqui, e você pode entrar de novo com a sua carta.
session-go-on-button = Continuar na conta

session-sign-out-title = Sair
session-sign-out-text = O que você digitou e não enviou é apagado deste aparelho. O que você enviou não muda.
session-sign-out-button = Sair aqui
session-sign-out-all-button = Sair em todos os aparelhos

session-signed-out-title = Você saiu da conta
session-signed-out-text = Não ficou nada da sua visita neste aparelho.
session-ends-later = Não ficou nada da sua visita neste aparelho. Não conseguimos avisar o nosso sistema, então o seu acesso termina lá sozinho em até 15 minutos.
