### Lo que muestra el cargador antes que el propio widget. Una línea cada uno, sin variables.

loader-loading = Estamos buscando su cuenta. Puede tardar unos segundos.
loader-unavailable = Esta página no puede funcionar aquí. Aun así, podemos ayudarle con todo.
