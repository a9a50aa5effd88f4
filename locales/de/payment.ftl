### Von einem Plan zur Zahlungsseite.

payment-title = Eine Zahlung leisten
payment-text = Sie zahlen auf unserer Zahlungsseite. Sie bekommt die Referenz Ihres Plans und sonst nichts.
payment-button = Zur Zahlungsseite
