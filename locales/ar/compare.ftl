### الخيارات جنبًا إلى جنب، وأيها يناسب ما يستطيع العميل دفعه.

compare-title = قارن بين خياراتك
compare-lead = اذكر كم تستطيع أن تدفع ومتى. نحسب ذلك على هذا الجهاز ولا نرسل شيئًا.
compare-most-label = كم تستطيع أن تدفع في الشهر الواحد، بعملة { $currency }؟
compare-most-hint = يمكنك تركه فارغًا لرؤية كل الخيارات.
compare-start-label = متى تستطيع دفع أول دفعة؟
compare-start-any = في أي وقت
compare-start-week = بعد أسبوع أو أكثر
compare-start-fortnight = بعد أسبوعين أو أكثر
compare-start-month = بعد شهر أو أكثر
compare-count = { $count ->
    [0] لا خيار يناسب ذلك
    [zero] لا خيار يناسب ذلك
    [one] خيار واحد يناسب ذلك
    [two] خياران يناسبان ذلك
    [few] { $count } خيارات تناسب ذلك
    [many] { $count } خيارًا يناسب ذلك
   *[other] { $count } خيار يناسب ذلك
}
compare-paused-title = تعود خياراتك عندما نستطيع قراءة المبلغ
compare-none-text = جرّب مبلغًا أعلى أو موعد بداية آخر، أو تحدّث إلينا. سينظر موظف في الأمر معك.
compare-most-head = أعلى مبلغ شهري
compare-nothing = لا يوجد ما تدفعه
compare-schedule-summary = كل الدفعات
compare-asking-title = هذه تعتمد على إجاباتك
compare-missed-title = هذه لا تناسب ما أدخلته
compare-takes = يحتاج هذا إلى { $amount } في شهر واحد.
compare-latest = موعد الدفعة الأولى لا يتجاوز { $date }.
