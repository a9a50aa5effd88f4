### Yêu cầu được gọi điện.

callback-title = Yêu cầu chúng tôi gọi cho bạn
callback-lead = Cho { $creditor } biết khi nào bạn muốn nói chuyện.
callback-phone-label = Số điện thoại để gọi
callback-phone-hint = Nếu bạn ở nước ngoài, bắt đầu bằng dấu + và mã quốc gia.
callback-phone-error = Nhập số điện thoại có từ 5 đến 15 chữ số
callback-day-label = Vào ngày nào?
callback-day-any = Ngày nào cũng được
callback-day = { $date }
callback-zone = Ngày và giờ theo múi giờ của bạn: { $zone }.
callback-part-label = Chúng tôi nên gọi lúc nào?
callback-part-morning = Buổi sáng, trước 12 giờ
callback-part-afternoon = Buổi chiều, từ 12 giờ đến 17 giờ
callback-part-evening = Buổi tối, sau 17 giờ
callback-hours = Chúng tôi gọi từ { $from } đến { $until } ({ $zone }).
callback-part-error = Chọn một buổi trong ngày
callback-language-label = Ngôn ngữ bạn muốn nói
callback-send-button = Gửi yêu cầu
callback-anew-button = Yêu cầu một cuộc gọi khác
callback-done-title = Chúng tôi đã nhận yêu cầu gọi điện của bạn
callback-done-text = { $part ->
    [morning] Bạn đã yêu cầu { $creditor } gọi số { $phone } vào buổi sáng.
    [afternoon] Bạn đã yêu cầu { $creditor } gọi số { $phone } vào buổi chiều.
   *[evening] Bạn đã yêu cầu { $creditor } gọi số { $phone } vào buổi tối.
}
callback-done-day = Ngày bạn đã chọn là { $date }.
