### 各选项并排显示，以及哪些符合客户能付的金额。

compare-title = 比较您的选项
compare-lead = 告诉我们您能付多少、何时付。计算在此设备上进行，不会发送任何信息。
compare-most-label = 您一个月能付多少（{ $currency }）？
compare-most-hint = 留空可查看所有选项。
compare-start-label = 您什么时候能付第一笔？
compare-start-any = 任何时间
compare-start-week = 1 周后或更晚
compare-start-fortnight = 2 周后或更晚
compare-start-month = 1 个月后或更晚
compare-count = { $count ->
    [0] 没有符合的选项
   *[other] 有 { $count } 个选项符合
}
compare-paused-title = 金额填写清楚后，选项会重新显示
compare-none-text = 试试更高的金额或别的开始时间，或联系我们。会有工作人员和您一起看看。
compare-most-head = 一个月最多
compare-nothing = 无需付款
compare-schedule-summary = 每一次付款
compare-asking-title = 这些取决于您的回答
compare-missed-title = 这些不符合您填写的内容
compare-takes = 一个月需要 { $amount }。
compare-latest = 第一笔最晚在{ $date }付。
