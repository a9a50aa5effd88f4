### Ce que montre le chargeur avant le module lui-même. Une ligne chacun, sans variables.

loader-loading = Nous cherchons votre compte. Cela peut prendre quelques secondes.
loader-unavailable = Cette page ne marche pas ici. Vous pouvez tout faire avec nous.
