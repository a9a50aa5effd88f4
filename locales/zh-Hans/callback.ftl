### 请我们打电话。

callback-title = 请求回电
callback-lead = 告诉 { $creditor } 您希望什么时候通话。
callback-phone-label = 接听电话的号码
callback-phone-hint = 如果您在国外，请以 + 和国家或地区代码开头。
callback-phone-error = 请输入 5 至 15 位数字的电话号码
callback-day-label = 哪一天？
callback-day-any = 哪天都可以
callback-day = { $date }
callback-zone = 日期和时间按您的时区：{ $zone }。
callback-part-label = 什么时候打给您？
callback-part-morning = 上午，12:00 之前
callback-part-afternoon = 下午，12:00 至 17:00
callback-part-evening = 晚上，17:00 之后
callback-hours = 我们在 { $from } 至 { $until }（{ $zone }）之间致电。
callback-part-error = 请选择一个时段
callback-language-label = 您希望通话时使用的语言
callback-send-button = 发送请求
callback-anew-button = 请求另一次回电
callback-done-title = 我们已收到您的回电请求
callback-done-text = { $part ->
    [morning] 您已请 { $creditor } 在上午拨打 { $phone }。
    [afternoon] 您已请 { $creditor } 在下午拨打 { $phone }。
   *[evening] 您已请 { $creditor } 在晚上拨打 { $phone }。
}
callback-done-day = 您选择的日期是 { $date }。
