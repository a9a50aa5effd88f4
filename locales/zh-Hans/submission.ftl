### 客户告诉我们事情的各个屏幕共用：说明、能付多少、通话、联系方式、感受。

submission-sending-button = 正在发送
submission-sent-button = 已发送
submission-sending-status = 我们正在发送。
submission-offline-note = 您已离线。恢复联网后可以发送。您写的内容仍在这里。
submission-unknown-title = 我们还不知道是否已送达
submission-unknown-text = 我们发送了您写的内容，但没有收到答复。内容仍在这里。
submission-unknown-once = 您可以再发送一次，只会记录一次。
submission-again-button = 再发送一次
submission-not-accepted-title = 这次未能记录
submission-not-accepted-text = 您写的内容仍在这里。请核对后再发送，或联系人工服务。
submission-too-many = 我们今天已收到您的多条信息。您写的内容仍在这里。请联系人工服务，或稍后再发送。
submission-card-number = 请删去银行卡号。这里不需要它。
submission-text-long = { $count ->
   *[other] 请减少 { $count } 个字符
}
submission-reference-label = 编号
submission-next-title = 接下来
submission-hours = 人工服务时间：
submission-return-button = 继续
submission-anew-button = 告诉我们其他事情
