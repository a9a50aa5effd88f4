### 某个选项为什么不可用：每个原因一句话。

reason-nothing-owed = 您没有应付款项。
reason-needs-means = 取决于您的家庭和收入。
reason-above-scale = 您输入的收入超过了此项的上限。
reason-no-contract = 适用于仍在进行中的贷款和合同。
reason-ended = 此项已于{ $date }截止。
reason-balance-too-small = 每次付款须为 { $amount } 或以上，您的应付金额不够。
reason-no-plan-fits = 没有计划符合此账户的限制。
reason-needs-budget = 取决于您的收入和支出。
reason-answer-button = 回答几个问题
reason-nothing-disputed = 适用于我们正在核查的账单。
reason-all-disputed = 我们正在核查整张账单，完成之前不需要付款。
reason-no-cheaper-plan = 此账户没有更便宜的套餐。
reason-nothing-to-bundle = 适用于有多个账户可合为一个计划的客户。
reason-from = 此项从{ $date }起可用。
reason-fact-unknown = 我们需要先多了解您的账户。请联系我们。

reason-balance-between = 适用于 { $min } 至 { $max } 的应付金额。
reason-balance-least = 适用于 { $min } 或以上的应付金额。
reason-balance-most = 适用于 { $max } 或以下的应付金额。
reason-days-past-due-between = 适用于付款日已过 { $min } 至 { $max } 天的账单。
reason-days-past-due-least = { $min ->
   *[other] 适用于付款日已过 { $min } 天或以上的账单。
}
reason-days-past-due-most = { $max ->
   *[other] 适用于付款日已过不超过 { $max } 天的账单。
}
reason-account-age-least = { $min ->
   *[other] 适用于开户满 { $min } 天的账户。
}
reason-plans-broken-most = { $max ->
    [0] 过去 12 个月内没有计划提前终止时可用。
   *[other] 过去 12 个月内提前终止的计划不超过 { $max } 个时可用。
}
reason-prior-deferrals-most = { $max ->
    [0] 过去 24 个月内没有延后付款时可用。
   *[other] 过去 24 个月内延后付款不超过 { $max } 次时可用。
}
reason-bounced-payments-most = { $max ->
    [0] 过去 6 个月内没有付款被退回时可用。
   *[other] 过去 6 个月内被退回的付款不超过 { $max } 次时可用。
}

reason-fact-balance = 取决于您应付多少。
reason-fact-principal = 取决于您应付金额的构成。
reason-fact-interest = 取决于您应付金额中的利息。
reason-fact-fees = 取决于您应付金额中的附加费。
reason-fact-days-past-due = 取决于账单的付款日过了多久。
reason-fact-account-age = 取决于您开户有多久。
reason-fact-has-contract = 取决于贷款或合同是否仍在进行中。
reason-fact-service-suspended = 取决于您的服务是否开通。
reason-fact-generally-billed = 取决于同样的治疗向保险公司收取多少。
reason-fact-hardship = 取决于您现在付款困难的原因。愿意的话可以告诉我们。
reason-fact-product = 适用于其他类型的账户。
reason-fact-segment = 适用于其他类型的账户。
reason-fact-portfolio = 适用于其他类型的账户。
reason-fact-jurisdiction = 您所在的地区不提供此项。
reason-fact-secured = 取决于贷款是否有担保。
reason-fact-plan-active = 此账户已有正在进行的计划。
reason-fact-plans-broken = 取决于此账户以前的计划。
reason-fact-prior-deferrals = 取决于此账户以前的延后付款。
reason-fact-prior-settlement = 每个账户只能使用一次。
reason-fact-bounced-payments = 取决于您的银行退回的付款。
reason-fact-autopay = 取决于您自己付款还是自动付款。
reason-fact-disputed = 您告诉我们这张账单有地方不对。我们会先核查。
reason-fact-in-litigation = 法院正在处理此账户。请先联系我们。
reason-fact-fraud-flag = 我们需要先核查此账户的一些情况。请联系我们。
reason-fact-payer-pending = 您的保险公司还没有决定。请先等待结果。
reason-fact-time-barred = 此账户年限过长，不适用此项。请联系我们。
reason-fact-bankrupt = 破产期间适用其他规则。请先联系我们。
reason-fact-deceased = 我们愿意帮助家属。请联系我们。
reason-fact-breathing-space = 您正处于喘息期，现在不需要做任何事。
reason-fact-military = 现役期间适用其他规则。请先联系我们。
reason-fact-adviser = 有顾问代表您。请先询问顾问。
reason-fact-collateral = 取决于贷款的担保物。
reason-fact-contract-rate = 取决于您目前支付的利率。
reason-fact-remaining-term = 取决于您的合同还剩多久。
reason-fact-last-payment = 取决于您最近一次付款。
reason-fact-charge-off = 取决于此账户的年限。
reason-fact-with-agency = 此账户由他方代我们管理。请先联系我们。
reason-fact-credit-reporting = 取决于此账户的信用报告内容。
reason-fact-insurance-claim = 有一项保险理赔尚未结束。请先等待结果。
reason-fact-residence = 取决于您在现住址住了多久。
reason-fact-personal = 这件事适合当面谈。请联系我们。
reason-fact-minor = 此账户需要与成年人商谈。请联系我们。
reason-fact-hardship-time = 取决于付款困难从何时开始、会持续多久。
reason-fact-insolvency = 您与所有债权人已有协议。请先联系我们。
reason-fact-consent = 取决于您同意过的事项。请联系我们。
reason-fact-identity = 我们需要先确认是您本人。请联系我们。
reason-stopped-until = 持续到{ $date }。
