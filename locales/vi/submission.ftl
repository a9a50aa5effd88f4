### Phần chung của các màn hình mà khách hàng gửi ý kiến: chỗ chưa đúng, số tiền trả được, gọi điện, cách liên lạc, nhận xét.

submission-sending-button = Đang gửi
submission-sent-button = Đã gửi
submission-sending-status = Chúng tôi đang gửi.
submission-offline-note = Bạn đang ngoại tuyến. Bạn có thể gửi khi có mạng lại. Những gì bạn viết vẫn ở đây.
submission-unknown-title = Chúng tôi chưa biết nội dung đã đến hay chưa
submission-unknown-text = Chúng tôi đã gửi những gì bạn viết nhưng chưa có trả lời. Nội dung vẫn ở đây.
submission-unknown-once = Bạn có thể gửi lại. Nội dung chỉ được tính một lần.
submission-again-button = Gửi lại
submission-not-accepted-title = Nội dung này chưa được ghi nhận
submission-not-accepted-text = Những gì bạn viết vẫn ở đây. Hãy kiểm tra rồi gửi lại, hoặc nói chuyện với nhân viên.
submission-too-many = Hôm nay chúng tôi đã nhận nhiều tin từ bạn. Những gì bạn viết vẫn ở đây. Hãy nói chuyện với nhân viên, hoặc gửi sau.
submission-card-number = Hãy bỏ số thẻ. Ở đây không bao giờ cần số thẻ.
submission-text-long = { $count ->
   *[other] Rút ngắn bớt { $count } ký tự
}
submission-reference-label = Mã tham chiếu
submission-next-title = Các bước tiếp theo
submission-hours = Giờ có nhân viên:
submission-return-button = Tiếp tục
submission-anew-button = Gửi nội dung khác
