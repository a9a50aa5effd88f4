### 生效之前再看一遍全部内容。客户确认之前不发送任何信息。

review-title = 核对您的计划
review-lead = 在您选择“确认我的计划”之前，什么都不会开始。任何回答都可以更改。
review-chosen-title = 您选择了
review-plan-label = 计划
review-amount-label = 您支付
review-frequency-label = 付款频率
review-first-label = 首次付款
review-date-label = 最晚付款日
review-result-label = 收入计算结果
review-result-value = 收入标准的 { $percent } 以内
review-hardship-label = 付款困难的原因
review-change-link = 更改
review-terms-title = 条款
review-if-missed-title = 如果漏付一次
review-agreement-title = 您同意的内容
review-effects-title = 其他变化
review-consent-label = 我已阅读条款，并同意此计划。
review-consent-error = 请勾选此框，表示您同意此计划
review-debit-label = 我同意自动付款。每笔款项在付款日扣取。
review-records-label = 我同意所有文件只以电子形式接收，不收纸质文件。
review-agreed-error = 请同时勾选此框，或返回更改计划
disclosure-tila-title = 这笔信贷的成本
disclosure-itemisation-title = 您的应付金额是怎么来的
disclosure-time-barred-title = 关于这笔债务的年限
disclosure-electronic-debit-title = 自动付款
disclosure-electronic-records-title = 电子文件
disclosure-forbearance-title = 手头紧时的帮助
disclosure-breathing-space-title = 您的喘息期
disclosure-financial-assistance-title = 经济援助
disclosure-hardship-title = 付款困难时我们怎么做
disclosure-tila-rate = 年度百分率 (APR)：{ $percent }。即以年率表示的信贷成本。
disclosure-tila-charge = 融资费用：{ $amount }。即您为信贷支付的成本。
disclosure-tila-financed = 融资金额：{ $amount }。即向您或代您提供的信贷金额。
disclosure-tila-total = 付款总额：{ $amount }。即付完所有款项后您总共支付的金额。
disclosure-tila-payments = { $count ->
    [1] { $first }付款 { $count } 次，{ $amount }。
   *[other] { $first }至{ $last }付款 { $count } 次，每次 { $amount }。
}
disclosure-item-then = { $date }：{ $amount }
disclosure-item-interest = 此后的利息：{ $amount }
disclosure-item-fees = 此后的附加费：{ $amount }
disclosure-item-charges = 此后的其他费用：{ $amount }
disclosure-item-payments = 此后的付款：{ $amount }
disclosure-item-credits = 此后的抵扣：{ $amount }
disclosure-item-now = 今天：{ $amount }
disclosure-debits = { $count ->
    [1] { $first }扣款 { $count } 次，{ $most }。
   *[other] { $first }至{ $last }扣款 { $count } 次，每次 { $least } 至 { $most }。
}
disclosure-debits-stop = { $count ->
   *[other] 您最晚可在{ $date }停止第一次扣款。金额有变时，我们会提前 { $count } 天告诉您。
}
disclosure-clock-acknowledge = 我们最晚于{ $date }确认收到您的说明。
disclosure-clock-answer = 您最晚于{ $date }收到我们的答复。
review-confirm-button = 确认我的计划
review-sending-button = 正在发送您的计划
review-sending-status = 我们正在发送您的计划。请留在此页面。
review-offline-note = 您已离线。恢复联网后可以确认。
schedule-title = 您的付款
schedule-number-head = 序号
schedule-date-head = 日期
schedule-amount-head = 金额
schedule-total = 合计
schedule-more-summary = { $count ->
   *[other] 再显示 { $count } 次付款
}
schedule-none = 没有需要支付的款项。
