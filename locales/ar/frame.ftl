### حول كل شاشة: الرأس والمساعدة والتذييل وكلمات مشتركة.

frame-language-label = اللغة
frame-help-link = التحدث إلى موظف
frame-help-title = التحدث إلى موظف
frame-help-reference = جهّز رقمك المرجعي: { $reference }
frame-help-close = إغلاق
frame-security-checked = هذه العروض موقّعة من { $creditor }. وتحققنا على جهازك من التوقيع.
frame-security-private = لا تبدأ أي خطة قبل تأكيدك.
frame-advice-note = قد تفيدك استشارة مجانية بشأن الديون. ويمكنك طلبها أولًا.
frame-back-button = رجوع
frame-language-changed = اللغة الآن: { $language }.
frame-language-unavailable = لم تُحمَّل هذه اللغة. ولم يتغير شيء آخر.
frame-offline-title = لا يوجد اتصال بالإنترنت
frame-offline-text = لا يُرسل شيء الآن. ما زالت إجاباتك هنا. يمكنك المتابعة حين يعود الاتصال.
frame-online = عاد الاتصال بالإنترنت.
frame-errors-title = توجد مشكلة
help-title = ما يمكنك فعله أيضًا
help-pay-button = دفع المبلغ كاملًا
help-options-button = عرض الخطط
help-proposal-button = إخبارنا بما يمكنك دفعه
help-assistance-button = طلب المساعدة في الدفع
help-dispute-button = الإبلاغ عن خطأ
help-callback-button = طلب مكالمة
help-preferences-button = طريقة التواصل معك
help-line-button = هل يوجد خطأ في هذا البند؟
