### Everything once more before it counts. Nothing is sent before the customer confirms.

review-title = Check your plan
review-lead = Nothing starts until you select Confirm my plan. You can change any answer.
review-chosen-title = What you chose
review-plan-label = Plan
review-amount-label = You pay
review-frequency-label = How often
review-first-label = First payment
review-date-label = Pay by
review-result-label = Income result
# $percent (text): the upper end of the band, "200%".
review-result-value = Up to { $percent } of the guideline
review-hardship-label = Why paying is hard
review-change-link = Change
review-terms-title = The terms
review-if-missed-title = If you miss a payment
review-agreement-title = What you agree to
review-effects-title = What else changes
review-consent-label = I have read the terms and I agree to this plan.
review-consent-error = Tick the box to show that you agree to this plan
review-confirm-button = Confirm my plan
review-sending-button = Sending your plan
# Read out when the plan is on its way.
review-sending-status = We are sending your plan. Stay on this page.
review-offline-note = You are offline. You can confirm when you are back online.
# The table of payments, also on the receipt.
schedule-title = Your payments
schedule-number-head = No.
schedule-date-head = Date
schedule-amount-head = Amount
schedule-total = Total
# A fold for long tables. $count (number): how many payments are in the fold, 24.
schedule-more-summary = { $count ->
    [one] Show { $count } more payment
   *[other] Show { $count } more payments
}
schedule-none = There is nothing to pay.
