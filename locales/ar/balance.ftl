### المبلغ المستحق بندًا بندًا، وما يمكن فعله.

balance-title = المستحق عليك لصالح { $creditor }
balance-due-since = كان موعد الدفع { $date }
balance-as-of = محسوب بتاريخ { $date }
balance-standing-early = لا شيء متأخر. يمكنك الدفع الآن أو الترتيب مسبقًا.
balance-standing-new = يمكنك تسوية ذلك هنا في بضع خطوات.
balance-standing-late = ما زالت هناك طرق لتسوية ذلك. يمكنك الاطلاع عليها على مهل.
balance-details-button = بيانات غير صحيحة؟
balance-items-title = كيف وصلنا إلى هذا المبلغ
balance-items-head = التاريخ والبند
balance-amount-head = المبلغ
balance-line-why = لماذا هذا البند هنا؟
balance-line-disputed = نتحقق من هذا البند.
balance-subtotal-charges = المبالغ المحتسبة
balance-subtotal-credits = الدفعات والمبالغ لصالحك
balance-parts-principal = منه المبلغ الأصلي
balance-parts-interest = منه فوائد
balance-parts-fees = منه رسوم
balance-total = المستحق عليك
balance-kind-interest = فائدة
balance-kind-fee = رسم
balance-kind-tax = ضريبة
balance-kind-payment = دفعتك
balance-kind-insurance = دفعة من جهة أخرى
balance-kind-credit = مبلغ لصالحك
balance-actions-title = ماذا تريد أن تفعل؟
balance-happened-summary = ماذا حدث؟ يمكنك تخطي هذا السؤال.
balance-happened-note = تبقى إجابتك على هذا الجهاز. هي تغيّر فقط ما نعرضه أولًا.
situation-payment-returned = لم تتم إحدى دفعاتي
situation-forgot = نسيت الأمر
situation-cannot-pay = لا أستطيع دفع هذا المبلغ الآن
situation-something-wrong = لا أظن أن هذا المبلغ مستحق عليّ
situation-may-not-pay = قريبًا قد لا أستطيع الدفع
balance-pay-title = دفع المبلغ كله الآن
balance-pay-text = { $amount }
balance-pay-saving = { $amount }، وتوفّر { $saving }
balance-options-title = عرض كل خياراتك
balance-options-text = { $count ->
    [zero] لا توجد خيارات لهذا الحساب
    [one] خيار واحد لهذا الحساب
    [two] خياران لهذا الحساب
    [few] { $count } خيارات لهذا الحساب
    [many] { $count } خيارًا لهذا الحساب
   *[other] { $count } خيار لهذا الحساب
}
balance-assistance-title = لا أستطيع الدفع الآن
balance-assistance-text = تحقّق من إمكان تخفيض فاتورتك
balance-later-text = طرق لدفع مبلغ أقل أو الدفع لاحقًا
balance-dispute-title = هناك شيء غير صحيح
balance-dispute-text = أخبرنا وسنتحقق منه
balance-no-commitment = الاطلاع على خياراتك لا يُلزمك بشيء.
balance-waiting = نجلب خياراتك الآن.
balance-service-suspended-title = خدمتك متوقفة
balance-service-suspended-text = ادفع { $amount } في موعد أقصاه { $date } لتعود الخدمة.
balance-service-running-title = خدمتك ما زالت تعمل
balance-service-running-text = ادفع { $amount } في موعد أقصاه { $date } لتبقى الخدمة.
