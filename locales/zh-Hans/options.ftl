### 所有选项：可用的显示为卡片，其余的附上原因。

kind-pay-in-full-title = 全部付清
kind-pay-part-title = 先付一部分
kind-instalments-title = 分期付款
kind-step-up-title = 先少付，以后多付
kind-temporary-reduction-title = 暂时少付
kind-deferral-title = 延后付款
kind-settlement-title = 减额结清
kind-assistance-title = 低收入账单减免
kind-modification-title = 变更合同
kind-undisputed-part-title = 支付不在核查中的部分
kind-affordable-plan-title = 量力付款
kind-downgrade-title = 换成更便宜的套餐
kind-bundle-title = 所有账户合为一个计划
kind-modification-note = 您的付款额、利率或结束日期将永久改变。
kind-undisputed-part-note = 您告诉我们的问题会先核查。其余部分可以现在支付。
kind-affordable-plan-note = 按您扣除支出后剩下的钱来定。
kind-downgrade-note = 每月账单会变少，应付款项另外支付。
kind-bundle-note = 所有账户合并为一笔付款，各自的日程不变。

options-title = 选择适合您的方式
options-lead = 您应付 { $amount }。以下选项您今天都可以选。
options-order-note = { $creditor } 按此顺序列出，不分优劣。
options-order-pay = 根据您的回答，先列出现在付款的方式，不分优劣。
options-order-less = 根据您的回答，先列出少付或晚付的方式，不分优劣。
options-order-ahead = 根据您的回答，先列出提前安排的方式，不分优劣。
options-order-usual-button = 显示通常的顺序
options-compare-button = 比较，或找出您付得起的选项
options-choose-button = 选择
options-chosen-tag = 您的选择
options-if-missed-summary = 如果漏付一次会怎样？
options-check-button = 看看您是否符合条件
options-check-text = 取决于您的家庭和收入。您的回答只留在此设备上。
options-budget-text = 按您的收入和支出计算。您的回答只留在此设备上。
options-closed-title = 目前不可选
options-none-title = 目前这里没有可选的内容
options-none-text = 请联系我们，我们会和您一起看看。
options-other-title = 都不合适？
options-other-text = 请联系我们，会有工作人员和您一起看看。
options-bars-label = 您尚未付的金额
options-bars-rise-label = 您每次付的金额

headline-once = 一次付清
headline-instead = 原应付 { $owed }
headline-nothing = 无需付款，原应付 { $owed }
headline-part = 现在付
headline-later = 应于{ $date }付
headline-break = 暂时无需付款
headline-undisputed = 现在付。{ $remaining } 正在核查。
headline-reduced = { $frequency ->
    [weekly] 每周，持续 { $count } 次
    [fortnightly] 每两周，持续 { $count } 次
    [semi_monthly] 每月两次，持续 { $count } 次
   *[monthly] 每月，持续 { $count } 个月
}
headline-each = { $frequency ->
    [weekly] 每周，共 { $count } 次
    [fortnightly] 每两周，共 { $count } 次
    [semi_monthly] 每月两次，共 { $count } 次
   *[monthly] 每月，共 { $count } 次
}

detail-today = 今天
detail-pay-by = 最晚付款日
detail-first = 首次付款
detail-last = 最后一次付款
detail-payment = { $date }，{ $amount }
detail-discount = 您省下
detail-valid-until = 优惠截止
detail-interest = 利息
detail-total = 您总共支付
detail-remaining = 之后仍待付
detail-before = 不选此项的总额
detail-less = 总共少付
detail-more = 总共多付

effect-settled-for-less = 付清这笔款后，其余部分免除。
effect-service-restored = 首次付款后，您的服务会继续或恢复。
effect-end-date-moves = 您的最后一次付款从{ $from }改到{ $to }。
effect-payment-becomes = 从{ $date }起，每次付款为 { $payment }。
effect-rises = { $count ->
   *[other] 每付 { $count } 次，金额增加 { $amount }，最高 { $most }。
}
effect-proof-may-be-asked = 可能会请您提供收入证明。
effect-rate-becomes = 从{ $date }起，年利率为 { $percent }。
effect-joins-principal = 迟付的 { $amount } 会并入贷款，您要为它付利息。
effect-reviewed-on = { $date }，我们会再和您一起看看。
effect-autopay-could = 如果自动付款，您总共支付 { $total }，少付 { $saves }。
effect-autopay-is = 款项自动扣取。如果不自动扣取，您总共支付 { $total }，多付 { $saves }。
reward-credit = { $count ->
   *[other] 按时付款 { $count } 次后，我们为您抵扣 { $amount }。这里的数字未计入。
}
reward-points = { $count ->
   *[other] 按时付款 { $count } 次可获积分：{ $points }。
}
effect-service-plan = 从{ $date }起，您的套餐由每月 { $before } 变为 { $after }。
effect-service-early = 提前更换需付 { $amount }，计入下一张账单。
effect-service-device = 您的设备不变，仍有 { $amount } 设备款待付。
effect-service-keep = 首次付款最晚于{ $date }到账，您的服务就会继续。
effect-member = { $reference }：共 { $amount }，{ $date }付清。
