### 进行中的安排到了哪一步。客户再次打开时显示。

arrangement-done-title = 您的计划已付清
arrangement-done-text = 没有剩余款项。您不需要做任何事。
arrangement-late-title = 您的计划：有一笔款项待付
arrangement-late-text = { $amount } 在今天之前到期。您现在仍可付款。如果付不了，请联系我们，我们会和您一起看看计划。
arrangement-ahead-status-title = 您的计划：您已提前付款
arrangement-ahead-status-text = 您已付的比下次付款之前应付的多 { $amount }。
arrangement-on-track-title = 您的计划进展顺利
arrangement-on-track-text = 下次付款之前，您不需要做任何事。
arrangement-next-label = 下次付款
arrangement-paid = 您已付 { $paid }，总共 { $total }。
arrangement-as-of = 截至{ $date }。付款可能过几天才在这里显示。
arrangement-state-head = 状态
arrangement-state-paid = 已付
arrangement-state-part = 还有 { $amount } 待付
arrangement-state-late = 仍待付
arrangement-state-next = 下一笔
arrangement-state-later = 已安排
arrangement-reward-points = 您按时付款，获得积分：{ $points }。
arrangement-reward-credit = 您按时付款，获得 { $amount } 抵扣。
arrangement-reward-after = { $count ->
   *[other] 再按时付款 { $count } 次即可获得。
}
arrangement-reward-no = 按时付款的奖励已不可用。您的计划不变。
arrangement-ahead-title = 多付或提前付
arrangement-ahead-label = 如果现在多付这些会怎样（{ $currency }）？
arrangement-ahead-hint = 最多 { $max }。这里只显示会有什么变化，不会发送任何信息。
arrangement-ahead-next = 您的下次付款将是{ $date }的 { $amount }。
arrangement-ahead-left = { $count ->
   *[other] 将剩下 { $count } 次付款，总共 { $amount }。
}
arrangement-ahead-done = 将没有剩余款项。
arrangement-ahead-ask = 您可以申请多付。有什么变化取决于到账的日期。我们会告诉您确切的金额。
arrangement-tight-title = 如果手头变紧
arrangement-tight-text = 如果可以，请在下次付款之前告诉我们。我们会找适合您的计划。免费的债务咨询也可以帮到您。
arrangement-leave-summary = 更改或结束此计划
arrangement-leave-text = 您可以结束此计划，另选其他方式。已支付的款项仍然有效。未付部分将恢复到计划之前的付款要求。
arrangement-leave-button = 现在结束此计划
arrangement-receipt-button = 显示回执
