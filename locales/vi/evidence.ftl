### Tệp cho thấy ý kiến là đúng: trên màn hình gửi ý kiến, trước và sau khi gửi.

evidence-label = Giấy tờ hoặc ảnh (không bắt buộc)
evidence-hint = PDF, JPG hoặc PNG. Nhiều nhất 10 tệp, mỗi tệp đến 10 MB. Bạn cũng có thể thêm sau.
evidence-not-kept = Tệp vẫn ở trên thiết bị của bạn. Nếu tải lại trang này, hãy chọn lại tệp.
evidence-choose-button = Chọn tệp
evidence-chosen = Đã chọn, chưa gửi
evidence-sending = Đang gửi
evidence-received = Đã gửi
evidence-not-sent = Chưa gửi được. Ý kiến của bạn vẫn đã được ghi nhận.
evidence-type-error = Chọn tệp PDF, JPG hoặc PNG
evidence-size-error = Chọn tệp có nội dung, nhiều nhất 10 MB
evidence-many-error = Hãy bỏ bớt một tệp trước. Chúng tôi nhận nhiều nhất 10 tệp.
evidence-remove-button = Bỏ tệp
evidence-send-button = Gửi các tệp
evidence-again-button = Gửi lại các tệp
evidence-received-status = Chúng tôi đã nhận các tệp của bạn.
evidence-not-sent-status = Một số tệp chưa gửi được. Ý kiến của bạn đã được ghi nhận.
