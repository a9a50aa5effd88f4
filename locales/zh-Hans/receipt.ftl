### 正在进行的安排及其凭证。

receipt-title-fresh = { $kind ->
    [pay_in_full] 您的选择已记录
    [pay_part] 您的选择已记录
    [settlement] 您的结清安排已生效
    [deferral] 您的延后付款已生效
    [modification] 您的变更已生效
    [downgrade] 您的新套餐已安排好
    [undisputed_part] 您的选择已记录
    [assistance] 您的账单减免已生效
   *[other] 您的计划已生效
}
receipt-title-running = 这是您的计划
receipt-reference-label = 编号
receipt-next-title = 接下来
receipt-next-first = 您的首次付款：{ $date }，{ $amount }。
receipt-next-once = 请最晚于{ $date }支付 { $amount }。
receipt-next-nothing = 没有需要支付的款项。
receipt-next-keep = 请保存回执。它带有签名，任何人都无法更改。
receipt-next-return = 您可以随时回来，查看已付的和接下来的款项。
receipt-next-change = 如果手头变紧，请联系我们。计划可以更改。
receipt-unchecked = 这里无法核验已签名的回执。您的计划已按上面的编号记录在案。
receipt-already = 之前已有一个计划，以这个为准。
receipt-save-button = 保存回执
receipt-print-button = 打印
# 保存的文件名，不含扩展名。只能用字母、数字和连字符。
receipt-file-name = leeway-receipt
receipt-calendar-button = 把日期存到我的日历
receipt-calendar-file-name = leeway-payments
receipt-calendar-title = 付给 { $creditor }：{ $amount }
receipt-calendar-text = 编号 { $reference }。如果手头变紧，请在这天之前联系我们。
receipt-facts-title = 您的计划概要
receipt-account-label = 账户
receipt-plan-label = 计划
receipt-as-of-label = 约定日期
