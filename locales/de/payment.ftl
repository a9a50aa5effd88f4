### Von einem Plan zur Zahlungsseite.

payment-title = So zahlen Sie
payment-text = Sie zahlen auf unserer Zahlungsseite. Wir geben ihr die Referenz Ihres Plans und sonst nichts.
payment-button = Zur Zahlungsseite
