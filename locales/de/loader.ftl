### Was der Lader zeigt, bevor das Fenster selbst da ist. Eine Zeile, ohne Variablen.

loader-loading = Wir holen Ihr Konto. Das kann ein paar Sekunden dauern.
loader-unavailable = Diese Seite läuft hier nicht. Alles geht auch direkt mit uns.
