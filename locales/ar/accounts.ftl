### عدة حسابات لعميل واحد، أسفل الرصيد.

accounts-title = كل حساباتك لدى { $creditor }
accounts-account-head = الحساب
accounts-this = هذا هو الحساب المعروض أعلاه.
accounts-late = كان موعد دفع { $amount } منه قبل اليوم.
accounts-not-late = لا يوجد فيه مبلغ متأخر.
accounts-time-barred = هذا حساب قديم، ولا يمكن ضمّه إلى خطة مع غيره. تحدّث إلينا بشأنه.
accounts-parts-summary = مم يتكون هذا؟
accounts-principal = المبلغ الأصلي
accounts-interest = فوائد
accounts-fees = رسوم
accounts-total = المجموع
