### ما هو غير صحيح في المبلغ المستحق.

dispute-title = أخبرنا بما يبدو غير صحيح
dispute-lead = قد يكون المبلغ كله أو بندًا واحدًا. لا يُرسل شيء حتى تختار «إرسال».
dispute-reason-label = ما الذي يبدو غير صحيح؟
dispute-reason-wrong-amount = المبلغ غير صحيح
dispute-reason-already-paid = دفعته من قبل
dispute-reason-not-received = لم أستلمه أو أعدته
dispute-reason-third-party = يجب أن تدفعه جهة أخرى، مثل شركة تأمين
dispute-reason-not-mine = هذا ليس لي
dispute-reason-wrong-details = اسمي أو بياناتي غير صحيحة
dispute-reason-other = شيء آخر
dispute-reason-error = اختر ما يبدو غير صحيح
dispute-lines-summary = هل يخص الأمر بعض البنود فقط؟ اخترها
dispute-lines-label = أي البنود تقصد؟ (اختياري)
dispute-lines-hint = لا تحدد شيئًا إذا كان الأمر يخص المبلغ كله.
dispute-owed-label = كم تظن أن المبلغ المستحق عليك بعملة { $currency }؟ (اختياري)
dispute-owed-hint = يمكن أن يكون 0. اتركه فارغًا إن لم تكن متأكدًا.
dispute-text-label = ماذا ينبغي أن نعرف؟ (اختياري)
dispute-text-hint = اكتب ما تريده فقط. لا تكتب أرقام البطاقات.
dispute-send-button = إرسال
dispute-done-title = وصلنا اعتراضك
dispute-done-keep = احتفظ بالرقم المرجعي. سيفيدك عند الاتصال أو المراسلة.
dispute-done-balance = يبقى ما تراه هنا كما هو حتى ينظر فيه أحد الموظفين.
