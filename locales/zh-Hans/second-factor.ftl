### 债权方要求时，在信函之外另行发送的验证码。

second-factor-title = 请输入我们发送的验证码
second-factor-lead = 我们已将验证码发送到您留给我们的电话号码或电子邮箱，可能需要一分钟。
second-factor-sent-again = 我们已发送新的验证码，之前的验证码已失效。
second-factor-code-label = 验证码
second-factor-code-hint = 6 位数字，可以粘贴。
second-factor-left = { $count ->
   *[other] 验证码在 { $count } 分钟内有效。
}
second-factor-checking = 正在核对验证码
second-factor-renew-button = 发送新的验证码
second-factor-none-summary = 我没有收到验证码
second-factor-none-text = 请等一分钟，再索取新的验证码。如果仍未收到，请联系我们。
second-factor-code-short = 请输入 6 位数字的验证码
second-factor-wrong = 请核对验证码。这不是我们最后发送的验证码。
second-factor-ended = 此验证码已失效。请索取新的验证码。
second-factor-none-sent = 请使用最后发送的验证码。现在无法再发送新的。
second-factor-too-soon = 请等一分钟，再试一次
second-factor-no-answer = 暂时无法核对验证码。请一分钟后再试。
second-factor-again = 请重新输入信函中的账户编号和访问码。我们发送的验证码已失效。
