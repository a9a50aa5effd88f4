### O que o carregador mostra antes do próprio módulo. Uma linha cada, sem variáveis.

loader-loading = Estamos buscando a sua conta. Pode levar alguns segundos.
loader-unavailable = Esta página não funciona aqui. Você pode resolver tudo falando conosco.
