### Demander un appel.

callback-title = Demander un appel
callback-lead = Dites à { $creditor } quand vous souhaitez parler.
callback-phone-label = Numéro de téléphone à appeler
callback-phone-hint = Depuis l’étranger, commencez par + et l’indicatif du pays.
callback-phone-error = Indiquez un numéro de téléphone de 5 à 15 chiffres
callback-day-label = Quel jour ?
callback-day-any = N’importe quel jour
callback-day = { $date }
callback-zone = Les jours et heures sont ceux de votre fuseau horaire : { $zone }.
callback-part-label = Quand devons-nous appeler ?
callback-part-morning = Le matin, avant midi
callback-part-afternoon = L’après-midi, de midi à 17 h
callback-part-evening = Le soir, après 17 h
callback-hours = Nous appelons de { $from } à { $until } ({ $zone }).
callback-part-error = Choisissez un moment de la journée
callback-language-label = Dans quelle langue voulez-vous parler ?
callback-send-button = Envoyer ma demande
callback-anew-button = Demander un autre appel
callback-done-title = Nous avons votre demande d’appel
callback-done-text = { $part ->
    [morning] Vous avez demandé à { $creditor } d’appeler le { $phone } le matin.
    [afternoon] Vous avez demandé à { $creditor } d’appeler le { $phone } l’après-midi.
   *[evening] Vous avez demandé à { $creditor } d’appeler le { $phone } le soir.
}
callback-done-day = Le jour choisi est le { $date }.
