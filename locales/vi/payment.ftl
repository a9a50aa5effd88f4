### Từ kế hoạch đến trang thanh toán.

payment-title = Thanh toán
payment-text = Bạn trả trên trang thanh toán của chúng tôi. Trang đó chỉ nhận mã tham chiếu của kế hoạch.
payment-button = Đến trang thanh toán
