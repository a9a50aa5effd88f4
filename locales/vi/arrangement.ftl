### Thỏa thuận đang chạy đã đến đâu. Hiển thị khi khách hàng quay lại.

arrangement-done-title = Kế hoạch của bạn đã trả xong
arrangement-done-text = Không còn gì phải trả. Bạn không cần làm gì.
arrangement-late-title = Kế hoạch của bạn: còn một khoản chờ trả
arrangement-late-text = { $amount } đến hạn trước hôm nay. Bạn vẫn có thể trả. Nếu chưa trả được, hãy nói chuyện với chúng tôi để cùng xem lại kế hoạch.
arrangement-ahead-status-title = Kế hoạch của bạn: bạn trả sớm hơn
arrangement-ahead-status-text = Tính đến lần trả tới, bạn đã trả dư { $amount } so với số cần trả.
arrangement-on-track-title = Kế hoạch của bạn đúng tiến độ
arrangement-on-track-text = Bạn không cần làm gì trước lần trả tới.
arrangement-next-label = Lần trả tới
arrangement-paid = Bạn đã trả { $paid } trên { $total }.
arrangement-as-of = Tính đến ngày { $date }. Một khoản trả có thể mất vài ngày mới hiện ở đây.
arrangement-state-head = Tình trạng
arrangement-state-paid = Đã trả
arrangement-state-part = Còn { $amount }
arrangement-state-late = Còn chờ trả
arrangement-state-next = Tiếp theo
arrangement-state-later = Đã lên lịch
arrangement-reward-points = Bạn đã trả đúng hạn. Nhờ đó bạn có điểm: { $points }.
arrangement-reward-credit = Bạn đã trả đúng hạn. Nhờ đó bạn được ghi có { $amount }.
arrangement-reward-after = { $count ->
   *[other] Cần thêm { $count } lần trả đúng hạn.
}
arrangement-reward-no = Phần thưởng trả đúng hạn không còn nữa. Kế hoạch của bạn giữ nguyên.
arrangement-ahead-title = Trả nhiều hơn hoặc sớm hơn
arrangement-ahead-label = Nếu bây giờ bạn trả thêm số tiền này thì sao, tính bằng { $currency }?
arrangement-ahead-hint = Tối đa { $max }. Phần này chỉ cho thấy điều sẽ thay đổi. Không có gì được gửi đi.
arrangement-ahead-next = Lần trả tới của bạn sẽ là { $amount } vào ngày { $date }.
arrangement-ahead-left = { $count ->
   *[other] Sẽ còn { $count } lần trả, tổng cộng { $amount }.
}
arrangement-ahead-done = Sẽ không còn gì phải trả.
arrangement-ahead-ask = Bạn có thể xin trả nhiều hơn kế hoạch. Điều thay đổi tùy vào ngày tiền đến. Chúng tôi sẽ cho bạn biết số tiền chính xác.
arrangement-tight-title = Nếu tiền eo hẹp
arrangement-tight-text = Nếu được, hãy cho chúng tôi biết trước lần trả tới. Chúng tôi sẽ tìm kế hoạch phù hợp. Tư vấn nợ miễn phí cũng có thể giúp ích.
arrangement-leave-summary = Thay đổi hoặc kết thúc kế hoạch này
arrangement-leave-text = Bạn có thể kết thúc kế hoạch này và chọn cách khác. Số tiền bạn đã trả vẫn được tính. Phần còn lại khi đó đến hạn như trước khi có kế hoạch.
arrangement-leave-button = Kết thúc kế hoạch này ngay
arrangement-receipt-button = Xem giấy xác nhận
