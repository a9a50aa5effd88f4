### 每个屏幕的周围：页眉、帮助、页脚和共用的词语。

frame-language-label = 语言
frame-help-link = 联系人工服务
frame-help-title = 联系人工服务
frame-help-reference = 请准备好账户编号：{ $reference }
frame-help-close = 关闭
frame-security-checked = 这些方案由 { $creditor } 签名。我们已在您的设备上核验签名。
frame-security-private = 在您确认之前，不会开始任何计划。
frame-advice-note = 免费的债务咨询可以帮到您。您可以先咨询，再决定。
frame-back-button = 返回
frame-language-changed = 当前语言：{ $language }。
frame-language-unavailable = 该语言未能加载，其他内容没有变化。
frame-offline-title = 您已离线
frame-offline-text = 现在不会发送任何信息，您的回答仍在这里。恢复联网后可以继续。
frame-online = 您已恢复联网。
frame-errors-title = 有内容需要更正
help-title = 您还可以
help-pay-button = 全部付清
help-options-button = 查看各个计划
help-proposal-button = 告诉我们您能付多少
help-assistance-button = 申请付款帮助
help-dispute-button = 告诉我们哪里不对
help-callback-button = 请求回电
help-preferences-button = 我们怎样联系您
help-line-button = 这一项有问题？
