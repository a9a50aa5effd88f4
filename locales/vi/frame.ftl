### Xung quanh mọi màn hình: đầu trang, trợ giúp, chân trang và những từ dùng chung.

frame-language-label = Ngôn ngữ
frame-help-link = Gặp nhân viên
frame-help-title = Nói chuyện với nhân viên
frame-help-reference = Chuẩn bị sẵn mã tài khoản: { $reference }
frame-help-close = Đóng
frame-security-checked = Các đề nghị này do { $creditor } ký. Chúng tôi đã kiểm tra chữ ký trên thiết bị của bạn.
frame-security-private = Không kế hoạch nào bắt đầu trước khi bạn xác nhận.
frame-advice-note = Tư vấn nợ miễn phí có thể giúp ích. Bạn có thể hỏi ý kiến trước.
frame-back-button = Quay lại
frame-language-changed = Ngôn ngữ hiện tại: { $language }.
frame-language-unavailable = Chưa tải được ngôn ngữ đó. Mọi thứ khác không thay đổi.
frame-offline-title = Bạn đang ngoại tuyến
frame-offline-text = Lúc này không có gì được gửi đi. Câu trả lời của bạn vẫn ở đây. Bạn có thể tiếp tục khi có mạng lại.
frame-online = Bạn đã có mạng trở lại.
frame-errors-title = Có chỗ cần sửa
help-title = Những việc khác bạn có thể làm
help-pay-button = Trả hết
help-options-button = Xem các kế hoạch
help-proposal-button = Cho biết bạn trả được bao nhiêu
help-assistance-button = Xin hỗ trợ trả tiền
help-dispute-button = Báo có chỗ chưa đúng
help-callback-button = Yêu cầu gọi điện
help-preferences-button = Cách liên lạc với bạn
help-line-button = Mục này có gì chưa đúng?
