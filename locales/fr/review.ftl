### Tout encore une fois avant que cela compte. Rien n’est envoyé avant la confirmation.

review-title = Vérifiez votre plan
review-lead = Rien ne commence avant « Confirmer mon plan ». Vous pouvez modifier chaque réponse.
review-chosen-title = Ce que vous avez choisi
review-plan-label = Plan
review-amount-label = Vous payez
review-frequency-label = À quel rythme
review-first-label = Premier paiement
review-date-label = À payer d’ici le
review-result-label = Résultat des revenus
review-result-value = Jusqu’à { $percent } du barème
review-hardship-label = Pourquoi payer est difficile
review-change-link = Modifier
review-terms-title = Les conditions
review-if-missed-title = Si vous manquez un paiement
review-agreement-title = Ce que vous acceptez
review-effects-title = Ce qui change aussi
review-consent-label = J’ai lu les conditions et j’accepte ce plan.
review-consent-error = Cochez la case pour montrer que vous acceptez ce plan
review-debit-label = J’accepte les paiements automatiques. Chacun est prélevé à sa date.
review-records-label = J’accepte de recevoir tous les documents sous forme électronique, sans papier.
review-agreed-error = Cochez aussi cette case, ou revenez changer le plan
disclosure-tila-title = Ce que coûte ce crédit
disclosure-itemisation-title = D’où vient votre solde
disclosure-time-barred-title = À propos de l’âge de cette dette
disclosure-electronic-debit-title = Paiements automatiques
disclosure-electronic-records-title = Documents sous forme électronique
disclosure-forbearance-title = De l’aide si l’argent manque
disclosure-breathing-space-title = Votre période de répit
disclosure-financial-assistance-title = Aide financière
disclosure-hardship-title = Ce que nous faisons quand payer est difficile
disclosure-tila-rate = Taux annuel effectif : { $percent }. C’est le coût du crédit en taux par an.
disclosure-tila-charge = Coût du crédit : { $amount }. C’est ce que le crédit vous coûte en argent.
disclosure-tila-financed = Montant financé : { $amount }. C’est le crédit accordé à vous ou pour vous.
disclosure-tila-total = Total des paiements : { $amount }. C’est ce que vous aurez payé après tous les paiements.
disclosure-tila-payments = { $count ->
    [one] { $count } paiement de { $amount } le { $first }.
    [many] { $count } de paiements de { $amount }, du { $first } au { $last }.
   *[other] { $count } paiements de { $amount }, du { $first } au { $last }.
}
disclosure-item-then = Le { $date } : { $amount }
disclosure-item-interest = Intérêts depuis : { $amount }
disclosure-item-fees = Frais depuis : { $amount }
disclosure-item-charges = Autres montants facturés depuis : { $amount }
disclosure-item-payments = Paiements depuis : { $amount }
disclosure-item-credits = Avoirs depuis : { $amount }
disclosure-item-now = Aujourd’hui : { $amount }
disclosure-debits = { $count ->
    [one] { $count } paiement de { $most } est prélevé le { $first }.
    [many] { $count } de paiements de { $least } à { $most } sont prélevés du { $first } au { $last }.
   *[other] { $count } paiements de { $least } à { $most } sont prélevés du { $first } au { $last }.
}
disclosure-debits-stop = { $count ->
    [one] Vous pouvez arrêter le premier jusqu’au { $date }. Nous annonçons tout autre montant { $count } jour avant.
    [many] Vous pouvez arrêter le premier jusqu’au { $date }. Nous annonçons tout autre montant { $count } de jours avant.
   *[other] Vous pouvez arrêter le premier jusqu’au { $date }. Nous annonçons tout autre montant { $count } jours avant.
}
disclosure-clock-acknowledge = D’ici le { $date }, nous confirmons avoir reçu votre message.
disclosure-clock-answer = Vous aurez notre réponse d’ici le { $date }.
review-confirm-button = Confirmer mon plan
review-sending-button = Envoi de votre plan
review-sending-status = Nous envoyons votre plan. Restez sur cette page.
review-offline-note = Vous êtes hors ligne. Vous pourrez confirmer une fois en ligne.
schedule-title = Vos paiements
schedule-number-head = N°
schedule-date-head = Date
schedule-amount-head = Montant
schedule-total = Total
schedule-more-summary = { $count ->
    [one] Voir { $count } paiement de plus
    [many] Voir { $count } de paiements de plus
   *[other] Voir { $count } paiements de plus
}
schedule-none = Il n’y a rien à payer.
