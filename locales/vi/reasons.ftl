### Vì sao một lựa chọn chưa mở: mỗi lý do một câu.

reason-nothing-owed = Bạn không cần trả gì.
reason-needs-means = Tùy vào gia đình và thu nhập của bạn.
reason-above-scale = Thu nhập bạn nhập cao hơn mức cho lựa chọn này.
reason-no-contract = Dành cho khoản vay và hợp đồng còn hiệu lực.
reason-ended = Lựa chọn này có đến hết ngày { $date }.
reason-balance-too-small = Mỗi lần trả phải từ { $amount } trở lên. Số tiền cần trả của bạn quá nhỏ.
reason-no-plan-fits = Không có kế hoạch nào vừa với giới hạn của tài khoản này.
reason-needs-budget = Tùy vào thu nhập và chi tiêu của bạn.
reason-answer-button = Trả lời vài câu hỏi
reason-nothing-disputed = Dành cho hóa đơn mà chúng tôi đang kiểm tra.
reason-all-disputed = Chúng tôi đang kiểm tra toàn bộ hóa đơn này. Cho đến khi xong, bạn chưa cần trả gì.
reason-no-cheaper-plan = Không có gói nào rẻ hơn cho tài khoản này.
reason-nothing-to-bundle = Dành cho khách hàng có nhiều tài khoản có thể gộp vào một kế hoạch.
reason-from = Lựa chọn này có từ ngày { $date }.
reason-fact-unknown = Trước hết chúng tôi cần biết thêm về tài khoản của bạn. Hãy nói chuyện với chúng tôi.

reason-balance-between = Dành cho số tiền cần trả từ { $min } đến { $max }.
reason-balance-least = Dành cho số tiền cần trả từ { $min } trở lên.
reason-balance-most = Dành cho số tiền cần trả từ { $max } trở xuống.
reason-days-past-due-between = Dành cho hóa đơn đã qua ngày đến hạn từ { $min } đến { $max } ngày.
reason-days-past-due-least = { $min ->
   *[other] Dành cho hóa đơn đã qua ngày đến hạn ít nhất { $min } ngày.
}
reason-days-past-due-most = { $max ->
   *[other] Dành cho hóa đơn đã qua ngày đến hạn nhiều nhất { $max } ngày.
}
reason-account-age-least = { $min ->
   *[other] Dành cho tài khoản đã mở ít nhất { $min } ngày.
}
reason-plans-broken-most = { $max ->
    [0] Áp dụng khi không có kế hoạch nào bị dừng giữa chừng trong 12 tháng qua.
   *[other] Áp dụng khi có nhiều nhất { $max } kế hoạch bị dừng giữa chừng trong 12 tháng qua.
}
reason-prior-deferrals-most = { $max ->
    [0] Áp dụng khi không có lần tạm hoãn nào trong 24 tháng qua.
   *[other] Áp dụng khi có nhiều nhất { $max } lần tạm hoãn trong 24 tháng qua.
}
reason-bounced-payments-most = { $max ->
    [0] Áp dụng khi không có khoản trả nào bị hoàn lại trong 6 tháng qua.
   *[other] Áp dụng khi có nhiều nhất { $max } khoản trả bị hoàn lại trong 6 tháng qua.
}

