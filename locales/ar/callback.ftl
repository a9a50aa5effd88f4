### طلب مكالمة.

callback-title = اطلب أن نتصل بك
callback-lead = أخبر { $creditor } متى تود التحدث.
callback-phone-label = رقم الهاتف للاتصال
callback-phone-hint = ابدأ بعلامة + ورمز البلد إذا كنت خارج البلد.
callback-phone-error = أدخل رقم هاتف من 5 إلى 15 رقمًا
callback-day-label = في أي يوم؟
callback-day-any = أي يوم
callback-day = { $date }
callback-zone = الأيام والأوقات حسب منطقتك الزمنية: { $zone }.
callback-part-label = متى نتصل بك؟
callback-part-morning = صباحًا، قبل الظهر
callback-part-afternoon = بعد الظهر حتى الخامسة
callback-part-evening = مساءً، بعد الخامسة
callback-hours = نتصل من { $from } إلى { $until } ({ $zone }).
callback-part-error = اختر وقتًا من اليوم
callback-language-label = اللغة التي تريد التحدث بها
callback-send-button = إرسال طلبي
callback-anew-button = طلب مكالمة أخرى
callback-done-title = وصلنا طلب المكالمة
callback-done-text = { $part ->
    [morning] طلبت مكالمة من { $creditor } على الرقم { $phone } صباحًا.
    [afternoon] طلبت مكالمة من { $creditor } على الرقم { $phone } بعد الظهر.
   *[evening] طلبت مكالمة من { $creditor } على الرقم { $phone } مساءً.
}
callback-done-day = اليوم الذي اخترته هو { $date }.
