### Ce qui a été saisi est encore là une fois la page rechargée.

kept-whole = Nous avons gardé ce que vous aviez saisi.
kept-partly = Nous avons gardé ce que vous aviez saisi. Une partie ne convient plus et a été laissée de côté.
kept-start-over = Recommencer
