### Nhiều tài khoản của cùng một khách hàng, bên dưới số cần trả.

accounts-title = Tất cả tài khoản của bạn tại { $creditor }
accounts-account-head = Tài khoản
accounts-this = Đây là tài khoản hiển thị ở trên.
accounts-late = Trong đó { $amount } đến hạn trước hôm nay.
accounts-not-late = Không có khoản nào đến hạn trước hôm nay.
accounts-time-barred = Đây là tài khoản cũ. Tài khoản này không thể nằm trong kế hoạch chung với các tài khoản khác. Hãy nói chuyện với chúng tôi về việc này.
accounts-parts-summary = Số này gồm những gì?
accounts-principal = Tiền gốc
accounts-interest = Tiền lãi
accounts-fees = Phí
accounts-total = Tổng cộng
