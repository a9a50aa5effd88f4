### Gia đình và thu nhập, tính trên thiết bị, và kết quả từ đó.

assistance-title = Xem hóa đơn của bạn có thể giảm không
assistance-hardship-title = Hãy cho chúng tôi biết hoàn cảnh của bạn
assistance-lead = Chỉ chia sẻ những gì bạn muốn.
assistance-private-title = Điều gì ở lại đây và điều gì được gửi
assistance-private-stays = Thu nhập, gia đình và từng khoản chi của bạn ở lại đây.
assistance-private-sent = Những điều này chỉ được gửi khi bạn xác nhận kế hoạch dựa vào chúng:
assistance-private-band = Nhóm thu nhập của bạn
assistance-private-month = Số tiền nhiều nhất bạn có thể trả một tháng
assistance-private-reason = Lý do của bạn, nếu bạn nêu ra
assistance-household-label = Gia đình bạn có bao nhiêu người?
assistance-household-hint = Tính cả bạn và những người bạn nuôi, nhiều nhất 20 người.
assistance-income-label = Thu nhập gia đình trước thuế, tính bằng { $currency }
assistance-income-hint = Ước lượng là đủ. Bạn cũng có thể nhập 0.
assistance-per-label = Đó là thu nhập trong
assistance-per-week = Một tuần
assistance-per-fortnight = 2 tuần
assistance-per-month = Một tháng
assistance-per-year = Một năm
assistance-hardship-label = Vì sao bạn khó trả lúc này?
assistance-hardship-hint = Bạn không cần phải nói.
hardship-none = Tôi không muốn nói
hardship-job-loss = Tôi mất việc
hardship-reduced-hours = Tôi bị giảm giờ làm hoặc giảm lương
hardship-ill = Bệnh tật
hardship-injury = Bị thương
hardship-bereavement = Gia đình có người mất
hardship-separation = Ly thân hoặc ly hôn
hardship-family-violence = Người thân làm hại hoặc kiểm soát tôi
hardship-disaster = Thiên tai
hardship-caring = Tôi đang chăm sóc người khác
hardship-energy-cost = Chi phí năng lượng quá cao
hardship-other = Lý do khác
assistance-work-out-button = Tính kết quả
assistance-band-income = Đến { $income } một năm
assistance-band-less = Giảm { $percent }
assistance-band-free = Bạn không phải trả gì
assistance-range = { $effect ->
    [free] Thu nhập của bạn thuộc nhóm từ { $low } đến { $high } mức chuẩn. Bạn không phải trả gì.
   *[less] Thu nhập của bạn thuộc nhóm từ { $low } đến { $high } mức chuẩn. Bạn được giảm { $percent }.
}
assistance-sent = Khi bạn xác nhận, về thu nhập của bạn chúng tôi chỉ gửi:
assistance-result-title = Hóa đơn của bạn có thể giảm
assistance-result-none-title = Hóa đơn của bạn giữ nguyên
assistance-result-none-text = Thu nhập bạn nhập cao hơn mức giới hạn. Bạn vẫn còn lựa chọn khác.
assistance-result-open-title = Cảm ơn bạn đã cho biết
assistance-result-open-text = { $count ->
   *[other] Bây giờ bạn có { $count } lựa chọn.
}
assistance-how-summary = Cách chúng tôi tính
assistance-how-text = { $count ->
   *[other] Thu nhập của bạn là { $income } một năm cho { $count } người. Mức chuẩn năm { $year } tương ứng là { $guideline }.
}
assistance-how-source = Nguồn: { $source }
assistance-use-button = Dùng kết quả này
assistance-all-button = Xem tất cả lựa chọn
assistance-household-error = Nhập số người trong gia đình bạn, từ 1 đến 20
assistance-income-large = Nhập thu nhập nhỏ hơn
