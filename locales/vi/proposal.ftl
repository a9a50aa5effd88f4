### Không đề nghị nào phù hợp: khách hàng có thể trả thế nào.

proposal-title = Cho chúng tôi biết bạn có thể trả bao nhiêu
proposal-lead = Chúng tôi kiểm tra tại đây trước. Nếu có kế hoạch phù hợp, bạn xem được ngay. Nếu không, bạn có thể gửi cho một nhân viên của { $creditor }.
proposal-amount-label = Số tiền nhiều nhất bạn trả được mỗi lần, tính bằng { $currency }
proposal-amount-hint = Chọn số tiền để bạn vẫn đủ cho tiền nhà, ăn uống và hóa đơn.
proposal-amount-zero = Nhập số tiền lớn hơn 0
proposal-frequency-label = Bao lâu một lần
proposal-date-label = Lần trả đầu tiên
proposal-date-hint = Một ngày sau ngày nhận lương thường phù hợp.
proposal-date-option = { $date }
proposal-check-button = Xem có phù hợp không
proposal-asked = { $frequency ->
    [weekly] Đề nghị của bạn: { $amount } mỗi tuần, từ ngày { $date }.
    [fortnightly] Đề nghị của bạn: { $amount } mỗi 2 tuần, từ ngày { $date }.
    [semi_monthly] Đề nghị của bạn: { $amount } hai lần mỗi tháng, từ ngày { $date }.
   *[monthly] Đề nghị của bạn: { $amount } mỗi tháng, từ ngày { $date }.
}
proposal-outside-title = Chưa có kế hoạch nào phù hợp
proposal-outside-text = Một nhân viên có thể xem. Việc gửi không ràng buộc bạn điều gì.
proposal-miss-more = Cách này cần { $amount } mỗi lần.
proposal-miss-amount = Mỗi lần trả ở đây từ { $min } đến { $max }.
proposal-miss-date = Cách này bắt đầu từ ngày { $min } đến ngày { $max }.
proposal-miss-rhythm = Cách này trả vào những lúc khác.
proposal-miss-closed = Cách này không phù hợp với số tiền và ngày này.
proposal-send-button = Gửi cho nhân viên
proposal-done-title = Một nhân viên sẽ xem số tiền bạn có thể trả
proposal-done-open = Chưa có gì được lập. Bạn vẫn có thể chọn các kế hoạch đã xem.
