### Ce dont le client a besoin : formats, langues et ce qui compte.

needs-title = Ce qui vous aide
needs-lead = Vous n’avez pas à répondre. Cochez seulement ce que vous voulez nous dire. Aucun plan n’en dépend.
needs-formats-label = Comment devons-nous vous écrire et vous parler ?
needs-large-print = Gros caractères
needs-braille = Braille
needs-easy-read = Phrases courtes avec des images
needs-audio = Un enregistrement audio
needs-text-relay = Appels par relais texte
needs-sign-language = Un interprète en langue des signes
needs-interpreter = Un interprète quand nous parlons
needs-translation = Des lettres dans ma langue
needs-circumstances-label = Devons-nous tenir compte de quelque chose ?
needs-circumstances-hint = Cochez ce que vous voulez. Personne ne demande de preuve ici.
needs-physical-health = Ma santé physique
needs-mental-health = Ma santé mentale
needs-memory = J’ai du mal à retenir ou à comprendre
needs-bereavement = Un proche est décédé
needs-caring = Je m’occupe de quelqu’un
needs-safety = Quelqu’un me contrôle ou me fait du mal
needs-helper = Quelqu’un m’aide pour les lettres et les appels
needs-more-time = Il me faut plus de temps pour répondre
needs-rather-not-say = Je préfère ne pas le dire
needs-consent-label = Vous pouvez garder ce que j’ai coché sous « Ce qui vous aide » et vous en servir pour m’écrire ou me parler
needs-consent-error = Acceptez que nous le gardions, ou décochez tout
needs-back-note = Vous pouvez retirer cet accord ici à tout moment.
