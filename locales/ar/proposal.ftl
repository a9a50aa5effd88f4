### لا يناسب أي عرض: ما يمكن للعميل دفعه بدلًا منه.

proposal-title = أخبرنا بما يمكنك دفعه
proposal-lead = نتحقق من ذلك هنا أولًا. إذا وُجدت خطة مناسبة فيمكنك الاطلاع عليها هنا. وإلا فيمكنك إرسال ذلك إلى موظف في { $creditor }.
proposal-amount-label = أقصى ما يمكنك دفعه كل مرة بعملة { $currency }
proposal-amount-hint = اختر مبلغًا يترك لك ما يكفي للسكن والطعام والفواتير.
proposal-amount-zero = أدخل مبلغًا أكبر من 0
proposal-frequency-label = كم مرة
proposal-date-label = الدفعة الأولى
proposal-date-hint = اليوم التالي لاستلام راتبك اختيار جيد.
proposal-date-option = { $date }
proposal-check-button = معرفة إن كان مناسبًا
proposal-asked = { $frequency ->
    [weekly] اقتراحك: دفع { $amount } كل أسبوع بدءًا من { $date }.
    [fortnightly] اقتراحك: دفع { $amount } كل أسبوعين بدءًا من { $date }.
    [semi_monthly] اقتراحك: دفع { $amount } مرتين في الشهر بدءًا من { $date }.
   *[monthly] اقتراحك: دفع { $amount } كل شهر بدءًا من { $date }.
}
proposal-outside-title = لا توجد خطة مناسبة بعد
proposal-outside-text = يمكن لموظف أن ينظر في الأمر. والإرسال لا يلزمك بشيء.
proposal-miss-more = تطلب { $amount } كل مرة.
proposal-miss-amount = تقبل دفعات من { $min } إلى { $max }.
proposal-miss-date = يمكن أن تبدأ بين { $min } و{ $max }.
proposal-miss-rhythm = تُدفع في أوقات أخرى.
proposal-miss-closed = لا تناسب هذا المبلغ وهذا اليوم.
proposal-send-button = إرساله إلى موظف
proposal-done-title = سينظر موظف في ما يمكنك دفعه
proposal-done-open = لم يُسجَّل شيء بعد. الخطط التي رأيتها ما زالت متاحة لك.
