### Từ kế hoạch đến trang thanh toán.

payment-title = Thanh toán
payment-text = Bạn thanh toán trên trang của chúng tôi. Trang đó chỉ nhận mã kế hoạch của bạn.
payment-button = Đến trang thanh toán
