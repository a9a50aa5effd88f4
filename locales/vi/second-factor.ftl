### Mã được gửi thêm ngoài thư, khi bên cho vay yêu cầu.

second-factor-title = Nhập mã chúng tôi đã gửi
second-factor-lead = Chúng tôi đã gửi mã đến số điện thoại hoặc email mà chúng tôi có của bạn. Có thể mất một phút.
second-factor-sent-again = Chúng tôi đã gửi mã mới. Mã trước không còn dùng được.
second-factor-code-label = Mã
second-factor-code-hint = 6 chữ số. Bạn có thể dán vào.
second-factor-left = { $count ->
   *[other] Mã còn dùng được { $count } phút.
}
second-factor-checking = Đang kiểm tra mã
second-factor-renew-button = Gửi mã mới
second-factor-none-summary = Tôi không nhận được mã
second-factor-none-text = Chờ một phút rồi yêu cầu mã mới. Nếu vẫn không có, hãy liên hệ với chúng tôi.
second-factor-code-short = Nhập 6 chữ số của mã
second-factor-wrong = Kiểm tra lại mã. Đây không phải mã gửi sau cùng.
second-factor-ended = Mã này đã hết hạn. Hãy yêu cầu mã mới.
second-factor-none-sent = Hãy dùng mã gửi sau cùng. Lúc này chúng tôi chưa thể gửi mã khác.
second-factor-too-soon = Chờ một phút rồi thử lại
second-factor-no-answer = Chưa kiểm tra được mã. Hãy thử lại sau một phút.
second-factor-again = Nhập lại mã tài khoản và mã truy cập trong thư. Mã chúng tôi gửi không còn dùng được.
