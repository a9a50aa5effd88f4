### Was eingegeben wurde, ist nach dem Neuladen der Seite noch da.

kept-whole = Ihre Eingaben sind noch da.
kept-partly = Ihre Eingaben sind noch da. Was nicht mehr passt, haben wir weggelassen.
kept-start-over = Von vorn beginnen
