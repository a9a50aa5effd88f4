### Lỗi khi nhập: cần làm gì, bằng chính lời của ô nhập.

error-amount-empty = Nhập số tiền, ví dụ { $example }
error-amount-number = Nhập số tiền bằng chữ số, ví dụ { $example }
error-amount-negative = Nhập số tiền từ 0 trở lên
error-amount-currency = Nhập số tiền bằng { $currency }
error-amount-decimals = { $count ->
    [0] Nhập số tiền không có phần thập phân, ví dụ { $example }
   *[other] Nhập số tiền có nhiều nhất { $count } số thập phân, ví dụ { $example }
}
error-amount-ambiguous = Nhập số tiền không có dấu phân cách hàng nghìn, ví dụ { $example }
error-amount-large = Nhập số tiền nhỏ hơn
error-amount-bounds = Nhập số tiền từ { $min } đến { $max }
error-number-bounds = Chọn một số từ { $min } đến { $max }
error-date-bounds = Chọn một ngày từ { $min } đến { $max }
error-not-offered = Chọn một trong các câu trả lời có sẵn
error-left-too-small = Trả hết, hoặc để lại ít nhất { $least }
error-does-not-fit = Thay đổi số tiền hoặc số lần trả. Kết hợp lại thì chưa nằm trong giới hạn.
