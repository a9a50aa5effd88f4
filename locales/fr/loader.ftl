### Ce que montre le chargeur avant le module lui-même. Une ligne chacun, sans variables.

loader-loading = Nous cherchons votre compte. Cela peut prendre quelques secondes.
loader-unavailable = Cette page ne fonctionne pas ici. Vous pouvez tout faire directement avec nous.
