### Những gì đã nhập vẫn còn sau khi tải lại trang.

kept-whole = Chúng tôi đã giữ lại những gì bạn nhập.
kept-partly = Chúng tôi đã giữ lại những gì bạn nhập. Phần không còn phù hợp đã được bỏ ra.
kept-start-over = Bắt đầu lại
