### الشاشة الأولى حين لا تعرف الصفحة من هو العميل.

identify-title = البحث عن حسابك
identify-lead = تحتاج إلى بيانين من رسالتك أو بريدك الإلكتروني.
identify-reference-label = الرقم المرجعي للحساب
identify-reference-hint = أحرف وأرقام. ويمكنك لصقه.
identify-code-label = رمز الدخول
identify-code-hint = مطبوع بجانب رقمك المرجعي.
identify-continue-button = متابعة
identify-checking = نبحث عن حسابك
identify-no-letter-summary = ليس لديّ رسالة أو بريد إلكتروني
identify-no-letter-text = تواصل معنا. وسنجد حسابك معًا.
identify-reference-empty = أدخل الرقم المرجعي للحساب من رسالتك
identify-code-empty = أدخل رمز الدخول من رسالتك
identify-not-found = تحقّق من الرقم المرجعي والرمز. لا يوجد حساب يطابقهما.
identify-code-ended = انتهت صلاحية هذا الرمز. تواصل معنا لنرسل إليك رسالة فيها رمز جديد.
identify-too-many = انتظر بضع دقائق ثم أدخل بياناتك مرة أخرى
identify-too-many-codes = أُرسلت رموز كثيرة اليوم. تواصل معنا أو حاول مرة أخرى غدًا.
identify-no-answer = لم نتمكن من الوصول إلى حسابك. حاول مرة أخرى بعد دقيقة.
