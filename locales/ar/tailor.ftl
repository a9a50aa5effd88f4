### تغيير العرض ضمن حدوده. تتبع الخطة بجانب النموذج كل تغيير.

tailor-title = تعديل الخطة بما يناسبك
tailor-lead = غيّر ما تريد. وتتغير الخطة معه.
tailor-frequency-label = كم مرة تريد أن تدفع؟
tailor-frequency-hint = قد يفيدك أن يوافق ذلك موعد راتبك.
frequency-weekly = كل أسبوع
frequency-fortnightly = كل أسبوعين
frequency-semi-monthly = مرتين في الشهر
frequency-monthly = كل شهر
tailor-amount-label = كم تريد أن تدفع كل مرة، بعملة { $currency }؟
tailor-first-label = بكم تريد أن تبدأ، بعملة { $currency }؟
tailor-part-label = كم تريد أن تدفع، بعملة { $currency }؟
tailor-amount-hint = من { $min } إلى { $max }
tailor-count-label = كم عدد الدفعات؟
tailor-count-or-label = أو اختر عدد الدفعات
tailor-count-option = { $count ->
    [zero] 0 دفعة
    [one] دفعة واحدة
    [two] دفعتان
    [few] { $count } دفعات
    [many] { $count } دفعة
   *[other] { $count } دفعة
}
tailor-down-label = كم تريد أن تدفع اليوم، بعملة { $currency }؟
tailor-periods-label = كم المدة؟
tailor-extend-label = كم تريد أن تمدّد المدة؟
tailor-periods-option = { $frequency ->
    [monthly] { $count ->
        [zero] 0 شهر
        [one] شهر واحد
        [two] شهران
        [few] { $count } أشهر
        [many] { $count } شهرًا
       *[other] { $count } شهر
    }
   *[other] { $count ->
        [zero] 0 دفعة
        [one] دفعة واحدة
        [two] دفعتان
        [few] { $count } دفعات
        [many] { $count } دفعة
       *[other] { $count } دفعة
    }
}
tailor-date-label = متى تريد أن تبدأ؟
tailor-date-once-label = متى تريد أن تدفع؟
tailor-payday-label = في أي يوم من الشهر تتقاضى راتبك؟
tailor-payday-hint = يمكنك ترك هذا. سنبدأ في اليوم التالي، عندما يكون مالك متوفرًا.
tailor-payday-none = يتغير
tailor-payday-option = يوم { $day }
tailor-autopay-label = كيف تريد أن تدفع؟
tailor-autopay-hint = يمكنك إيقاف الدفع التلقائي في أي وقت.
tailor-autopay-off = أدفع بنفسي كل مرة
tailor-autopay-on = سحب الدفعات تلقائيًا
tailor-service-plan-label = أي باقة تريد؟
tailor-service-plan-option = { $price } في الشهر
tailor-limits-summary = لماذا هذه الحدود؟
tailor-limits-text = هذه حدود { $creditor } للجميع. وهي جزء من العرض الموقّع.
tailor-limits-count = يمكنك اختيار عدد الدفعات من { $min } إلى { $max }.
tailor-limits-amount = يمكن أن تكون كل دفعة من { $min } إلى { $max }.
tailor-limits-first = يمكنك أن تبدأ بمبلغ من { $min } إلى { $max }.
tailor-limits-down = يمكنك اليوم دفع مبلغ من { $min } إلى { $max }.
tailor-limits-date = يمكن أن يكون موعد الدفعة الأولى من { $min } إلى { $max }.
tailor-summary-title = خطتك
tailor-summary-paused = تعود الخطة حين يصبح ما أدخلته ضمن الحدود.
tailor-check-button = مراجعة هذه الخطة
tailor-nothing-starts = لا يبدأ شيء قبل تأكيدك.
tailor-changed = { $count ->
    [zero] 0 دفعة، الأولى { $amount }، والأخيرة بتاريخ { $date }.
    [one] دفعة واحدة قدرها { $amount } بتاريخ { $date }.
    [two] دفعتان، الأولى { $amount }، والأخيرة بتاريخ { $date }.
    [few] { $count } دفعات، الأولى { $amount }، والأخيرة بتاريخ { $date }.
    [many] { $count } دفعة، الأولى { $amount }، والأخيرة بتاريخ { $date }.
   *[other] { $count } دفعة، الأولى { $amount }، والأخيرة بتاريخ { $date }.
}
