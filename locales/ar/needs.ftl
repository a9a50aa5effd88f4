### ما يحتاجه العميل: الصيغ واللغات وما يُراعى.

needs-title = ما الذي يساعدك
needs-lead = لا يلزمك أن تجيب. حدد فقط ما تريد أن نعرفه. لا تتوقف أي خطة على ذلك.
needs-formats-label = كيف نكتب إليك ونتحدث معك؟
needs-large-print = خط كبير
needs-braille = طريقة برايل
needs-easy-read = قراءة سهلة بجمل قصيرة وصور
needs-audio = تسجيل صوتي
needs-text-relay = مكالمات عبر خدمة ترحيل النصوص
needs-sign-language = مترجم لغة الإشارة
needs-interpreter = مترجم عندما نتحدث
needs-translation = رسائل بلغتي
needs-circumstances-label = هل هناك ما ينبغي أن نراعيه؟
needs-circumstances-hint = حدد ما تشاء. لن يطلب أحد إثباتًا هنا.
needs-physical-health = صحتي الجسدية
needs-mental-health = صحتي النفسية
needs-memory = يصعب عليّ تذكر الأمور أو فهمها
needs-bereavement = توفي شخص قريب مني
needs-caring = أعتني بشخص آخر
needs-safety = هناك من يتحكم بي أو يؤذيني
needs-helper = هناك من يساعدني في الرسائل والمكالمات
needs-more-time = أحتاج إلى وقت أطول للرد
needs-rather-not-say = أفضّل عدم الإجابة
needs-consent-label = يمكنكم حفظ ما حددته تحت «ما الذي يساعدك» واستخدامه عند الكتابة إليّ أو التحدث معي
needs-consent-error = وافق على أن نحفظ ذلك، أو أزل التحديد
needs-back-note = يمكنك التراجع عن ذلك هنا في أي وقت.
