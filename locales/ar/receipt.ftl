### الاتفاق الساري وإثباته.

receipt-title-fresh = { $kind ->
    [pay_in_full] سُجّل اختيارك
    [pay_part] سُجّل اختيارك
    [settlement] سُجّلت تسويتك
    [deferral] سُجّل تأجيلك
    [modification] سُجّل التعديل
    [downgrade] سُجّلت باقتك الأرخص
    [undisputed_part] سُجّل اختيارك
    [assistance] سُجّل تخفيض فاتورتك
   *[other] سُجّلت خطتك
}
receipt-title-running = هذه خطتك
receipt-reference-label = الرقم المرجعي
receipt-next-title = الخطوات التالية
receipt-next-first = دفعتك الأولى { $amount } بتاريخ { $date }.
receipt-next-once = ادفع { $amount } في موعد أقصاه { $date }.
receipt-next-nothing = لا يوجد ما تدفعه.
receipt-next-keep = احتفظ بالإيصال. فهو موقّع ولا يمكن لأحد تغييره.
receipt-next-return = ارجع إلى هنا في أي وقت لترى ما دُفع وما هو قادم.
receipt-next-change = إذا ضاقت الحال فتحدّث إلينا. يمكن تغيير الخطط.
receipt-unchecked = لم نتمكن من التحقق من الإيصال الموقّع هنا. خطتك مسجّلة بالرقم المرجعي أعلاه.
receipt-already = كانت هناك خطة من قبل. وهذه هي المعتمدة.
receipt-save-button = حفظ الإيصال
receipt-print-button = طباعة
# اسم الملف المحفوظ بلا لاحقة. أحرف لاتينية وأرقام وشرطات فقط.
receipt-file-name = leeway-receipt
receipt-calendar-button = حفظ المواعيد لتقويمي
# اسم الملف المحفوظ بلا لاحقة. أحرف لاتينية وأرقام وشرطات فقط.
receipt-calendar-file-name = leeway-payments
receipt-calendar-title = دفعة إلى { $creditor }: { $amount }
receipt-calendar-text = الرقم المرجعي { $reference }. إذا ضاقت الحال فتحدّث إلينا قبل هذا اليوم.
receipt-facts-title = خطتك باختصار
receipt-account-label = الحساب
receipt-plan-label = الخطة
receipt-as-of-label = تاريخ الاتفاق
