### 在限制内更改方案。表单旁的计划随每次更改而变化。

tailor-title = 让计划适合您
tailor-lead = 更改您想改的内容，计划会随之变化。
tailor-frequency-label = 您想多久付一次？
tailor-frequency-hint = 与发薪日一致会方便一些。
frequency-weekly = 每周
frequency-fortnightly = 每两周
frequency-semi-monthly = 每月两次
frequency-monthly = 每月
tailor-amount-label = 每次付多少（{ $currency }）？
tailor-first-label = 开始时每次付多少（{ $currency }）？
tailor-part-label = 您想付多少（{ $currency }）？
tailor-amount-hint = { $min } 至 { $max }
tailor-count-label = 分几次付款？
tailor-count-or-label = 或选择付款次数
tailor-count-option = { $count ->
   *[other] { $count } 次
}
tailor-down-label = 您今天想付多少（{ $currency }）？
tailor-periods-label = 持续多久？
tailor-extend-label = 延长多久？
tailor-periods-option = { $frequency ->
    [monthly] { $count } 个月
   *[other] { $count } 次付款
}
tailor-date-label = 您想什么时候开始？
tailor-date-once-label = 您想什么时候付？
tailor-payday-label = 您每月几号发薪？
tailor-payday-hint = 可以不填。我们会从发薪后一天开始，那时钱已到账。
tailor-payday-none = 不固定
tailor-payday-option = { $day } 号
tailor-autopay-label = 您想怎么付？
tailor-autopay-hint = 您可以随时停止自动付款。
tailor-autopay-off = 每次由我自己付
tailor-autopay-on = 自动扣款
tailor-service-plan-label = 您想要哪个套餐？
tailor-service-plan-option = 每月 { $price }
tailor-limits-summary = 为什么有这些限制？
tailor-limits-text = { $creditor } 为所有人设定了这些限制。它们是已签名方案的一部分。
tailor-limits-count = 您可以选择 { $min } 至 { $max } 次付款。
tailor-limits-amount = 每次付款可为 { $min } 至 { $max }。
tailor-limits-first = 开始时每次可付 { $min } 至 { $max }。
tailor-limits-down = 今天可付 { $min } 至 { $max }。
tailor-limits-date = 首次付款可在{ $min }至{ $max }之间。
tailor-summary-title = 您的计划
tailor-summary-paused = 输入的内容符合限制后，计划会再次显示。
tailor-check-button = 核对此计划
tailor-nothing-starts = 在您确认之前，什么都不会开始。
tailor-changed = { $count ->
    [1] 付款 { $count } 次，{ $amount }，{ $date }。
   *[other] 付款 { $count } 次，首次 { $amount }，最后一次在{ $date }。
}
