### ما تشترك فيه الشاشات التي يخبرنا فيها العميل بشيء.

submission-sending-button = جارٍ الإرسال
submission-sent-button = أُرسل
submission-sending-status = نحن نرسله الآن.
submission-offline-note = لا يوجد اتصال بالإنترنت. يمكنك الإرسال حين يعود الاتصال. ما كتبته باقٍ هنا.
submission-unknown-title = لا نعرف بعد هل وصلنا ما أرسلته
submission-unknown-text = أرسلنا ما كتبته ولم يصل رد. ما زال هنا.
submission-unknown-once = يمكنك إرساله مرة أخرى. سيُحتسب مرة واحدة فقط.
submission-again-button = إرساله مرة أخرى
submission-not-accepted-title = لم يُسجَّل هذا
submission-not-accepted-text = ما كتبته باقٍ هنا. راجعه وأرسله مرة أخرى، أو تحدّث إلى موظف.
submission-too-many = وصلتنا منك رسائل كثيرة اليوم. ما كتبته باقٍ هنا. تحدّث إلى موظف أو أرسله لاحقًا.
submission-card-number = احذف رقم البطاقة. لا نحتاج إليه هنا أبدًا.
submission-text-long = { $count ->
    [zero] اختصر النص
    [one] اختصر النص بحرف واحد
    [two] اختصر النص بحرفين
    [few] اختصر النص بمقدار { $count } أحرف
    [many] اختصر النص بمقدار { $count } حرفًا
   *[other] اختصر النص بمقدار { $count } حرف
}
submission-reference-label = الرقم المرجعي
submission-next-title = الخطوات التالية
submission-hours = أوقات عملنا:
submission-return-button = متابعة
submission-anew-button = إخبارنا بشيء آخر
