### Was der Lader zeigt, bevor das Fenster selbst da ist. Eine Zeile, ohne Variablen.

loader-loading = Ihr Konto wird geladen. Das kann ein paar Sekunden dauern.
loader-unavailable = Diese Seite läuft hier nicht. Sie können alles direkt mit uns klären.
