### How it went: one question beside the receipt that nobody has to answer.

# A fold that opens.
feedback-title = Tell us how this went (optional)
feedback-rating-label = How was it to sort this out here?
feedback-rating-1 = Very bad
feedback-rating-2 = Bad
feedback-rating-3 = All right
feedback-rating-4 = Good
feedback-rating-5 = Very good
feedback-rating-error = Choose one of the five answers
feedback-text-label = What could be better? (optional)
feedback-send-button = Send my answer
# Read out, and shown instead of the question, once it was received.
feedback-thanks = Thank you. We have your answer.
# Read out when it could not be sent, or nobody knows.
feedback-not-sent = We do not know if your answer reached us. Your plan is not affected.
