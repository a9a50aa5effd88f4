### كيف سار الأمر: سؤال واحد بجانب الإيصال لا يلزم أحدًا جوابه.

feedback-title = أخبرنا كيف سار الأمر (اختياري)
feedback-rating-label = كيف كانت تسوية هذا الأمر هنا؟
feedback-rating-1 = سيئ جدًا
feedback-rating-2 = سيئ
feedback-rating-3 = لا بأس
feedback-rating-4 = جيد
feedback-rating-5 = جيد جدًا
feedback-rating-error = اختر إحدى الإجابات الخمس
feedback-text-label = ما الذي يمكن أن يكون أفضل؟ (اختياري)
feedback-send-button = إرسال إجابتي
feedback-thanks = شكرًا لك. وصلتنا إجابتك.
feedback-not-sent = لا نعرف هل وصلتنا إجابتك. خطتك لم تتأثر.
