### From an arrangement to the creditor's payment page.

# Below the receipt and on the screen of the arrangement.
payment-title = Make a payment
payment-text = You pay on our payment page. It gets the reference of your plan and nothing else.
payment-button = Go to the payment page
