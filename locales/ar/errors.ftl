### أخطاء في ما أُدخل: ما يلزم فعله، بكلمات الحقل نفسه.

error-amount-empty = أدخل مبلغًا، مثل { $example }
error-amount-number = أدخل المبلغ بالأرقام، مثل { $example }
error-amount-negative = أدخل مبلغًا يساوي 0 أو أكثر
error-amount-currency = أدخل المبلغ بعملة { $currency }
error-amount-decimals = { $count ->
    [zero] أدخل مبلغًا بلا كسور، مثل { $example }
    [one] أدخل مبلغًا بخانة عشرية واحدة كحد أقصى، مثل { $example }
    [two] أدخل مبلغًا بخانتين عشريتين كحد أقصى، مثل { $example }
    [few] أدخل مبلغًا بعدد { $count } خانات عشرية كحد أقصى، مثل { $example }
    [many] أدخل مبلغًا بعدد { $count } خانة عشرية كحد أقصى، مثل { $example }
   *[other] أدخل مبلغًا بعدد { $count } خانة عشرية كحد أقصى، مثل { $example }
}
error-amount-ambiguous = أدخل المبلغ بلا فاصل للآلاف، مثل { $example }
error-amount-large = أدخل مبلغًا أصغر
error-amount-bounds = أدخل مبلغًا من { $min } إلى { $max }
error-number-bounds = اختر عددًا من { $min } إلى { $max }
error-date-bounds = اختر يومًا من { $min } إلى { $max }
error-not-offered = اختر واحدة من الإجابات المعروضة
error-left-too-small = ادفع المبلغ كله، أو اترك { $least } أو أكثر
error-does-not-fit = غيّر المبلغ أو عدد الدفعات. فهما معًا خارج الحدود.
