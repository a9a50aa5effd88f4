### Số tiền cần trả theo từng dòng và những việc có thể làm tiếp.

balance-title = Bạn cần trả { $creditor }
balance-due-since = Đã đến hạn ngày { $date }
balance-as-of = Tính đến ngày { $date }
balance-items-title = Số tiền này được tính như thế nào
balance-items-head = Ngày và khoản mục
balance-amount-head = Số tiền
balance-line-why = Vì sao có khoản này?
balance-subtotal-charges = Các khoản phát sinh
balance-subtotal-credits = Tiền đã trả và tiền ghi có
balance-parts-principal = Trong đó, phần bạn đã mua hoặc sử dụng
balance-parts-interest = Trong đó, tiền lãi
balance-parts-fees = Trong đó, phí
balance-total = Bạn cần trả
balance-kind-charge = Khoản phát sinh
balance-kind-interest = Tiền lãi
balance-kind-fee = Phí
balance-kind-tax = Thuế
balance-kind-payment = Bạn đã trả
balance-kind-insurance = Bên khác đã trả
balance-kind-credit = Ghi có
balance-actions-title = Bạn muốn làm gì?
balance-pay-title = Trả hết ngay bây giờ
balance-pay-text = { $amount }
balance-pay-saving = { $amount }. Bạn tiết kiệm { $saving }.
balance-options-title = Xem tất cả lựa chọn
balance-options-text = { $count ->
   *[other] { $count } lựa chọn cho tài khoản này
}
balance-assistance-title = Bây giờ tôi chưa trả được
balance-assistance-text = Xem hóa đơn của bạn có thể giảm không
balance-later-text = Xem các cách trả ít hơn hoặc trả sau
balance-dispute-title = Có gì đó chưa đúng
balance-dispute-text = Hãy cho chúng tôi biết để kiểm tra
balance-no-commitment = Xem các lựa chọn không ràng buộc bạn điều gì.
balance-waiting = Đang tải các lựa chọn của bạn.
balance-service-suspended-title = Dịch vụ của bạn đang tạm ngừng
balance-service-suspended-text = Trả { $amount } chậm nhất ngày { $date } để có lại dịch vụ.
balance-service-running-title = Dịch vụ của bạn vẫn hoạt động
balance-service-running-text = Trả { $amount } chậm nhất ngày { $date } để giữ dịch vụ.
