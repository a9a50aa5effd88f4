### كيف تنتهي الجلسة: قبل نهايتها بقليل، وطريقة تسجيل الخروج.

session-near-title = سيُسجَّل خروجك خلال أقل من دقيقة
session-near-text = هذا يحافظ على سرية بياناتك. ما أدخلته يبقى هنا.
session-near-letter-text = هذا يحافظ على سرية بياناتك. ما أدخلته يبقى هنا، ويمكنك تسجيل الدخول مرة أخرى برسالتك.
session-go-on-button = متابعة الجلسة

session-sign-out-title = تسجيل الخروج
session-sign-out-text = يُحذف من هذا الجهاز ما أدخلته ولم ترسله. أما ما أرسلته فلا يتغيّر.
session-sign-out-button = تسجيل الخروج هنا
session-sign-out-all-button = تسجيل الخروج من كل الأجهزة

session-signed-out-title = سُجّل خروجك
session-signed-out-text = لم يبقَ على هذا الجهاز شيء من زيارتك.
session-ends-later = لم يبقَ على هذا الجهاز شيء من زيارتك. لم نتمكن من إبلاغ نظامنا، لذلك ينتهي دخولك هناك تلقائيًا خلال 15 دقيقة.
