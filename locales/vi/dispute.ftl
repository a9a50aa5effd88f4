### Chỗ chưa đúng trong số tiền cần trả.

dispute-title = Cho chúng tôi biết chỗ nào chưa đúng
dispute-lead = Có thể là toàn bộ hoặc một mục. Không có gì được gửi đi trước khi bạn chọn “Gửi”.
dispute-reason-label = Chỗ nào chưa đúng?
dispute-reason-wrong-amount = Số tiền chưa đúng
dispute-reason-already-paid = Tôi đã trả rồi
dispute-reason-not-received = Tôi không nhận được, hoặc đã gửi trả lại
dispute-reason-third-party = Bên khác cần trả, ví dụ bên bảo hiểm
dispute-reason-not-mine = Khoản này không phải của tôi
dispute-reason-wrong-details = Tên hoặc thông tin của tôi chưa đúng
dispute-reason-other = Điều khác
dispute-reason-error = Chọn điều chưa đúng
dispute-lines-summary = Chỉ một vài mục chưa đúng? Hãy chọn các mục đó
dispute-lines-label = Đó là những mục nào? (không bắt buộc)
dispute-lines-hint = Nếu là toàn bộ, không đánh dấu mục nào.
dispute-owed-label = Theo bạn, số tiền cần trả là bao nhiêu, tính bằng { $currency }? (không bắt buộc)
dispute-owed-hint = Nếu chưa chắc, hãy để trống. Bạn cũng có thể nhập 0.
dispute-text-label = Chúng tôi nên biết điều gì? (không bắt buộc)
dispute-text-hint = Chỉ chia sẻ những gì bạn muốn. Không ghi số thẻ.
dispute-send-button = Gửi
dispute-done-title = Chúng tôi đã nhận ý kiến của bạn
dispute-done-keep = Hãy giữ mã tham chiếu. Mã này giúp ích khi bạn gọi điện hoặc viết thư.
dispute-done-balance = Những gì bạn thấy ở đây giữ nguyên cho đến khi một nhân viên xem xong.
