### Thỏa thuận đang có hiệu lực và giấy xác nhận.

receipt-title-fresh = { $kind ->
    [pay_in_full] Lựa chọn của bạn đã được ghi nhận
    [pay_part] Lựa chọn của bạn đã được ghi nhận
    [settlement] Thỏa thuận tất toán của bạn đã được lập
    [deferral] Việc tạm hoãn của bạn đã được ghi nhận
    [modification] Thay đổi của bạn đã được ghi nhận
    [downgrade] Gói rẻ hơn của bạn đã được đăng ký
    [undisputed_part] Lựa chọn của bạn đã được ghi nhận
    [assistance] Hóa đơn của bạn đã được giảm
   *[other] Kế hoạch của bạn đã được lập
}
receipt-title-running = Đây là kế hoạch của bạn
receipt-reference-label = Mã tham chiếu
receipt-next-title = Các bước tiếp theo
receipt-next-first = Lần trả đầu tiên của bạn là { $amount } vào ngày { $date }.
receipt-next-once = Trả { $amount } chậm nhất ngày { $date }.
receipt-next-nothing = Không có gì cần trả.
receipt-next-keep = Hãy giữ giấy xác nhận. Giấy đã được ký nên không ai thay đổi được.
receipt-next-return = Hãy quay lại đây bất cứ lúc nào để xem khoản đã trả và khoản sắp tới.
receipt-next-change = Nếu tiền eo hẹp, hãy nói chuyện với chúng tôi. Kế hoạch có thể thay đổi.
receipt-unchecked = Ở đây chưa kiểm tra được giấy xác nhận đã ký. Kế hoạch của bạn được lưu với mã tham chiếu ở trên.
receipt-already = Trước đó đã có một kế hoạch. Đây là kế hoạch có hiệu lực.
receipt-save-button = Lưu giấy xác nhận
receipt-print-button = In
# Tên tệp được lưu, không có phần mở rộng. Chỉ gồm chữ không dấu, số và dấu gạch nối.
receipt-file-name = leeway-xac-nhan
receipt-calendar-button = Lưu các ngày vào lịch của tôi
receipt-calendar-file-name = leeway-lich-tra
receipt-calendar-title = Trả cho { $creditor }: { $amount }
receipt-calendar-text = Mã tham chiếu { $reference }. Nếu tiền eo hẹp, hãy nói chuyện với chúng tôi trước ngày này.
receipt-facts-title = Tóm tắt kế hoạch của bạn
receipt-account-label = Tài khoản
receipt-plan-label = Kế hoạch
receipt-as-of-label = Ngày thỏa thuận
