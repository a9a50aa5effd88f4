### De um plano à página de pagamento.

payment-title = Fazer um pagamento
payment-text = Você paga na nossa página de pagamento. Ela recebe a referência do seu plano e mais nada.
payment-button = Ir para o pagamento
