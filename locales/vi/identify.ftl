### Màn hình đầu tiên khi trang web chưa biết khách hàng là ai.

identify-title = Tìm tài khoản của bạn
identify-lead = Bạn cần hai mã trong thư hoặc email của bạn.
identify-reference-label = Mã tài khoản
identify-reference-hint = Gồm chữ và số. Bạn có thể dán vào.
identify-code-label = Mã truy cập
identify-code-hint = Mã được in bên cạnh mã tài khoản.
identify-continue-button = Tiếp tục
identify-checking = Đang tìm tài khoản của bạn
identify-no-letter-summary = Tôi không có thư hoặc email
identify-no-letter-text = Hãy liên hệ với chúng tôi. Chúng tôi sẽ cùng bạn tìm tài khoản.
identify-reference-empty = Nhập mã tài khoản trong thư của bạn
identify-code-empty = Nhập mã truy cập trong thư của bạn
identify-not-found = Kiểm tra mã tài khoản và mã truy cập. Không có tài khoản nào khớp.
identify-too-many = Chờ vài phút rồi nhập lại thông tin
identify-no-answer = Chưa mở được tài khoản của bạn. Hãy thử lại sau một phút.
