### كل الخيارات: المتاحة على شكل بطاقات، والأخرى مع أسبابها.

kind-pay-in-full-title = دفع المبلغ كله
kind-pay-part-title = دفع جزء الآن
kind-instalments-title = الدفع على دفعات
kind-step-up-title = دفع القليل أولًا والمزيد لاحقًا
kind-temporary-reduction-title = دفع مبلغ أقل لفترة
kind-deferral-title = الدفع لاحقًا
kind-settlement-title = تسوية بمبلغ أقل
kind-assistance-title = فاتورة أقل لأصحاب الدخل المنخفض
kind-modification-title = تعديل العقد
kind-undisputed-part-title = دفع ما ليس قيد المراجعة
kind-affordable-plan-title = الدفع حسب ما يبقى لديك
kind-downgrade-title = الانتقال إلى باقة أرخص
kind-bundle-title = كل الحسابات في خطة واحدة
kind-modification-note = تتغير دفعتك أو نسبة الفائدة أو تاريخ الانتهاء بشكل دائم.
kind-undisputed-part-note = نراجع أولًا ما أخبرتنا به. ويمكنك دفع الباقي الآن.
kind-affordable-plan-note = تُحسب مما يبقى لك بعد نفقاتك.
kind-downgrade-note = تنخفض فاتورتك الشهرية وتدفع المستحق إلى جانبها.
kind-bundle-note = دفعة واحدة لكل حساباتك. ولكل حساب جدوله الخاص.

options-title = اختر ما يناسبك
options-lead = المستحق عليك { $amount }. كل الخيارات أدناه متاحة لك اليوم.
options-order-note = هذا ترتيب { $creditor }. لا خيار أفضل من غيره.
options-order-pay = بناءً على إجابتك، تظهر أولًا طرق الدفع الآن. لا خيار أفضل من غيره.
options-order-less = بناءً على إجابتك، تظهر أولًا طرق لدفع مبلغ أقل أو الدفع لاحقًا. لا خيار أفضل من غيره.
options-order-ahead = بناءً على إجابتك، تظهر أولًا طرق للترتيب مسبقًا. لا خيار أفضل من غيره.
options-order-usual-button = عرض الترتيب المعتاد
options-compare-button = قارن بينها، أو ابحث عما يناسب ميزانيتك
options-choose-button = اختيار
options-chosen-tag = اختيارك
options-if-missed-summary = ماذا لو فاتتني دفعة؟
options-check-button = هل ينطبق عليك؟
options-check-text = يعتمد ذلك على أسرتك ودخلك. تبقى إجاباتك على هذا الجهاز.
options-budget-text = نحسب ذلك من دخلك ونفقاتك. تبقى إجاباتك على هذا الجهاز.
options-closed-title = غير متاح لك الآن
options-none-title = لا يوجد ما يمكن اختياره هنا الآن
options-none-text = تحدّث إلينا. وسننظر في الأمر معًا.
options-other-title = لا شيء من هذه يناسبك؟
options-other-text = تحدّث إلينا. وسينظر موظف في الأمر معك.
options-bars-label = ما يبقى مستحقًا عليك
options-bars-rise-label = ما تدفعه كل مرة

headline-once = دفعة واحدة
headline-instead = بدلًا من { $owed }
headline-nothing = للدفع، بدلًا من { $owed }
headline-part = الآن
headline-later = موعد الدفع { $date }
headline-break = للدفع في الوقت الحالي
headline-undisputed = في الوقت الحالي. يبقى { $remaining } قيد المراجعة.
headline-reduced = { $frequency ->
    [weekly] { $count ->
        [zero] كل أسبوع، على مدى 0 دفعة
        [one] كل أسبوع، على مدى دفعة واحدة
        [two] كل أسبوع، على مدى دفعتين
        [few] كل أسبوع، على مدى { $count } دفعات
        [many] كل أسبوع، على مدى { $count } دفعة
       *[other] كل أسبوع، على مدى { $count } دفعة
    }
    [fortnightly] { $count ->
        [zero] كل أسبوعين، على مدى 0 دفعة
        [one] كل أسبوعين، على مدى دفعة واحدة
        [two] كل أسبوعين، على مدى دفعتين
        [few] كل أسبوعين، على مدى { $count } دفعات
        [many] كل أسبوعين، على مدى { $count } دفعة
       *[other] كل أسبوعين، على مدى { $count } دفعة
    }
    [semi_monthly] { $count ->
        [zero] مرتين في الشهر، على مدى 0 دفعة
        [one] مرتين في الشهر، على مدى دفعة واحدة
        [two] مرتين في الشهر، على مدى دفعتين
        [few] مرتين في الشهر، على مدى { $count } دفعات
        [many] مرتين في الشهر، على مدى { $count } دفعة
       *[other] مرتين في الشهر، على مدى { $count } دفعة
    }
   *[monthly] { $count ->
        [zero] كل شهر، على مدى 0 شهر
        [one] كل شهر، على مدى شهر واحد
        [two] كل شهر، على مدى شهرين
        [few] كل شهر، على مدى { $count } أشهر
        [many] كل شهر، على مدى { $count } شهرًا
       *[other] كل شهر، على مدى { $count } شهر
    }
}
headline-each = { $frequency ->
    [weekly] { $count ->
        [zero] كل أسبوع، 0 دفعة
        [one] كل أسبوع، دفعة واحدة
        [two] كل أسبوع، دفعتان
        [few] كل أسبوع، { $count } دفعات
        [many] كل أسبوع، { $count } دفعة
       *[other] كل أسبوع، { $count } دفعة
    }
    [fortnightly] { $count ->
        [zero] كل أسبوعين، 0 دفعة
        [one] كل أسبوعين، دفعة واحدة
        [two] كل أسبوعين، دفعتان
        [few] كل أسبوعين، { $count } دفعات
        [many] كل أسبوعين، { $count } دفعة
       *[other] كل أسبوعين، { $count } دفعة
    }
    [semi_monthly] { $count ->
        [zero] مرتين في الشهر، 0 دفعة
        [one] مرتين في الشهر، دفعة واحدة
        [two] مرتين في الشهر، دفعتان
        [few] مرتين في الشهر، { $count } دفعات
        [many] مرتين في الشهر، { $count } دفعة
       *[other] مرتين في الشهر، { $count } دفعة
    }
   *[monthly] { $count ->
        [zero] كل شهر، 0 دفعة
        [one] كل شهر، دفعة واحدة
        [two] كل شهر، دفعتان
        [few] كل شهر، { $count } دفعات
        [many] كل شهر، { $count } دفعة
       *[other] كل شهر، { $count } دفعة
    }
}

