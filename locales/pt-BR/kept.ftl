### O que foi digitado continua ali depois de recarregar a página.

kept-whole = Guardamos o que você tinha digitado.
kept-partly = Guardamos o que você tinha digitado. Uma parte não se aplica mais e ficou de fora.
kept-start-over = Começar de novo
