### Hiển thị khi tiện ích chưa có mặt. Mỗi mục một dòng, không có biến.

loader-loading = Đang tải tài khoản của bạn. Có thể mất vài giây.
loader-unavailable = Trang này không chạy được ở đây. Bạn vẫn có thể liên hệ chúng tôi để làm mọi việc.
