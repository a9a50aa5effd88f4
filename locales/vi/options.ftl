### Mọi lựa chọn: những lựa chọn đang mở ở dạng thẻ, các lựa chọn khác kèm lý do.

kind-pay-in-full-title = Trả hết
kind-pay-part-title = Trả trước một phần
kind-instalments-title = Trả dần
kind-step-up-title = Trả ít lúc đầu, nhiều hơn về sau
kind-temporary-reduction-title = Tạm thời trả ít hơn
kind-deferral-title = Trả sau
kind-settlement-title = Tất toán với số tiền ít hơn
kind-assistance-title = Giảm hóa đơn cho thu nhập thấp
kind-modification-title = Thay đổi hợp đồng
kind-undisputed-part-title = Trả phần ngoài mục đang kiểm tra
kind-affordable-plan-title = Trả theo khả năng
kind-downgrade-title = Chuyển sang gói rẻ hơn
kind-bundle-title = Mọi tài khoản trong một kế hoạch
kind-modification-note = Khoản trả, lãi suất hoặc ngày kết thúc thay đổi lâu dài.
kind-undisputed-part-note = Điều bạn cho biết được kiểm tra trước. Bạn có thể trả phần còn lại ngay.
kind-affordable-plan-note = Dựa trên số tiền còn lại sau chi tiêu của bạn.
kind-downgrade-note = Hóa đơn hàng tháng giảm, số tiền cần trả được trả riêng.
kind-bundle-note = Một lần trả chung cho mọi tài khoản. Mỗi tài khoản giữ lịch riêng.

options-title = Chọn cách phù hợp với bạn
options-lead = Bạn cần trả { $amount }. Hôm nay bạn có thể chọn bất kỳ cách nào bên dưới.
options-order-note = { $creditor } xếp theo thứ tự này. Không cách nào tốt hơn cách nào.
options-order-pay = Theo câu trả lời của bạn, các cách trả ngay được xếp trước. Không cách nào tốt hơn cách nào.
options-order-less = Theo câu trả lời của bạn, các cách trả ít hơn hoặc trả sau được xếp trước. Không cách nào tốt hơn cách nào.
options-order-ahead = Theo câu trả lời của bạn, các cách lên kế hoạch được xếp trước. Không cách nào tốt hơn cách nào.
options-order-usual-button = Xem thứ tự thường dùng
options-compare-button = So sánh, hoặc tìm cách vừa túi tiền
options-choose-button = Chọn
options-chosen-tag = Lựa chọn của bạn
options-if-missed-summary = Nếu tôi lỡ một lần trả thì sao?
options-check-button = Xem bạn có đủ điều kiện không
options-check-text = Tùy vào gia đình và thu nhập của bạn. Câu trả lời chỉ nằm trên thiết bị này.
options-budget-text = Tính theo thu nhập và chi tiêu của bạn. Câu trả lời chỉ nằm trên thiết bị này.
options-closed-title = Hiện chưa thể chọn
options-none-title = Hiện ở đây không có gì để chọn
options-none-text = Hãy nói chuyện với chúng tôi. Chúng tôi sẽ cùng bạn xem.
options-other-title = Không cách nào phù hợp?
options-other-text = Hãy nói chuyện với chúng tôi. Một nhân viên sẽ cùng bạn xem.
options-bars-label = Số tiền còn phải trả
options-bars-rise-label = Số tiền mỗi lần trả

headline-once = trả một lần
headline-instead = thay vì { $owed }
headline-nothing = cần trả, thay vì { $owed }
headline-part = ngay bây giờ
headline-later = trả vào ngày { $date }
headline-break = cần trả lúc này
headline-undisputed = lúc này. { $remaining } đang được kiểm tra.
headline-reduced = { $frequency ->
    [weekly] mỗi tuần, trong { $count } lần trả
    [fortnightly] mỗi 2 tuần, trong { $count } lần trả
    [semi_monthly] hai lần mỗi tháng, trong { $count } lần trả
   *[monthly] mỗi tháng, trong { $count } tháng
}
headline-each = { $frequency ->
    [weekly] mỗi tuần, { $count } lần trả
    [fortnightly] mỗi 2 tuần, { $count } lần trả
    [semi_monthly] hai lần mỗi tháng, { $count } lần trả
   *[monthly] mỗi tháng, { $count } lần trả
}

detail-today = Hôm nay
detail-pay-by = Hạn trả
detail-first = Lần trả đầu tiên
detail-last = Lần trả cuối cùng
detail-payment = { $date }: { $amount }
detail-discount = Bạn tiết kiệm
detail-valid-until = Giảm đến hết ngày
detail-interest = Tiền lãi
detail-total = Tổng cộng bạn trả
detail-remaining = Còn lại sau đó
detail-before = Tổng cộng nếu không chọn
detail-less = Tổng cộng ít hơn
detail-more = Tổng cộng nhiều hơn

effect-settled-for-less = Sau khi trả khoản này, phần còn lại được miễn.
effect-service-restored = Sau lần trả đầu tiên, dịch vụ được giữ hoặc có lại.
effect-end-date-moves = Lần trả cuối cùng chuyển từ ngày { $from } sang ngày { $to }.
effect-payment-becomes = Từ ngày { $date }, mỗi lần trả là { $payment }.
effect-rises = { $count ->
   *[other] Cứ sau { $count } lần trả, số tiền tăng thêm { $amount }, cho đến { $most }.
}
effect-proof-may-be-asked = Bạn có thể được yêu cầu chứng minh thu nhập.
effect-rate-becomes = Từ ngày { $date }, lãi suất là { $percent } một năm.
effect-joins-principal = { $amount } trả muộn được nhập vào khoản vay. Bạn trả lãi cho số tiền này.
effect-reviewed-on = Vào ngày { $date }, chúng tôi sẽ cùng bạn xem lại.
effect-autopay-could = Nếu thanh toán tự động, bạn trả tổng cộng { $total }, tức là tiết kiệm { $saves }.
effect-autopay-is = Các khoản được thu tự động. Nếu không, bạn trả tổng cộng { $total }, tức là thêm { $saves }.
reward-credit = { $count ->
   *[other] Sau { $count } lần trả đúng hạn, chúng tôi ghi có { $amount }. Các số ở đây chưa tính khoản này.
}
reward-points = { $count ->
   *[other] { $count } lần trả đúng hạn giúp bạn có điểm: { $points }.
}
effect-service-plan = Từ ngày { $date }, gói của bạn có giá { $after } một tháng thay vì { $before }.
effect-service-early = Phí chuyển sớm là { $amount }. Khoản này nằm trong hóa đơn tới.
effect-service-device = Thiết bị của bạn giữ nguyên. Còn { $amount } cần trả cho thiết bị.
effect-service-keep = Dịch vụ được giữ nếu lần trả đầu tiên đến chậm nhất ngày { $date }.
effect-member = { $reference }: tổng cộng { $amount }, trả xong vào ngày { $date }.
