### 客户的需要：格式、语言和须留意的事。

needs-title = 什么对您有帮助
needs-lead = 您不必回答。只勾选您想让我们知道的内容。任何计划都不取决于此。
needs-formats-label = 我们应该怎样写信和与您交谈？
needs-large-print = 大字体
needs-braille = 盲文
needs-easy-read = 易读版，短句配图
needs-audio = 录音
needs-text-relay = 通过文字转接的电话
needs-sign-language = 手语翻译
needs-interpreter = 通话时的口译
needs-translation = 用我的语言写的信
needs-circumstances-label = 有什么需要我们留意的吗？
needs-circumstances-hint = 勾选您愿意说的。这里不会要求证明。
needs-physical-health = 我的身体健康
needs-mental-health = 我的心理健康
needs-memory = 我很难记住或理解事情
needs-bereavement = 我的亲人去世了
needs-caring = 我在照顾别人
needs-safety = 有人控制或伤害我
needs-helper = 有人帮我处理信件和电话
needs-more-time = 我需要更多时间答复
needs-rather-not-say = 我不想说
needs-consent-label = 贵方可以保存我在“什么对您有帮助”下勾选的内容，并在写信或与我交谈时使用
needs-consent-error = 请同意我们保存，或取消勾选
needs-back-note = 您可以随时在这里收回。
