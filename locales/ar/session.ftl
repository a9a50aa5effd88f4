### كيف تنتهي الجلسة: قبل نهايتها بقليل، وطريقة تسجيل الخروج.

session-near-title = سيُسجَّل خروجك خلال أقل من دقيقة
session-near-text = هذا يحافظ على سرية بياناتك. ما أدخلته يبقى هنا.
session-near-letter-text = هذا يحافظ على سرية بياناتك. ما أدخلته يبقى هنا، ويمكنك تسجيل الدخول مرة أخرى برسالتك.
session-go-on-button = متابعة الجلسة

session-sign-out-title = تسجيل الخروج
session-sign-out-text = يُحذف من هذا الجهاز ما أدخلته ولم ترسله. أما ما أرسلته فلا يتغيّر.
session-sign-out-button = تسجيل الخروج هنا
session-sign-out-all-button = تسجيل الخروج من كل الأجهزة

session-list-button = عرض أماكن تسجيل دخولك
session-list-title = أماكن تسجيل دخولك
session-list-text = ينتهي كل تسجيل دخول تلقائيًا بعد 15 دقيقة. لا نعرف على أي جهاز كان ولا أين.
session-list-letter = { $count ->
    [0] { $number }. برسالتك، الآن
    [zero] { $number }. برسالتك، الآن
    [one] { $number }. برسالتك، قبل دقيقة واحدة
    [two] { $number }. برسالتك، قبل دقيقتين
    [few] { $number }. برسالتك، قبل { $count } دقائق
    [many] { $number }. برسالتك، قبل { $count } دقيقة
   *[other] { $number }. برسالتك، قبل { $count } دقيقة
}
session-list-website = { $count ->
    [0] { $number }. على موقعنا، الآن
    [zero] { $number }. على موقعنا، الآن
    [one] { $number }. على موقعنا، قبل دقيقة واحدة
    [two] { $number }. على موقعنا، قبل دقيقتين
    [few] { $number }. على موقعنا، قبل { $count } دقائق
    [many] { $number }. على موقعنا، قبل { $count } دقيقة
   *[other] { $number }. على موقعنا، قبل { $count } دقيقة
}
session-list-this = أنت هنا
session-list-alone = لا يوجد تسجيل دخول في أي مكان آخر.
session-list-end-button = تسجيل الخروج هناك
session-list-ended = سُجّل خروجك هناك.
session-list-failed = لم ينجح ذلك الآن. حاول مرة أخرى بعد قليل.
session-code-hint = نسألك عنه مرة أخرى حتى لا يسجّل خروجك شخص آخر.
session-code-wrong = راجع رمز الدخول في رسالتك ثم أدخله مرة أخرى

session-signed-out-title = سُجّل خروجك
session-signed-out-text = لم يبقَ على هذا الجهاز شيء من زيارتك.
session-ends-later = لم يبقَ على هذا الجهاز شيء من زيارتك. لم نتمكن من إبلاغ نظامنا، لذلك ينتهي دخولك هناك تلقائيًا خلال 15 دقيقة.
