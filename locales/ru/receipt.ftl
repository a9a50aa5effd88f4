### Действующая договорённость и её подтверждение.

receipt-title-fresh = { $kind ->
    [pay_in_full] Ваш выбор записан
    [pay_part] Ваш выбор записан
    [settlement] Ваше соглашение оформлено
    [deferral] Ваша отсрочка оформлена
    [modification] Изменение договора оформлено
    [downgrade] Ваш новый тариф оформлен
    [undisputed_part] Ваш выбор записан
    [assistance] Ваш счёт уменьшен
   *[other] Ваш план оформлен
}
receipt-title-running = Вот ваш план
receipt-reference-label = Номер
receipt-next-title = Что дальше
receipt-next-first = Ваш первый платёж { $date }: { $amount }.
receipt-next-once = Не позднее { $date } внесите { $amount }.
receipt-next-nothing = Платить ничего не нужно.
receipt-next-keep = Сохраните подтверждение. Оно подписано, поэтому никто не может его изменить.
receipt-next-return = Возвращайтесь в любое время: здесь видно, что оплачено и что дальше.
receipt-next-change = Если денег станет не хватать, свяжитесь с нами. План можно изменить.
receipt-unchecked = Здесь не удалось проверить подписанное подтверждение. Ваш план записан под номером выше.
receipt-already = План уже был. Действует этот.
receipt-save-button = Сохранить подтверждение
receipt-print-button = Распечатать
# Имя сохранённого файла без расширения. Только латинские буквы, цифры и дефисы.
receipt-file-name = leeway-receipt
receipt-calendar-button = Сохранить даты в календарь
receipt-calendar-file-name = leeway-platezhi
receipt-calendar-title = { $creditor }: платёж { $amount }
receipt-calendar-text = Номер { $reference }. Если денег станет не хватать, свяжитесь с нами до этого дня.
receipt-facts-title = Кратко о вашем плане
receipt-account-label = Счёт
receipt-plan-label = План
receipt-as-of-label = Дата договорённости
