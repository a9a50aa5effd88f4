### 会话如何结束：结束前的提示，以及退出登录的方式。

session-near-title = 您将在一分钟内自动退出登录
session-near-text = 这样可以保护您的信息。您填写的内容会保留在这里。
session-near-letter-text = 这样可以保护您的信息。您填写的内容会保留在这里，您可以用信函重新登录。
session-go-on-button = 保持登录

session-sign-out-title = 退出登录
session-sign-out-text = 您填写但没有发送的内容会从这台设备上删除。已发送的内容不变。
session-sign-out-button = 在此设备上退出
session-sign-out-all-button = 在所有设备上退出

session-list-button = 查看您在哪里登录
session-list-title = 您在哪里登录
session-list-text = 每次登录都会在 15 分钟后自动结束。我们不知道是在哪台设备上或在哪里登录的。
session-list-letter = { $count ->
    [0] { $number }. 使用您的信函，刚刚
   *[other] { $number }. 使用您的信函，{ $count } 分钟前
}
session-list-website = { $count ->
    [0] { $number }. 在我们的网站上，刚刚
   *[other] { $number }. 在我们的网站上，{ $count } 分钟前
}
session-list-this = 您在这里
session-list-alone = 您没有在其他地方登录。
session-list-end-button = 退出该处登录
session-list-ended = 该处已退出登录。
session-list-failed = 暂时没有成功。请稍后再试。
session-code-hint = 我们再次询问，以免他人让您退出登录。
session-code-wrong = 请核对信函中的访问码，然后重新输入

session-signed-out-title = 您已退出登录
session-signed-out-text = 这台设备上没有留下您此次访问的任何内容。
session-ends-later = 这台设备上没有留下您此次访问的任何内容。我们没能通知系统，那里的登录会在 15 分钟内自动结束。