detail-today = اليوم
detail-pay-by = آخر موعد للدفع
detail-first = الدفعة الأولى
detail-last = الدفعة الأخيرة
detail-payment = { $date }، { $amount }
detail-discount = ما توفّره
detail-valid-until = التوفير متاح حتى
detail-interest = الفائدة
detail-total = مجموع ما تدفعه
detail-remaining = يبقى مستحقًا بعد ذلك
detail-before = المجموع من دون هذا الخيار
detail-less = أقل في المجموع بمقدار
detail-more = أكثر في المجموع بمقدار

effect-settled-for-less = بعد دفع هذا المبلغ يسقط الباقي.
effect-service-restored = تبقى خدمتك أو تعود بعد الدفعة الأولى.
effect-end-date-moves = تنتقل دفعتك الأخيرة من { $from } إلى { $to }.
effect-payment-becomes = ابتداءً من { $date } تصبح كل دفعة { $payment }.
effect-rises = { $count ->
    [zero] تزيد الدفعة بمقدار { $amount }، حتى { $most }.
    [one] تزيد الدفعة بمقدار { $amount } مع كل دفعة، حتى { $most }.
    [two] تزيد الدفعة بمقدار { $amount } بعد كل دفعتين، حتى { $most }.
    [few] تزيد الدفعة بمقدار { $amount } بعد كل { $count } دفعات، حتى { $most }.
    [many] تزيد الدفعة بمقدار { $amount } بعد كل { $count } دفعة، حتى { $most }.
   *[other] تزيد الدفعة بمقدار { $amount } بعد كل { $count } دفعة، حتى { $most }.
}
effect-proof-may-be-asked = قد يُطلب منك ما يثبت دخلك.
effect-rate-becomes = ابتداءً من { $date } تكون نسبة الفائدة { $percent } في السنة.
effect-joins-principal = يُضاف مبلغ { $amount } المتأخر إلى القرض. وتدفع عنه فائدة.
effect-reviewed-on = في { $date } ننظر في الأمر معك من جديد.
effect-autopay-could = مع الدفع التلقائي يصبح مجموع ما تدفعه { $total }. وهذا أقل بمقدار { $saves }.
effect-autopay-is = تُسحب الدفعات تلقائيًا. ومن دون ذلك يصبح مجموع ما تدفعه { $total }، أي أكثر بمقدار { $saves }.
reward-credit = { $count ->
    [zero] نقيّد لك { $amount } عند الدفع في الموعد. والأرقام هنا لا تشمل ذلك.
    [one] بعد دفعة واحدة في موعدها نقيّد لك { $amount }. والأرقام هنا لا تشمل ذلك.
    [two] بعد دفعتين في موعدهما نقيّد لك { $amount }. والأرقام هنا لا تشمل ذلك.
    [few] بعد { $count } دفعات في موعدها نقيّد لك { $amount }. والأرقام هنا لا تشمل ذلك.
    [many] بعد { $count } دفعة في موعدها نقيّد لك { $amount }. والأرقام هنا لا تشمل ذلك.
   *[other] بعد { $count } دفعة في موعدها نقيّد لك { $amount }. والأرقام هنا لا تشمل ذلك.
}
reward-points = { $count ->
    [zero] تكسب نقاطًا عند الدفع في الموعد: { $points }.
    [one] دفعة واحدة في موعدها تكسبك نقاطًا: { $points }.
    [two] دفعتان في موعدهما تكسبانك نقاطًا: { $points }.
    [few] { $count } دفعات في موعدها تكسبك نقاطًا: { $points }.
    [many] { $count } دفعة في موعدها تكسبك نقاطًا: { $points }.
   *[other] { $count } دفعة في موعدها تكسبك نقاطًا: { $points }.
}
effect-service-plan = ابتداءً من { $date } تكلّف باقتك { $after } في الشهر بدلًا من { $before }.
effect-service-early = يكلّف التغيير المبكر { $amount }. ويأتي مع فاتورتك القادمة.
effect-service-device = يبقى جهازك كما هو. ويبقى من ثمنه { $amount }.
effect-service-keep = تبقى خدمتك عاملة إذا وصلت الدفعة الأولى في موعد أقصاه { $date }.
effect-member = { $reference }: { $amount } في المجموع، ويكتمل السداد في { $date }.
