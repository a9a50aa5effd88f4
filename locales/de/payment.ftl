### Von einem Plan zur Zahlungsseite.

payment-title = Eine Zahlung machen
payment-text = Sie zahlen auf unserer Zahlungsseite. Sie bekommt die Kennung Ihres Plans und sonst nichts.
payment-button = Zur Zahlungsseite
