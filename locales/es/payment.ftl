### De un plan a la página de pago.

payment-title = Hacer un pago
payment-text = Usted paga en nuestra página de pago. Esa página recibe la referencia de su plan y nada más.
payment-button = Ir a la página de pago
