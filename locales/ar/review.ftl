### كل شيء مرة أخرى قبل أن يسري. لا يُرسل شيء قبل تأكيد العميل.

review-title = مراجعة خطتك
review-lead = لا يبدأ شيء قبل أن تختار «تأكيد خطتي». ويمكنك تغيير أي إجابة.
review-chosen-title = ما اخترته
review-plan-label = الخطة
review-amount-label = ما تدفعه
review-frequency-label = كم مرة
review-first-label = الدفعة الأولى
review-date-label = آخر موعد للدفع
review-result-label = نتيجة احتساب الدخل
review-result-value = حتى { $percent } من الحد المرجعي
review-hardship-label = سبب صعوبة الدفع
review-change-link = تغيير
review-terms-title = الشروط
review-if-missed-title = إذا فاتتك دفعة
review-agreement-title = ما توافق عليه
review-effects-title = ما يتغير أيضًا
review-consent-label = قرأت الشروط وأوافق على هذه الخطة.
review-consent-error = ضع علامة في المربع للدلالة على موافقتك على هذه الخطة
review-debit-label = أوافق على الدفع التلقائي. تُسحب كل دفعة في موعدها.
review-records-label = أوافق على تلقي كل المستندات بصيغة إلكترونية ودون نسخ ورقية.
review-agreed-error = ضع علامة في هذا المربع أيضًا، أو ارجع وغيّر الخطة
disclosure-tila-title = ما يكلّفه هذا الائتمان
disclosure-itemisation-title = كيف تكوّن المبلغ المستحق
disclosure-time-barred-title = عن قِدم هذا الدين
disclosure-electronic-debit-title = الدفع التلقائي
disclosure-electronic-records-title = المستندات الإلكترونية
disclosure-forbearance-title = مساعدة عند ضيق الحال
disclosure-breathing-space-title = مهلتك القانونية
disclosure-financial-assistance-title = المساعدة المالية
disclosure-hardship-title = ما نفعله عندما يصعب الدفع
disclosure-tila-rate = معدل النسبة السنوية: { $percent }. وهو تكلفة الائتمان كنسبة سنوية.
disclosure-tila-charge = تكلفة التمويل: { $amount }. وهي ما يكلّفك الائتمان من مال.
disclosure-tila-financed = المبلغ المموَّل: { $amount }. وهو الائتمان الممنوح لك أو نيابةً عنك.
disclosure-tila-total = مجموع الدفعات: { $amount }. وهو ما ستكون قد دفعته بعد جميع الدفعات.
disclosure-tila-payments = { $count ->
    [zero] لا دفعات، { $amount }، من { $first } إلى { $last }.
    [one] دفعة واحدة بمبلغ { $amount } في { $first }.
    [two] دفعتان، كل منهما { $amount }، من { $first } إلى { $last }.
    [few] { $count } دفعات، كل منها { $amount }، من { $first } إلى { $last }.
    [many] { $count } دفعة، كل منها { $amount }، من { $first } إلى { $last }.
   *[other] { $count } دفعة، كل منها { $amount }، من { $first } إلى { $last }.
}
disclosure-item-then = في { $date }: { $amount }
disclosure-item-interest = الفائدة منذ ذلك الحين: { $amount }
disclosure-item-fees = الرسوم منذ ذلك الحين: { $amount }
disclosure-item-charges = مبالغ أخرى محتسبة منذ ذلك الحين: { $amount }
disclosure-item-payments = الدفعات منذ ذلك الحين: { $amount }
disclosure-item-credits = المبالغ لصالحك منذ ذلك الحين: { $amount }
disclosure-item-now = اليوم: { $amount }
disclosure-debits = { $count ->
    [zero] لا تُسحب دفعات بين { $least } و{ $most }، من { $first } إلى { $last }.
    [one] تُسحب دفعة واحدة بمبلغ { $most } في { $first }.
    [two] تُسحب دفعتان، كل منهما بين { $least } و{ $most }، من { $first } إلى { $last }.
    [few] تُسحب { $count } دفعات، كل منها بين { $least } و{ $most }، من { $first } إلى { $last }.
    [many] تُسحب { $count } دفعة، كل منها بين { $least } و{ $most }، من { $first } إلى { $last }.
   *[other] تُسحب { $count } دفعة، كل منها بين { $least } و{ $most }، من { $first } إلى { $last }.
}
disclosure-debits-stop = { $count ->
    [zero] يمكنك إيقاف الدفعة الأولى حتى { $date }. ونخبرك قبل سحب مبلغ مختلف.
    [one] يمكنك إيقاف الدفعة الأولى حتى { $date }. ونخبرك قبل يوم واحد من سحب مبلغ مختلف.
    [two] يمكنك إيقاف الدفعة الأولى حتى { $date }. ونخبرك قبل يومين من سحب مبلغ مختلف.
    [few] يمكنك إيقاف الدفعة الأولى حتى { $date }. ونخبرك قبل { $count } أيام من سحب مبلغ مختلف.
    [many] يمكنك إيقاف الدفعة الأولى حتى { $date }. ونخبرك قبل { $count } يومًا من سحب مبلغ مختلف.
   *[other] يمكنك إيقاف الدفعة الأولى حتى { $date }. ونخبرك قبل { $count } يوم من سحب مبلغ مختلف.
}
disclosure-clock-acknowledge = نؤكد لك وصول رسالتك في موعد أقصاه { $date }.
disclosure-clock-answer = نرد عليك في موعد أقصاه { $date }.
review-confirm-button = تأكيد خطتي
review-sending-button = جارٍ إرسال خطتك
review-sending-status = نرسل خطتك الآن. ابقَ في هذه الصفحة.
review-offline-note = لا يوجد اتصال بالإنترنت. يمكنك التأكيد حين يعود الاتصال.
schedule-title = دفعاتك
schedule-number-head = الرقم
schedule-date-head = التاريخ
schedule-amount-head = المبلغ
schedule-total = المجموع
schedule-more-summary = { $count ->
    [zero] عرض 0 دفعة أخرى
    [one] عرض دفعة واحدة أخرى
    [two] عرض دفعتين أخريين
    [few] عرض { $count } دفعات أخرى
    [many] عرض { $count } دفعة أخرى
   *[other] عرض { $count } دفعة أخرى
}
schedule-none = لا يوجد ما تدفعه.
