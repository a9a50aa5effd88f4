### 没有合适的方案：客户能付多少。

proposal-title = 告诉我们您能付多少
proposal-lead = 我们先在这里核对。如果有合适的计划，您可以直接查看；如果没有，您可以发给 { $creditor } 的工作人员。
proposal-amount-label = 您每次最多能付多少（{ $currency }）
proposal-amount-hint = 请为房租、食物和账单留出足够的钱。
proposal-amount-zero = 请输入大于 0 的金额
proposal-frequency-label = 付款频率
proposal-date-label = 首次付款
proposal-date-hint = 选发薪后一天比较合适。
proposal-date-option = { $date }
proposal-check-button = 看看是否合适
proposal-asked = { $frequency ->
    [weekly] 您的提议：从{ $date }起，每周付 { $amount }。
    [fortnightly] 您的提议：从{ $date }起，每两周付 { $amount }。
    [semi_monthly] 您的提议：从{ $date }起，每月付两次，每次 { $amount }。
   *[monthly] 您的提议：从{ $date }起，每月付 { $amount }。
}
proposal-outside-title = 目前没有合适的计划
proposal-outside-text = 工作人员可以看一看。发送不会让您承担任何义务。
proposal-miss-more = 这个选项每次需付 { $amount }。
proposal-miss-amount = 这个选项每次可付 { $min } 至 { $max }。
proposal-miss-date = 这个选项在{ $min }至{ $max }之间开始。
proposal-miss-rhythm = 这个选项的付款频率不同。
proposal-miss-closed = 这个选项不适合这个金额和日期。
proposal-send-button = 发给工作人员
proposal-done-title = 工作人员会查看您能付的金额
proposal-done-open = 没有任何计划生效。您看过的计划仍然可选。
