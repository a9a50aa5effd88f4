### Comment cela s’est passé : une question près du reçu, à laquelle personne ne doit répondre.

feedback-title = Dites-nous comment cela s’est passé (facultatif)
feedback-rating-label = Comment cela s’est-il passé ici ?
feedback-rating-1 = Très mal
feedback-rating-2 = Mal
feedback-rating-3 = Correct
feedback-rating-4 = Bien
feedback-rating-5 = Très bien
feedback-rating-error = Choisissez une des cinq réponses
feedback-text-label = Que pourrions-nous faire mieux ? (facultatif)
feedback-send-button = Envoyer ma réponse
feedback-thanks = Merci. Nous avons votre réponse.
feedback-not-sent = Nous ne savons pas si votre réponse est arrivée. Cela ne change rien à votre plan.
