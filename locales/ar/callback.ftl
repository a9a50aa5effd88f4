### طلب مكالمة.

callback-title = اطلب أن نتصل بك
callback-lead = أخبر { $creditor } متى تود التحدث.
callback-phone-label = رقم الهاتف للاتصال
callback-phone-hint = ابدأ بعلامة + ورمز البلد إذا كنت خارج البلد.
callback-phone-error = أدخل رقم هاتف من 5 إلى 15 رقمًا
callback-part-label = متى نتصل بك؟
callback-part-morning = صباحًا، قبل الظهر
callback-part-afternoon = بعد الظهر حتى الخامسة
callback-part-evening = مساءً، بعد الخامسة
callback-part-error = اختر وقتًا من اليوم
callback-language-label = اللغة التي تريد التحدث بها
callback-send-button = إرسال طلبي
callback-done-title = وصلنا طلب المكالمة
callback-done-text = { $part ->
    [morning] طلبت أن يتصل { $creditor } بالرقم { $phone } صباحًا.
    [afternoon] طلبت أن يتصل { $creditor } بالرقم { $phone } بعد الظهر.
   *[evening] طلبت أن يتصل { $creditor } بالرقم { $phone } مساءً.
}
