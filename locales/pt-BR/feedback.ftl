### Como foi: uma pergunta ao lado do comprovante, que ninguém precisa responder.

feedback-title = Conte como foi (opcional)
feedback-rating-label = Como foi resolver isto aqui?
feedback-rating-1 = Muito ruim
feedback-rating-2 = Ruim
feedback-rating-3 = Razoável
feedback-rating-4 = Bom
feedback-rating-5 = Muito bom
feedback-rating-error = Escolha uma das cinco respostas
feedback-text-label = O que pode ser melhor? (opcional)
feedback-send-button = Enviar minha resposta
feedback-thanks = Agradecemos. Recebemos a sua resposta.
feedback-not-sent = Não sabemos se a sua resposta chegou. Nada muda no seu plano.
