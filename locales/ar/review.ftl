### كل شيء مرة أخرى قبل أن يسري. لا يُرسل شيء قبل تأكيد العميل.

review-title = مراجعة خطتك
review-lead = لا يبدأ شيء قبل أن تختار «تأكيد خطتي». ويمكنك تغيير أي إجابة.
review-chosen-title = ما اخترته
review-plan-label = الخطة
review-amount-label = ما تدفعه
review-frequency-label = مواعيد الدفع
review-first-label = الدفعة الأولى
review-date-label = آخر موعد للدفع
review-result-label = نتيجة حساب الدخل
review-result-value = حتى { $percent } من الحد المرجعي
review-hardship-label = سبب صعوبة الدفع
review-change-link = تغيير
review-terms-title = الشروط
review-if-missed-title = إذا فاتتك دفعة
review-agreement-title = ما توافق عليه
review-effects-title = ما يتغير أيضًا
review-consent-label = قرأت الشروط وأوافق على هذه الخطة.
review-consent-error = ضع علامة في المربع للدلالة على موافقتك على هذه الخطة
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