reason-fact-balance = Tùy vào số tiền bạn cần trả.
reason-fact-principal = Tùy vào các phần trong số tiền cần trả.
reason-fact-interest = Tùy vào tiền lãi trong số tiền cần trả.
reason-fact-fees = Tùy vào phí trong số tiền cần trả.
reason-fact-days-past-due = Tùy vào việc hóa đơn đã đến hạn bao lâu.
reason-fact-account-age = Tùy vào việc bạn đã có tài khoản bao lâu.
reason-fact-has-contract = Tùy vào việc khoản vay hoặc hợp đồng còn hiệu lực hay không.
reason-fact-service-suspended = Tùy vào việc dịch vụ của bạn có hoạt động không.
reason-fact-generally-billed = Tùy vào số tiền tính cho bảo hiểm khi điều trị tương tự.
reason-fact-hardship = Tùy vào lý do bạn khó trả lúc này. Bạn có thể cho chúng tôi biết nếu muốn.
reason-fact-product = Dành cho loại tài khoản khác.
reason-fact-segment = Dành cho loại tài khoản khác.
reason-fact-portfolio = Dành cho loại tài khoản khác.
reason-fact-jurisdiction = Nơi bạn sống không có lựa chọn này.
reason-fact-secured = Tùy vào việc khoản vay có tài sản bảo đảm hay không.
reason-fact-plan-active = Tài khoản này đang có một kế hoạch.
reason-fact-plans-broken = Tùy vào các kế hoạch trước của tài khoản này.
reason-fact-prior-deferrals = Tùy vào các lần tạm hoãn trước của tài khoản này.
reason-fact-prior-settlement = Mỗi tài khoản chỉ được chọn cách này một lần.
reason-fact-bounced-payments = Tùy vào các khoản trả mà ngân hàng của bạn hoàn lại.
reason-fact-autopay = Tùy vào việc bạn tự trả hay thanh toán tự động.
reason-fact-disputed = Bạn cho biết hóa đơn này có chỗ chưa đúng. Chúng tôi sẽ kiểm tra trước.
reason-fact-in-litigation = Tòa án đang xử lý tài khoản này. Hãy nói chuyện với chúng tôi trước.
reason-fact-fraud-flag = Trước hết chúng tôi cần kiểm tra một điều về tài khoản này. Hãy nói chuyện với chúng tôi.
reason-fact-payer-pending = Bảo hiểm của bạn chưa quyết định. Hãy chờ kết quả trước.
reason-fact-time-barred = Tài khoản này đã quá lâu cho lựa chọn này. Hãy nói chuyện với chúng tôi.
reason-fact-bankrupt = Trong thời gian phá sản có quy định khác. Hãy nói chuyện với chúng tôi trước.
reason-fact-deceased = Chúng tôi sẵn lòng giúp gia đình. Hãy nói chuyện với chúng tôi.
reason-fact-breathing-space = Thời gian tạm nghỉ trả nợ đang có hiệu lực. Bây giờ bạn không cần làm gì.
reason-fact-military = Trong thời gian tại ngũ có quy định khác. Hãy nói chuyện với chúng tôi trước.
reason-fact-adviser = Có người tư vấn đại diện cho bạn. Hãy hỏi họ trước.
reason-fact-collateral = Tùy vào tài sản bảo đảm của khoản vay.
reason-fact-contract-rate = Tùy vào lãi suất bạn trả hiện nay.
reason-fact-remaining-term = Tùy vào thời gian còn lại của hợp đồng.
reason-fact-last-payment = Tùy vào lần trả gần nhất của bạn.
reason-fact-charge-off = Tùy vào tài khoản này đã có bao lâu.
reason-fact-with-agency = Một bên khác quản lý tài khoản này cho chúng tôi. Hãy nói chuyện với chúng tôi trước.
reason-fact-credit-reporting = Tùy vào những gì được báo cáo về tài khoản này.
reason-fact-insurance-claim = Một yêu cầu bảo hiểm chưa xong. Hãy chờ kết quả trước.
reason-fact-residence = Tùy vào việc bạn đã sống ở địa chỉ của mình bao lâu.
reason-fact-personal = Việc này nên trao đổi trực tiếp. Hãy nói chuyện với chúng tôi.
reason-fact-minor = Chúng tôi cần nói chuyện với người lớn về tài khoản này. Hãy liên hệ với chúng tôi.
reason-fact-hardship-time = Tùy vào việc bạn khó trả từ khi nào và trong bao lâu.
reason-fact-insolvency = Bạn đã có thỏa thuận với mọi bên bạn nợ. Hãy nói chuyện với chúng tôi trước.
reason-fact-consent = Tùy vào những gì bạn đã đồng ý. Hãy nói chuyện với chúng tôi.
reason-fact-identity = Trước hết chúng tôi cần chắc chắn đó là bạn. Hãy nói chuyện với chúng tôi.
reason-stopped-until = Việc này kéo dài đến hết ngày { $date }.
