### Conseil gratuit et indépendant donné par d’autres.

advice-title = Conseil gratuit donné par d’autres
advice-lead = Ces services sont gratuits et ne dépendent pas de { $creditor }. Vous pouvez leur parler d’abord.
advice-new-tab = s’ouvre dans un nouvel onglet
