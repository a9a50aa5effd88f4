### ملفات ترافق الاعتراض.

evidence-label = أوراق أو صور (اختياري)
evidence-hint = PDF أو JPG أو PNG. حتى 10 ملفات، وحتى 10 ميغابايت لكل ملف. يمكنك إضافتها لاحقًا أيضًا.
evidence-not-kept = تبقى الملفات على جهازك. إذا أعدت تحميل هذه الصفحة فاخترها مرة أخرى.
evidence-choose-button = اختيار الملفات
evidence-chosen = تم اختياره ولم يُرسل بعد
evidence-sending = جارٍ الإرسال
evidence-received = أُرسل
evidence-not-sent = لم يُرسل بعد. اعتراضك مسجّل من دونه.
evidence-type-error = اختر ملف PDF أو JPG أو PNG
evidence-size-error = اختر ملفًا غير فارغ حتى 10 ميغابايت
evidence-many-error = احذف ملفًا أولًا. لا يمكننا استلام أكثر من 10 ملفات.
evidence-remove-button = حذف
evidence-send-button = إرسال الملفات
evidence-again-button = إرسال الملفات مرة أخرى
evidence-received-status = وصلتنا ملفاتك.
evidence-not-sent-status = لم تُرسل بعض الملفات. اعتراضك مسجّل.
