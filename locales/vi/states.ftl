### Khi có điều khác thường: chuyện gì đã xảy ra, tiền ra sao, làm gì tiếp theo.

nothing-owed-title = Hiện bạn không cần trả gì
nothing-owed-text = Bạn không cần làm gì cả.
nothing-owed-credit = Tài khoản của bạn đang dư { $amount }.

expired-title = Hãy đăng nhập lại
expired-text = Bạn đã được đăng xuất để giữ an toàn cho thông tin của bạn. Không có khoản nào bị thu, các câu trả lời của bạn vẫn ở đây.
expired-sending-text = Chưa chắc kế hoạch của bạn đã được gửi hay chưa. Hãy đăng nhập lại, chúng tôi sẽ hoàn tất. Kế hoạch chỉ được tính một lần.
expired-again-button = Đăng nhập

untrusted-title = Không thể hiển thị các lựa chọn ở đây
untrusted-text = Chúng tôi chưa kiểm tra được rằng các đề nghị là của { $creditor }. Chưa có gì được lập, không có khoản nào bị thu.
untrusted-next = Hãy nói chuyện với chúng tôi. Chúng tôi sẽ cùng bạn xem các lựa chọn.
state-retry-button = Thử lại

unreachable-title = Hiện chưa thể hiển thị tài khoản của bạn
unreachable-text = Phía chúng tôi có trục trặc. Chưa có gì được gửi đi, không có khoản nào bị thu.
unreachable-choice-text = Chưa tải được tài khoản của bạn. Khi có lại, tài khoản sẽ cho biết điều gì có hiệu lực.
unreachable-next = Hãy thử lại sau vài phút, hoặc nói chuyện với chúng tôi.

incomplete-title = Chưa tải được trang tiếp theo
incomplete-text = Tài khoản của bạn không thay đổi, những gì bạn nhập vẫn được giữ. Hãy kiểm tra kết nối rồi thử lại.

unknown-title = Chúng tôi chưa biết kết quả
unknown-text = Chúng tôi đã gửi kế hoạch của bạn nhưng chưa có trả lời. Có thể kế hoạch đã được lập.
unknown-money = Kế hoạch không thể được tính hai lần. Trang này không thu tiền.
unknown-next = Hãy kiểm tra ngay. Nếu đã có kế hoạch, chúng tôi sẽ hiển thị.
unknown-check-button = Kiểm tra ngay

changed-title = Số tiền cần trả đã thay đổi
changed-text = Trước đây là { $before }, bây giờ là { $after }. Các lựa chọn bên dưới dùng số tiền mới. Chưa có gì được lập.
renewed-title = Các lựa chọn đã được cập nhật
renewed-text = Đã qua một lúc nên chúng tôi tính lại. Hãy xem lại một lần nữa. Chưa có gì được lập.
not-accepted-title = Chưa thực hiện được lựa chọn đó
not-accepted-text = Chưa có gì được lập và không có khoản nào bị thu. Đây là những lựa chọn bạn có lúc này.
not-set-up-title = Kế hoạch của bạn chưa được lập
not-set-up-text = Chúng tôi đã xem lại và chưa có kế hoạch nào. Bạn có thể xác nhận lại. Kế hoạch chỉ được tính một lần.
left-title = Kế hoạch của bạn đã kết thúc
left-text = Số tiền bạn đã trả vẫn được tính. Bạn có thể chọn lại bây giờ, hoặc nói chuyện với chúng tôi trước.
not-left-title = Kế hoạch của bạn vẫn tiếp tục
not-left-text = Chưa kết thúc được và không có gì thay đổi. Hãy thử lại sau vài phút, hoặc nói chuyện với chúng tôi.
