### Phiên kết thúc thế nào: ngay trước khi kết thúc, và cách đăng xuất.

session-near-title = Bạn sẽ được đăng xuất sau chưa đầy một phút
session-near-text = Việc này giữ an toàn cho thông tin của bạn. Những gì bạn nhập vẫn ở đây.
session-near-letter-text = Việc này giữ an toàn cho thông tin của bạn. Những gì bạn nhập vẫn ở đây và bạn có thể đăng nhập lại bằng thư của mình.
session-go-on-button = Tiếp tục đăng nhập

session-sign-out-title = Đăng xuất
session-sign-out-text = Những gì bạn nhập mà chưa gửi sẽ bị xóa khỏi thiết bị này. Những gì bạn đã gửi không thay đổi.
session-sign-out-button = Đăng xuất tại đây
session-sign-out-all-button = Đăng xuất trên mọi thiết bị

session-signed-out-title = Bạn đã đăng xuất
session-signed-out-text = Thiết bị này không còn giữ gì từ lần truy cập của bạn.
session-ends-later = Thiết bị này không còn giữ gì từ lần truy cập của bạn. Chúng tôi chưa báo được cho hệ thống, nên phiên của bạn ở đó sẽ tự kết thúc trong vòng 15 phút.
