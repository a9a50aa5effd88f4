### 应付金额的逐项明细，以及接下来可以做什么。

balance-title = 您应付给 { $creditor }
balance-due-since = 原定付款日：{ $date }
balance-as-of = 截至{ $date }
balance-items-title = 这笔金额是怎么来的
balance-items-head = 日期和项目
balance-amount-head = 金额
balance-line-why = 为什么有这一项？
balance-subtotal-charges = 费用合计
balance-subtotal-credits = 付款和抵扣合计
balance-parts-principal = 其中：您购买或使用的部分
balance-parts-interest = 其中：利息
balance-parts-fees = 其中：附加费
balance-total = 您应付
balance-kind-charge = 费用
balance-kind-interest = 利息
balance-kind-fee = 附加费
balance-kind-tax = 税费
balance-kind-payment = 您的付款
balance-kind-insurance = 由他方支付
balance-kind-credit = 抵扣
balance-actions-title = 您想怎么做？
balance-pay-title = 现在全部付清
balance-pay-text = { $amount }
balance-pay-saving = { $amount }。您可省下 { $saving }。
balance-options-title = 查看您的所有选项
balance-options-text = { $count ->
   *[other] 此账户有 { $count } 个选项
}
balance-assistance-title = 我现在无法付款
balance-assistance-text = 看看您的账单能否减少
balance-later-text = 看看怎样少付或晚付
balance-dispute-title = 有地方不对
balance-dispute-text = 告诉我们，我们会核查
balance-no-commitment = 查看选项不会让您承担任何义务。
balance-waiting = 正在读取您的选项。
balance-service-suspended-title = 您的服务已停止
balance-service-suspended-text = 最晚于{ $date }支付 { $amount }，即可恢复服务。
balance-service-running-title = 您的服务仍可使用
balance-service-running-text = 最晚于{ $date }支付 { $amount }，即可保留服务。
