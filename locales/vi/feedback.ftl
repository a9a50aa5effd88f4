### Mọi việc diễn ra thế nào: một câu hỏi bên cạnh giấy xác nhận, không ai bắt buộc trả lời.

feedback-title = Cho chúng tôi biết trải nghiệm của bạn (không bắt buộc)
feedback-rating-label = Bạn thấy việc giải quyết ở đây thế nào?
feedback-rating-1 = Rất tệ
feedback-rating-2 = Tệ
feedback-rating-3 = Tạm được
feedback-rating-4 = Tốt
feedback-rating-5 = Rất tốt
feedback-rating-error = Chọn một trong năm câu trả lời
feedback-text-label = Điều gì có thể tốt hơn? (không bắt buộc)
feedback-send-button = Gửi câu trả lời
feedback-thanks = Cảm ơn bạn. Chúng tôi đã nhận câu trả lời.
feedback-not-sent = Chúng tôi chưa biết câu trả lời của bạn đã đến nơi chưa. Kế hoạch của bạn không bị ảnh hưởng.
