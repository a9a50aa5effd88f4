### الرمز الذي يُرسل مع الرسالة حين يطلبه الدائن.

second-factor-title = أدخل الرمز الذي أرسلناه إليك
second-factor-lead = أرسلنا رمزًا إلى رقم الهاتف أو البريد الإلكتروني المسجَّل لدينا. قد يستغرق ذلك دقيقة.
second-factor-sent-again = أرسلنا إليك رمزًا جديدًا. ولم يعد الرمز السابق صالحًا.
second-factor-code-label = الرمز
second-factor-code-hint = 6 أرقام. ويمكنك لصقه.
second-factor-left = { $count ->
    [zero] الرمز صالح لأقل من دقيقة.
    [one] الرمز صالح لدقيقة أخرى.
    [two] الرمز صالح لدقيقتين أخريين.
    [few] الرمز صالح لمدة { $count } دقائق أخرى.
    [many] الرمز صالح لمدة { $count } دقيقة أخرى.
   *[other] الرمز صالح لمدة { $count } دقيقة أخرى.
}
second-factor-checking = نتحقّق من الرمز
second-factor-renew-button = إرسال رمز جديد
second-factor-none-summary = لم يصلني رمز
second-factor-none-text = انتظر دقيقة ثم اطلب رمزًا جديدًا. وإذا لم يصل، تواصل معنا.
second-factor-code-short = أدخل أرقام الرمز الستة
second-factor-wrong = تحقّق من الرمز. فهو ليس آخر رمز أرسلناه.
second-factor-ended = انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا.
second-factor-none-sent = استخدم آخر رمز أرسلناه. لا يمكننا إرسال رمز آخر الآن.
second-factor-too-soon = انتظر دقيقة ثم حاول مرة أخرى
second-factor-no-answer = لم نتمكن من التحقّق من الرمز. حاول مرة أخرى بعد دقيقة.
second-factor-again = أدخل الرقم المرجعي ورمز الدخول من رسالتك مرة أخرى. لم يعد الرمز الذي أرسلناه صالحًا.
