### Варианты рядом, и какие из них подходят к тому, что человек может платить.

compare-title = Сравните варианты
compare-lead = Укажите, сколько и когда можете платить. Расчёт идёт на этом устройстве. Ничего не отправляется.
compare-most-label = Сколько вы можете платить в месяц, в { $currency }?
compare-most-hint = Оставьте пустым, чтобы увидеть все варианты.
compare-start-label = Когда вы сможете внести первый платёж?
compare-start-any = В любое время
compare-start-week = Через 1 неделю или позже
compare-start-fortnight = Через 2 недели или позже
compare-start-month = Через 1 месяц или позже
compare-count = { $count ->
    [0] Ни один вариант не подходит
    [one] Подходит { $count } вариант
    [few] Подходят { $count } варианта
    [many] Подходят { $count } вариантов
   *[other] Подходят { $count } варианта
}
compare-paused-title = Варианты вернутся, когда сумма будет понятна
compare-none-text = Попробуйте сумму больше или другое начало, или свяжитесь с нами. Сотрудник посмотрит вместе с вами.
compare-most-head = Максимум за месяц
compare-nothing = Платить не нужно
compare-schedule-summary = Все платежи
compare-asking-title = Эти варианты зависят от ваших ответов
compare-missed-title = Эти варианты не подходят к тому, что вы ввели
compare-takes = Здесь нужно { $amount } за один месяц.
compare-latest = Не позднее { $date } нужно внести первый платёж.
