### Was Kunden brauchen: Formate, Sprachen und worauf zu achten ist.

needs-title = Was Ihnen hilft
needs-lead = Sie müssen nicht antworten. Kreuzen Sie nur an, was wir wissen sollen. Kein Plan hängt davon ab.
needs-formats-label = Wie sollen wir Ihnen schreiben und mit Ihnen sprechen?
needs-large-print = Große Schrift
needs-braille = Brailleschrift
needs-easy-read = Leichte Sprache, mit kurzen Sätzen und Bildern
needs-audio = Eine Tonaufnahme
needs-text-relay = Anrufe über einen Textdienst
needs-sign-language = Gebärdensprache mit Dolmetscher
needs-interpreter = Ein Dolmetscher, wenn wir sprechen
needs-translation = Briefe in meiner Sprache
needs-circumstances-label = Sollen wir auf etwas achten?
needs-circumstances-hint = Kreuzen Sie an, was Sie möchten. Hier verlangt niemand einen Nachweis.
needs-physical-health = Meine körperliche Gesundheit
needs-mental-health = Meine seelische Gesundheit
needs-memory = Mir fällt es schwer, Dinge zu behalten oder zu verstehen
needs-bereavement = Ein naher Mensch ist gestorben
needs-caring = Ich pflege jemanden
needs-safety = Jemand kontrolliert oder verletzt mich
needs-helper = Jemand hilft mir bei Briefen und Anrufen
needs-more-time = Ich brauche mehr Zeit zum Antworten
needs-rather-not-say = Keine Angabe
needs-consent-label = Sie dürfen speichern, was ich unter „Was Ihnen hilft“ angekreuzt habe, und es nutzen, wenn Sie mir schreiben oder mit mir sprechen
needs-consent-error = Stimmen Sie zu, dass wir das speichern, oder entfernen Sie die Häkchen
needs-back-note = Sie können das hier jederzeit zurücknehmen.
