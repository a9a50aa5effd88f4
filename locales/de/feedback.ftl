### Wie es lief: eine Frage neben dem Beleg, die niemand beantworten muss.

feedback-title = Sagen Sie uns, wie es war (optional)
feedback-rating-label = Wie war es, das hier zu klären?
feedback-rating-1 = Sehr schlecht
feedback-rating-2 = Schlecht
feedback-rating-3 = In Ordnung
feedback-rating-4 = Gut
feedback-rating-5 = Sehr gut
feedback-rating-error = Wählen Sie eine der fünf Antworten
feedback-text-label = Was könnte besser sein? (optional)
feedback-send-button = Meine Antwort senden
feedback-thanks = Danke. Ihre Antwort ist bei uns.
feedback-not-sent = Wir wissen nicht, ob Ihre Antwort ankam. An Ihrem Plan ändert das nichts.
