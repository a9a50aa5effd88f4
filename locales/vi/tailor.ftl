### Thay đổi một đề nghị trong giới hạn của nó. Kế hoạch bên cạnh thay đổi theo.

tailor-title = Điều chỉnh kế hoạch cho phù hợp
tailor-lead = Thay đổi những gì bạn muốn. Kế hoạch sẽ thay đổi theo.
tailor-frequency-label = Bạn muốn trả bao lâu một lần?
tailor-frequency-hint = Có thể chọn theo ngày bạn nhận lương.
frequency-weekly = Mỗi tuần
frequency-fortnightly = Mỗi 2 tuần
frequency-semi-monthly = Hai lần mỗi tháng
frequency-monthly = Mỗi tháng
tailor-amount-label = Mỗi lần trả bao nhiêu, tính bằng { $currency }?
tailor-first-label = Bạn muốn bắt đầu với bao nhiêu, tính bằng { $currency }?
tailor-part-label = Bạn muốn trả bao nhiêu, tính bằng { $currency }?
tailor-amount-hint = Từ { $min } đến { $max }
tailor-count-label = Trả bao nhiêu lần?
tailor-count-or-label = Hoặc chọn số lần trả
tailor-count-option = { $count ->
   *[other] { $count } lần trả
}
tailor-down-label = Hôm nay bạn muốn trả bao nhiêu, tính bằng { $currency }?
tailor-periods-label = Trong bao lâu?
tailor-extend-label = Kéo dài thêm bao lâu?
tailor-periods-option = { $frequency ->
    [monthly] { $count } tháng
   *[other] { $count } lần trả
}
tailor-date-label = Bạn muốn bắt đầu khi nào?
tailor-date-once-label = Bạn muốn trả khi nào?
tailor-payday-label = Bạn nhận lương vào ngày nào trong tháng?
tailor-payday-hint = Bạn có thể bỏ qua. Chúng tôi sẽ bắt đầu sau ngày nhận lương một ngày, khi bạn đã có tiền.
tailor-payday-none = Không cố định
tailor-payday-option = Ngày { $day }
tailor-autopay-label = Bạn muốn trả bằng cách nào?
tailor-autopay-hint = Bạn có thể dừng thanh toán tự động bất cứ lúc nào.
tailor-autopay-off = Tôi tự trả mỗi lần
tailor-autopay-on = Thu tự động
tailor-service-plan-label = Bạn muốn gói nào?
tailor-service-plan-option = { $price } một tháng
tailor-limits-summary = Vì sao có giới hạn này?
tailor-limits-text = { $creditor } đặt các giới hạn này cho mọi người. Đó là một phần của đề nghị đã ký.
tailor-limits-count = Bạn có thể chọn từ { $min } đến { $max } lần trả.
tailor-limits-amount = Mỗi lần trả có thể từ { $min } đến { $max }.
tailor-limits-first = Bạn có thể bắt đầu với { $min } đến { $max }.
tailor-limits-down = Hôm nay bạn có thể trả từ { $min } đến { $max }.
tailor-limits-date = Lần trả đầu tiên có thể từ ngày { $min } đến ngày { $max }.
tailor-summary-title = Kế hoạch của bạn
tailor-summary-paused = Kế hoạch sẽ hiện lại khi thông tin bạn nhập phù hợp.
tailor-check-button = Kiểm tra kế hoạch này
tailor-nothing-starts = Chưa có gì bắt đầu trước khi bạn xác nhận.
tailor-changed = { $count ->
    [1] { $count } lần trả { $amount } vào ngày { $date }.
   *[other] { $count } lần trả, lần đầu { $amount }, lần cuối vào ngày { $date }.
}
