### Các lựa chọn đặt cạnh nhau, và lựa chọn nào hợp với số khách hàng trả được.

compare-title = So sánh các lựa chọn
compare-lead = Cho biết bạn trả được bao nhiêu và khi nào. Việc tính toán ở ngay trên thiết bị này. Không có gì được gửi đi.
compare-most-label = Mỗi tháng bạn trả được bao nhiêu, tính bằng { $currency }?
compare-most-hint = Để trống để xem mọi lựa chọn.
compare-start-label = Khi nào bạn trả được lần đầu?
compare-start-any = Bất cứ lúc nào
compare-start-week = Sau 1 tuần hoặc muộn hơn
compare-start-fortnight = Sau 2 tuần hoặc muộn hơn
compare-start-month = Sau 1 tháng hoặc muộn hơn
compare-count = { $count ->
    [0] Không có lựa chọn nào phù hợp
   *[other] { $count } lựa chọn phù hợp
}
compare-paused-title = Các lựa chọn sẽ trở lại khi đọc được số tiền
compare-none-text = Hãy thử số tiền cao hơn hoặc ngày bắt đầu khác, hoặc nói chuyện với chúng tôi. Một nhân viên sẽ cùng bạn xem.
compare-most-head = Nhiều nhất trong một tháng
compare-nothing = Không phải trả gì
compare-schedule-summary = Từng lần trả
compare-asking-title = Các lựa chọn này tùy vào câu trả lời của bạn
compare-missed-title = Những cách này không hợp với điều bạn nhập
compare-takes = Cách này cần { $amount } trong một tháng.
compare-latest = Lần trả đầu tiên muộn nhất là ngày { $date }.
