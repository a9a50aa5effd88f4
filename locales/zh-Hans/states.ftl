### 与平常不同的情况：发生了什么、对您的钱意味着什么、接下来做什么。

nothing-owed-title = 您目前没有应付款项
nothing-owed-text = 您不需要做任何事。
nothing-owed-credit = 您有 { $amount } 可抵扣余额。

expired-title = 请重新登录
expired-text = 为保护您的信息，已为您退出登录。没有扣款，您的回答仍在这里。
expired-sending-text = 我们还不确定您的计划是否已送达。请重新登录，我们会继续完成。它只会生效一次。
expired-again-button = 登录

untrusted-title = 这里无法显示您的选项
untrusted-text = 我们无法核实这些方案来自 { $creditor }。没有任何计划生效，也没有扣款。
untrusted-next = 请联系我们，我们会和您一起查看各个选项。
state-retry-button = 重试

unreachable-title = 目前无法显示您的账户
unreachable-text = 我们这边出了问题。没有发送任何信息，也没有扣款。
unreachable-choice-text = 您的账户未能加载。恢复后会显示以哪项为准。
unreachable-next = 请过几分钟再试，或联系我们。

incomplete-title = 下一页未能加载
incomplete-text = 您的账户没有变化，您输入的内容已保留。请检查网络连接，然后重试。

unknown-title = 我们还不知道结果
unknown-text = 我们发送了您的计划，但没有收到答复。它可能已经生效。
unknown-money = 计划不会重复生效。此页面不会扣款。
unknown-next = 请现在查看。如果计划已存在，我们会显示出来。
unknown-check-button = 现在查看

changed-title = 您的应付金额有变化
changed-text = 之前应付 { $before }，现在应付 { $after }。下面的选项按新的金额计算。没有任何计划生效。
renewed-title = 您的选项已更新
renewed-text = 过了一段时间，我们重新计算了选项。请再查看一次。没有任何计划生效。
not-accepted-title = 这个选项未能生效
not-accepted-text = 没有任何计划生效，也没有扣款。以下是您现在可用的选项。
not-set-up-title = 您的计划尚未生效
not-set-up-text = 我们又查了一次，目前还没有计划。您可以再次确认。它只会生效一次。
left-title = 您的计划已结束
left-text = 已支付的款项仍然有效。您可以现在重新选择，也可以先与我们联系。
not-left-title = 您的计划仍在进行
not-left-text = 计划未能结束，一切没有变化。请过几分钟再试，或与我们联系。
