### 输入有误时该怎么做，用字段自己的说法。

error-amount-empty = 请输入金额，例如 { $example }
error-amount-number = 请用数字输入金额，例如 { $example }
error-amount-negative = 请输入 0 或以上的金额
error-amount-currency = 请以 { $currency } 输入金额
error-amount-decimals = { $count ->
    [0] 请输入不带小数的金额，例如 { $example }
   *[other] 请输入最多 { $count } 位小数的金额，例如 { $example }
}
error-amount-ambiguous = 请输入不带千位分隔符的金额，例如 { $example }
error-amount-large = 请输入较小的金额
error-amount-bounds = 请输入 { $min } 至 { $max } 之间的金额
error-number-bounds = 请选择 { $min } 至 { $max } 之间的数字
error-date-bounds = 请选择{ $min }至{ $max }之间的一天
error-not-offered = 请从给出的答案中选择一项
error-left-too-small = 请全部付清，或留下至少 { $least } 待付
error-does-not-fit = 请更改金额或付款次数。两者合在一起超出了限制。
