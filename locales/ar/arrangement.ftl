### كيف يسير الاتفاق الساري. تظهر عندما يعود العميل.

arrangement-done-title = اكتمل دفع خطتك
arrangement-done-text = لم يبقَ ما تدفعه. لا يلزمك فعل أي شيء.
arrangement-late-title = خطتك: هناك دفعة لم تُدفع بعد
arrangement-late-text = كان موعد دفع { $amount } قبل اليوم. ما زال بإمكانك دفعه. وإذا لم تستطع فتحدّث إلينا لننظر في الخطة معك.
arrangement-ahead-status-title = خطتك: دفعت أكثر من المطلوب
arrangement-ahead-status-text = دفعت { $amount } زيادةً على المستحق قبل دفعتك القادمة.
arrangement-on-track-title = خطتك تسير كما ينبغي
arrangement-on-track-text = لا يلزمك فعل شيء قبل دفعتك القادمة.
arrangement-next-label = الدفعة القادمة
arrangement-paid = دفعت { $paid } من { $total }.
arrangement-as-of = محسوب بتاريخ { $date }. قد تمر بضعة أيام قبل ظهور الدفعة هنا.
arrangement-state-head = الحالة
arrangement-state-paid = مدفوعة
arrangement-state-part = بقي { $amount }
arrangement-state-late = لم تُدفع بعد
arrangement-state-next = القادمة
arrangement-state-later = مقررة
arrangement-reward-points = وصلت دفعاتك في موعدها، فحصلت على نقاط: { $points }.
arrangement-reward-credit = وصلت دفعاتك في موعدها، فحصلت على رصيد قدره { $amount }.
arrangement-reward-after = { $count ->
    [zero] لا يلزم المزيد من الدفعات للحصول عليه.
    [one] تحصل عليه بعد دفعة أخرى في موعدها.
    [two] تحصل عليه بعد دفعتين أخريين في موعدهما.
    [few] تحصل عليه بعد { $count } دفعات أخرى في موعدها.
    [many] تحصل عليه بعد { $count } دفعة أخرى في موعدها.
   *[other] تحصل عليه بعد { $count } دفعة أخرى في موعدها.
}
arrangement-reward-no = لم تعد المكافأة على الدفع في الموعد متاحة. تبقى خطتك كما هي.
arrangement-ahead-title = دفع مبلغ أكبر أو الدفع مبكرًا
arrangement-ahead-label = ماذا لو دفعت هذا المبلغ زيادةً الآن، بعملة { $currency }؟
arrangement-ahead-hint = حتى { $max }. هذا يعرض فقط ما سيتغير. لا يُرسَل شيء.
arrangement-ahead-next = ستكون دفعتك القادمة { $amount } بتاريخ { $date }.
arrangement-ahead-left = { $count ->
    [zero] لن تبقى دفعات.
    [one] ستبقى دفعة واحدة: { $amount }.
    [two] ستبقى دفعتان مجموعهما { $amount }.
    [few] ستبقى { $count } دفعات مجموعها { $amount }.
    [many] ستبقى { $count } دفعة مجموعها { $amount }.
   *[other] ستبقى { $count } دفعة مجموعها { $amount }.
}
arrangement-ahead-done = لن يبقى ما تدفعه.
arrangement-ahead-ask = يمكنك أن تطلب الدفع أكثر من المقرر. ما يتغير يعتمد على يوم وصول المبلغ. سنخبرك بالمبالغ الدقيقة.
arrangement-tight-title = إذا ضاقت الحال
arrangement-tight-text = أخبرنا قبل الدفعة القادمة إن استطعت، وسنبحث عن خطة تناسبك. ويمكن أن تساعدك الاستشارة المجانية بشأن الديون أيضًا.
arrangement-leave-summary = تغيير هذه الخطة أو إنهاؤها
arrangement-leave-text = يمكنك إنهاء هذه الخطة واختيار غيرها. ما دفعته يبقى محسوبًا لك. ويعود الباقي مستحقًا كما كان قبل الخطة.
arrangement-leave-button = إنهاء هذه الخطة الآن
arrangement-receipt-button = عرض الإيصال
