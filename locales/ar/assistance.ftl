### الأسرة والدخل: يُحسبان على الجهاز، وما ينتج عنهما.

assistance-title = هل يمكن تخفيض فاتورتك؟
assistance-hardship-title = أخبرنا بما يجري
assistance-lead = أخبرنا بما تريد فقط.
assistance-private-title = ما يبقى هنا وما يُرسل
assistance-private-stays = تبقى هنا بيانات دخلك وأسرتك وكل نفقة من نفقاتك.
assistance-private-sent = لا يُرسل ما يلي إلا عندما تؤكد خطة تعتمد عليه:
assistance-private-band = الشريحة التي يقع فيها دخلك
assistance-private-month = أكثر ما يمكنك دفعه في الشهر
assistance-private-reason = السبب، إذا ذكرته
assistance-household-label = كم عدد أفراد أسرتك؟
assistance-household-hint = احسب نفسك وكل من تعيله، حتى 20 فردًا.
assistance-income-label = دخل الأسرة قبل الضريبة، بعملة { $currency }
assistance-income-hint = يكفي تقدير تقريبي. ويمكن أن يكون 0 أيضًا.
assistance-per-label = هذا الدخل عن
assistance-per-week = أسبوع
assistance-per-fortnight = أسبوعين
assistance-per-month = شهر
assistance-per-year = سنة
assistance-hardship-label = لماذا يصعب الدفع الآن؟
assistance-hardship-hint = لا يلزمك أن تجيب.
hardship-none = أفضّل عدم الإجابة
hardship-job-loss = فقدت عملي
hardship-reduced-hours = قلّت ساعات عملي أو أجري
hardship-ill = مرض
hardship-injury = إصابة
hardship-bereavement = وفاة في العائلة
hardship-separation = انفصال أو طلاق
hardship-family-violence = شخص قريب يؤذيني أو يتحكم بي
hardship-disaster = كارثة طبيعية
hardship-caring = أعتني بشخص آخر
hardship-energy-cost = تكلفة الطاقة مرتفعة جدًا
hardship-other = سبب آخر
assistance-work-out-button = احتساب النتيجة
assistance-band-income = حتى { $income } في السنة
assistance-band-less = أقل بنسبة { $percent }
assistance-band-free = لا تدفع شيئًا
assistance-range = { $effect ->
    [free] دخلك ضمن الشريحة من { $low } إلى { $high } من الحد المرجعي. لا تدفع شيئًا.
   *[less] دخلك ضمن الشريحة من { $low } إلى { $high } من الحد المرجعي. تدفع أقل بنسبة { $percent }.
}
assistance-sent = عند تأكيدك لا نرسل عن دخلك سوى هذا:
assistance-result-title = يمكن تخفيض فاتورتك
assistance-result-none-title = تبقى فاتورتك كما هي
assistance-result-none-text = الدخل الذي أدخلته أعلى من الحد. ما زالت لديك خيارات أخرى.
assistance-result-open-title = شكرًا على إخبارنا
assistance-result-open-text = { $count ->
    [zero] لا توجد خيارات متاحة لك الآن.
    [one] لديك الآن خيار واحد متاح.
    [two] لديك الآن خياران متاحان.
    [few] لديك الآن { $count } خيارات متاحة.
    [many] لديك الآن { $count } خيارًا متاحًا.
   *[other] لديك الآن { $count } خيار متاح.
}
assistance-how-summary = كيف حسبنا ذلك
assistance-how-text = { $count ->
    [zero] دخلك { $income } في السنة لأسرة من { $count } فرد. والحد المرجعي لذلك في { $year } هو { $guideline }.
    [one] دخلك { $income } في السنة لأسرة من فرد واحد. والحد المرجعي لذلك في { $year } هو { $guideline }.
    [two] دخلك { $income } في السنة لأسرة من فردين. والحد المرجعي لذلك في { $year } هو { $guideline }.
    [few] دخلك { $income } في السنة لأسرة من { $count } أفراد. والحد المرجعي لذلك في { $year } هو { $guideline }.
    [many] دخلك { $income } في السنة لأسرة من { $count } فردًا. والحد المرجعي لذلك في { $year } هو { $guideline }.
   *[other] دخلك { $income } في السنة لأسرة من { $count } فرد. والحد المرجعي لذلك في { $year } هو { $guideline }.
}
assistance-how-source = المصدر: { $source }
assistance-use-button = استخدام هذه النتيجة
assistance-all-button = عرض كل الخيارات
assistance-household-error = أدخل عدد أفراد أسرتك، من 1 إلى 20
assistance-income-large = أدخل دخلًا أقل
