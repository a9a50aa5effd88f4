### Was gesagt wird, wenn etwas anders ist: was geschah, was es für das Geld heißt, was nun zu tun ist.

nothing-owed-title = Bei Ihnen ist gerade nichts offen
nothing-owed-text = Sie müssen nichts tun.
nothing-owed-credit = Sie haben ein Guthaben von { $amount }.

expired-title = Melden Sie sich noch einmal an
expired-text = Sie wurden abgemeldet, damit Ihre Daten sicher bleiben. Nichts wurde abgebucht, und Ihre Antworten sind noch da.
expired-sending-text = Wir wissen noch nicht, ob Ihr Plan ankam. Melden Sie sich neu an, dann schließen wir es ab. Er kann nur einmal zählen.
expired-again-button = Anmelden

untrusted-title = Wir können Ihre Möglichkeiten hier nicht zeigen
untrusted-text = Wir konnten nicht prüfen, ob die Angebote von { $creditor } sind. Nichts wurde eingerichtet oder abgebucht.
untrusted-next = Sprechen Sie mit uns. Wir gehen alles mit Ihnen durch.
state-retry-button = Erneut versuchen

unreachable-title = Wir können Ihr Konto gerade nicht zeigen
unreachable-text = Bei uns ging etwas schief. Nichts wurde gesendet oder abgebucht.
unreachable-choice-text = Ihr Konto wurde nicht geladen. Es zeigt, was gilt, sobald es wieder da ist.
unreachable-next = Versuchen Sie es in ein paar Minuten, oder sprechen Sie mit uns.

incomplete-title = Die nächste Seite wurde nicht geladen
incomplete-text = Ihr Konto ist unverändert, Ihre Eingaben bleiben. Prüfen Sie die Verbindung, und versuchen Sie es erneut.

unknown-title = Wir wissen es noch nicht
unknown-text = Wir haben Ihren Plan gesendet, aber es kam keine Antwort. Vielleicht steht er schon.
unknown-money = Doppelt kann er nicht zählen. Auf dieser Seite wird nichts abgebucht.
unknown-next = Sehen Sie jetzt nach. Ist Ihr Plan da, zeigen wir ihn.
unknown-check-button = Jetzt nachsehen

changed-title = Ihr Betrag hat sich geändert
changed-text = Offen waren { $before }. Jetzt sind es { $after }. Alles unten ist mit dem neuen Betrag gerechnet. Nichts wurde eingerichtet.
renewed-title = Ihre Möglichkeiten sind neu berechnet
renewed-text = Es ist etwas Zeit vergangen, darum haben wir neu gerechnet. Sehen Sie noch einmal hin. Nichts wurde eingerichtet.
not-accepted-title = Das konnte nicht eingerichtet werden
not-accepted-text = Nichts wurde eingerichtet oder abgebucht. Unten steht, was jetzt möglich ist.
not-set-up-title = Ihr Plan ist noch nicht eingerichtet
not-set-up-text = Wir haben nachgesehen: Es gibt noch keinen Plan. Sie können ihn noch einmal bestätigen. Er kann nur einmal zählen.
left-title = Ihr Plan ist beendet
left-text = Was Sie bezahlt haben, bleibt bezahlt. Sie können jetzt neu wählen oder zuerst mit uns sprechen.
not-left-title = Ihr Plan läuft weiter
not-left-text = Er konnte nicht beendet werden, und nichts hat sich geändert. Versuchen Sie es in ein paar Minuten noch einmal, oder sprechen Sie mit uns.
