### Khách hàng cần gì: định dạng, ngôn ngữ và điều cần lưu ý.

needs-title = Điều gì giúp được bạn
needs-lead = Bạn không cần trả lời. Chỉ đánh dấu điều bạn muốn chúng tôi biết. Không kế hoạch nào phụ thuộc vào đó.
needs-formats-label = Chúng tôi nên viết và nói chuyện với bạn thế nào?
needs-large-print = Chữ lớn
needs-braille = Chữ nổi Braille
needs-easy-read = Dễ đọc, câu ngắn và có hình
needs-audio = Bản ghi âm
needs-text-relay = Cuộc gọi qua dịch vụ chuyển văn bản
needs-sign-language = Người phiên dịch ngôn ngữ ký hiệu
needs-interpreter = Người phiên dịch khi nói chuyện
needs-translation = Thư bằng ngôn ngữ của tôi
needs-circumstances-label = Có điều gì chúng tôi nên lưu ý không?
needs-circumstances-hint = Đánh dấu điều bạn muốn. Ở đây không ai đòi bằng chứng.
needs-physical-health = Sức khỏe thể chất của tôi
needs-mental-health = Sức khỏe tinh thần của tôi
needs-memory = Tôi khó nhớ hoặc khó hiểu
needs-bereavement = Người thân của tôi qua đời
needs-caring = Tôi chăm sóc một người
needs-safety = Có người kiểm soát hoặc làm hại tôi
needs-helper = Có người giúp tôi về thư và cuộc gọi
needs-more-time = Tôi cần thêm thời gian để trả lời
needs-rather-not-say = Tôi không muốn nói
needs-consent-label = Quý vị có thể lưu những gì tôi đánh dấu ở mục “Điều gì giúp được bạn” và dùng khi viết hoặc nói chuyện với tôi
needs-consent-error = Đồng ý cho chúng tôi lưu, hoặc bỏ các dấu
needs-back-note = Bạn có thể rút lại tại đây bất cứ lúc nào.
