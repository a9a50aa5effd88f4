### 在设备上计算的家庭和收入，以及由此得出的结果。

assistance-title = 看看您的账单能否减少
assistance-hardship-title = 告诉我们您的情况
assistance-lead = 只说您愿意说的。
assistance-private-title = 哪些留在这里，哪些会发送
assistance-private-stays = 您的收入、家庭人数和每项支出都留在这里。
assistance-private-sent = 只有在您确认以此为依据的计划时，才会发送：
assistance-private-band = 您的收入所在的档次
assistance-private-month = 您每月最多可付的金额
assistance-private-reason = 您的原因（如果您说明）
assistance-household-label = 您家里有几口人？
assistance-household-hint = 包括您自己和您供养的所有人，最多 20 人。
assistance-income-label = 税前家庭收入（{ $currency }）
assistance-income-hint = 估计的数字就可以，也可以填 0。
assistance-per-label = 这是多长时间的收入
assistance-per-week = 一周
assistance-per-fortnight = 两周
assistance-per-month = 一个月
assistance-per-year = 一年
assistance-hardship-label = 您现在为什么付款困难？
assistance-hardship-hint = 您可以不说。
hardship-none = 我不想说
hardship-job-loss = 我失去了工作
hardship-reduced-hours = 我的工时或收入减少了
hardship-ill = 生病
hardship-injury = 受伤
hardship-bereavement = 家人去世
hardship-separation = 分居或离婚
hardship-family-violence = 亲近的人伤害或控制我
hardship-disaster = 自然灾害
hardship-caring = 我在照顾他人
hardship-energy-cost = 能源费用太高
hardship-other = 其他原因
assistance-work-out-button = 计算
assistance-band-income = 年收入不超过 { $income }
assistance-band-less = 少付 { $percent }
assistance-band-free = 您不用付款
assistance-range = { $effect ->
    [free] 您的收入在收入标准的 { $low } 至 { $high } 这一档。您不用付款。
   *[less] 您的收入在收入标准的 { $low } 至 { $high } 这一档。您少付 { $percent }。
}
assistance-sent = 确认后，关于您的收入我们只发送：
assistance-result-title = 您的账单可以减少
assistance-result-none-title = 您的账单不变
assistance-result-none-text = 您输入的收入超过了上限。您仍有其他选项。
assistance-result-open-title = 感谢您告诉我们
assistance-result-open-text = { $count ->
   *[other] 您现在有 { $count } 个选项可用。
}
assistance-how-summary = 我们是怎么计算的
assistance-how-text = { $count ->
   *[other] 您家 { $count } 人的年收入为 { $income }。{ $year } 年对应的收入标准为 { $guideline }。
}
assistance-how-source = 来源：{ $source }
assistance-use-button = 使用此结果
assistance-all-button = 显示所有选项
assistance-household-error = 请输入您家里的人数，1 至 20
assistance-income-large = 请输入较小的收入
