### 同一位客户的多个账户，显示在应付款项下方。

accounts-title = 您在 { $creditor } 的所有账户
accounts-account-head = 账户
accounts-this = 这就是上面显示的账户。
accounts-late = 其中 { $amount } 在今天之前到期。
accounts-not-late = 没有在今天之前到期的款项。
accounts-time-barred = 这是一个旧账户，不能与其他账户放在同一个计划中。请与我们联系。
accounts-parts-summary = 这笔款项由什么组成？
accounts-principal = 本金
accounts-interest = 利息
accounts-fees = 附加费
accounts-total = 合计
