### Tư vấn miễn phí và độc lập từ nơi khác.

advice-title = Tư vấn miễn phí từ nơi khác
advice-lead = Các dịch vụ này miễn phí và không thuộc { $creditor }. Bạn có thể nói chuyện với họ trước.
advice-new-tab = mở trong thẻ mới
