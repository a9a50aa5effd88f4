### 网页不知道客户是谁时的第一个屏幕。

identify-title = 查找您的账户
identify-lead = 您需要信函或电子邮件中的两项信息。
identify-reference-label = 账户编号
identify-reference-hint = 由字母和数字组成，可以粘贴。
identify-code-label = 访问码
identify-code-hint = 印在账户编号旁边。
identify-continue-button = 继续
identify-checking = 正在查找您的账户
identify-no-letter-summary = 我没有信函或电子邮件
identify-no-letter-text = 请联系我们，我们会和您一起查找账户。
identify-reference-empty = 请输入信函中的账户编号
identify-code-empty = 请输入信函中的访问码
identify-not-found = 请核对账户编号和访问码。没有与之匹配的账户。
identify-too-many = 请等几分钟，再重新输入
identify-no-answer = 暂时无法读取您的账户。请一分钟后再试。
