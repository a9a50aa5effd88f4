### 应付金额哪里不对。

dispute-title = 告诉我们哪里不对
dispute-lead = 可以是全部，也可以是其中一项。在您选择“发送”之前，不会发送任何信息。
dispute-reason-label = 哪里不对？
dispute-reason-wrong-amount = 金额不对
dispute-reason-already-paid = 我已经付过了
dispute-reason-not-received = 我没有收到，或已退回
dispute-reason-third-party = 应由他方支付，例如保险公司
dispute-reason-not-mine = 这不是我的
dispute-reason-wrong-details = 我的姓名或资料不对
dispute-reason-other = 其他问题
dispute-reason-error = 请选择哪里不对
dispute-lines-summary = 只涉及部分项目？请选择
dispute-lines-label = 涉及哪些项目？（选填）
dispute-lines-hint = 如果涉及全部，就不用勾选。
dispute-owed-label = 您认为应付多少（{ $currency }）？（选填）
dispute-owed-hint = 不确定可以留空，也可以填 0。
dispute-text-label = 您想让我们知道什么？（选填）
dispute-text-hint = 只说您愿意说的。请不要写银行卡号。
dispute-send-button = 发送
dispute-done-title = 我们已收到您的说明
dispute-done-keep = 请保存编号，来电或来信时会用到。
dispute-done-balance = 在工作人员核查之前，您在这里看到的内容不变。
