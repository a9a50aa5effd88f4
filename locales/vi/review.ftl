### Xem lại mọi thứ trước khi có hiệu lực. Không có gì được gửi trước khi khách hàng xác nhận.

review-title = Kiểm tra kế hoạch của bạn
review-lead = Chưa có gì bắt đầu trước khi bạn chọn “Xác nhận kế hoạch”. Bạn có thể đổi mọi câu trả lời.
review-chosen-title = Bạn đã chọn
review-plan-label = Kế hoạch
review-amount-label = Bạn trả
review-frequency-label = Bao lâu một lần
review-first-label = Lần trả đầu tiên
review-date-label = Hạn trả
review-result-label = Kết quả tính thu nhập
review-result-value = Đến { $percent } của mức chuẩn
review-hardship-label = Lý do khó trả
review-change-link = Thay đổi
review-terms-title = Điều khoản
review-if-missed-title = Nếu bạn lỡ một lần trả
review-agreement-title = Điều bạn đồng ý
review-effects-title = Những thay đổi khác
review-consent-label = Tôi đã đọc điều khoản và đồng ý với kế hoạch này.
review-consent-error = Đánh dấu vào ô để cho biết bạn đồng ý với kế hoạch này
review-debit-label = Tôi đồng ý thanh toán tự động. Mỗi khoản được thu vào ngày của khoản đó.
review-records-label = Tôi đồng ý nhận mọi tài liệu ở dạng điện tử, không nhận bản giấy.
review-agreed-error = Đánh dấu cả ô này, hoặc quay lại và đổi kế hoạch
disclosure-tila-title = Chi phí của khoản tín dụng này
disclosure-itemisation-title = Số tiền cần trả từ đâu mà có
disclosure-time-barred-title = Về thời gian tồn tại của khoản nợ này
disclosure-electronic-debit-title = Thanh toán tự động
disclosure-electronic-records-title = Tài liệu điện tử
disclosure-forbearance-title = Hỗ trợ khi tiền eo hẹp
disclosure-breathing-space-title = Thời gian tạm nghỉ trả nợ của bạn
disclosure-financial-assistance-title = Hỗ trợ tài chính
disclosure-hardship-title = Chúng tôi làm gì khi bạn khó trả
disclosure-tila-rate = Tỷ lệ phần trăm hàng năm (APR): { $percent }. Đây là chi phí tín dụng tính theo năm.
disclosure-tila-charge = Phí tài chính: { $amount }. Đây là số tiền bạn trả để có khoản tín dụng.
disclosure-tila-financed = Số tiền được cấp tín dụng: { $amount }. Đây là khoản tín dụng cấp cho bạn hoặc thay bạn.
disclosure-tila-total = Tổng các khoản thanh toán: { $amount }. Đây là số tiền bạn trả sau tất cả các lần.
disclosure-tila-payments = { $count ->
    [1] { $count } lần trả { $amount } vào ngày { $first }.
   *[other] { $count } lần trả, mỗi lần { $amount }, từ ngày { $first } đến ngày { $last }.
}
disclosure-item-then = Ngày { $date }: { $amount }
disclosure-item-interest = Tiền lãi từ đó: { $amount }
disclosure-item-fees = Phí từ đó: { $amount }
disclosure-item-charges = Các khoản phát sinh khác từ đó: { $amount }
disclosure-item-payments = Tiền đã trả từ đó: { $amount }
disclosure-item-credits = Tiền ghi có từ đó: { $amount }
disclosure-item-now = Hôm nay: { $amount }
disclosure-debits = { $count ->
    [1] { $count } khoản { $most } được thu vào ngày { $first }.
   *[other] { $count } khoản từ { $least } đến { $most } được thu từ ngày { $first } đến ngày { $last }.
}
disclosure-debits-stop = { $count ->
   *[other] Bạn có thể dừng khoản đầu tiên chậm nhất ngày { $date }. Nếu số tiền khác đi, chúng tôi báo trước { $count } ngày.
}
disclosure-clock-acknowledge = Chậm nhất ngày { $date }, chúng tôi báo đã nhận ý kiến của bạn.
disclosure-clock-answer = Bạn nhận được trả lời chậm nhất ngày { $date }.
review-confirm-button = Xác nhận kế hoạch
review-sending-button = Đang gửi kế hoạch của bạn
review-sending-status = Chúng tôi đang gửi kế hoạch của bạn. Hãy ở lại trang này.
review-offline-note = Bạn đang ngoại tuyến. Bạn có thể xác nhận khi có mạng lại.
schedule-title = Các lần trả của bạn
schedule-number-head = Lần
schedule-date-head = Ngày
schedule-amount-head = Số tiền
schedule-total = Tổng cộng
schedule-more-summary = { $count ->
   *[other] Xem thêm { $count } lần trả
}
schedule-none = Không có gì cần trả.
