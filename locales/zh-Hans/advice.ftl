### 来自其他机构的免费独立建议。

advice-title = 其他机构的免费建议
advice-lead = 这些服务免费，且不属于 { $creditor }。您可以先与他们谈谈。
advice-new-tab = 在新标签页中打开
