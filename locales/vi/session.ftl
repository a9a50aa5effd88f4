### Phiên kết thúc thế nào: ngay trước khi kết thúc, và cách đăng xuất.

session-near-title = Bạn sẽ được đăng xuất sau chưa đầy một phút
session-near-text = Việc này giữ an toàn cho thông tin của bạn. Những gì bạn nhập vẫn ở đây.
session-near-letter-text = Việc này giữ an toàn cho thông tin của bạn. Những gì bạn nhập vẫn ở đây và bạn có thể đăng nhập lại bằng thư của mình.
session-go-on-button = Tiếp tục đăng nhập

session-sign-out-title = Đăng xuất
session-sign-out-text = Những gì bạn nhập mà chưa gửi sẽ bị xóa khỏi thiết bị này. Những gì bạn đã gửi không thay đổi.
session-sign-out-button = Đăng xuất tại đây
session-sign-out-all-button = Đăng xuất trên mọi thiết bị

session-list-button = Xem bạn đang đăng nhập ở đâu
session-list-title = Bạn đang đăng nhập ở đâu
session-list-text = Mỗi lần đăng nhập tự kết thúc sau 15 phút. Chúng tôi không biết đó là thiết bị nào hay ở đâu.
session-list-letter = { $count ->
    [0] { $number }. Bằng thư của bạn, vừa xong
   *[other] { $number }. Bằng thư của bạn, { $count } phút trước
}
session-list-website = { $count ->
    [0] { $number }. Trên trang web của chúng tôi, vừa xong
   *[other] { $number }. Trên trang web của chúng tôi, { $count } phút trước
}
session-list-this = Bạn đang ở đây
session-list-alone = Bạn không đăng nhập ở nơi nào khác.
session-list-end-button = Đăng xuất ở đó
session-list-ended = Bạn đã đăng xuất ở đó.
session-list-failed = Lần này chưa làm được. Hãy thử lại sau một phút.
session-code-hint = Chúng tôi hỏi lại một lần nữa để không ai khác có thể đăng xuất thay bạn.
session-code-wrong = Kiểm tra mã truy cập trên thư của bạn rồi nhập lại

session-signed-out-title = Bạn đã đăng xuất
session-signed-out-text = Thiết bị này không còn giữ gì từ lần truy cập của bạn.
session-ends-later = Thiết bị này không còn giữ gì từ lần truy cập của bạn. Chúng tôi chưa báo được cho hệ thống, nên phiên của bạn ở đó sẽ tự kết thúc trong vòng 15 phút.
