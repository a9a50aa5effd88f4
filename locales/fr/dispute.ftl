### Ce qui n’est pas juste dans le montant dû.

dispute-title = Dites-nous ce qui n’est pas juste
dispute-lead = Cela peut être tout ou une seule ligne. Rien n’est envoyé avant « Envoyer ».
dispute-reason-label = Qu’est-ce qui n’est pas juste ?
dispute-reason-wrong-amount = Le montant n’est pas juste
dispute-reason-already-paid = J’ai déjà payé
dispute-reason-not-received = Je ne l’ai pas reçu, ou je l’ai renvoyé
dispute-reason-third-party = Un tiers devrait payer, comme une assurance
dispute-reason-not-mine = Cela ne me concerne pas
dispute-reason-wrong-details = Mon nom ou mes coordonnées sont inexacts
dispute-reason-other = Autre chose
dispute-reason-error = Choisissez ce qui n’est pas juste
dispute-lines-summary = Est-ce seulement pour certaines lignes ? Choisissez-les
dispute-lines-label = De quelles lignes s’agit-il ? (facultatif)
dispute-lines-hint = Ne cochez rien si c’est pour le tout.
dispute-owed-label = Combien pensez-vous devoir, en { $currency } ? (facultatif)
dispute-owed-hint = Laissez vide en cas de doute. Vous pouvez aussi mettre 0.
dispute-text-label = Que devons-nous savoir ? (facultatif)
dispute-text-hint = Dites seulement ce que vous voulez, sans numéro de carte.
dispute-send-button = Envoyer
dispute-done-title = Nous avons votre contestation
dispute-done-keep = Gardez la référence. Elle vous sera utile pour appeler ou écrire.
dispute-done-balance = Ce que vous voyez ici ne change pas tant qu’une personne ne l’a pas vérifié.
