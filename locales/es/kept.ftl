### Lo que se escribió sigue ahí después de volver a cargar la página.

kept-whole = Hemos conservado lo que había escrito.
kept-partly = Hemos conservado lo que había escrito. Una parte ya no encaja y se ha dejado fuera.
kept-start-over = Empezar de nuevo
