### Ни одно предложение не подходит: сколько клиент мог бы платить.

proposal-title = Скажите, сколько вы можете платить
proposal-lead = Сначала проверим это здесь. Если есть подходящий план, вы сразу его увидите. Если нет, можно передать это сотруднику ({ $creditor }).
proposal-amount-label = Максимум, который вы можете платить каждый раз, в { $currency }
proposal-amount-hint = Выберите сумму, после которой хватит на жильё, еду и счета.
proposal-amount-zero = Введите сумму больше 0
proposal-frequency-label = Как часто
proposal-date-label = Первый платёж
proposal-date-hint = Хорошо подойдёт день после зарплаты.
proposal-date-option = { $date }
proposal-check-button = Проверить, подходит ли это
proposal-asked = { $frequency ->
    [weekly] Ваше предложение: с { $date } по { $amount } каждую неделю.
    [fortnightly] Ваше предложение: с { $date } по { $amount } каждые 2 недели.
    [semi_monthly] Ваше предложение: с { $date } по { $amount } дважды в месяц.
   *[monthly] Ваше предложение: с { $date } по { $amount } каждый месяц.
}
proposal-outside-title = Пока ни один план не подходит
proposal-outside-text = Это может посмотреть сотрудник. Отправка ни к чему вас не обязывает.
proposal-miss-more = Здесь каждый платёж: { $amount }.
proposal-miss-amount = Здесь можно платить от { $min } до { $max } за раз.
proposal-miss-date = С { $min } по { $max } можно внести первый платёж.
proposal-miss-rhythm = Здесь платят с другой частотой.
proposal-miss-closed = Не подходит для этой суммы и этого дня.
proposal-send-button = Передать сотруднику
proposal-done-title = Сотрудник посмотрит, сколько вы можете платить
proposal-done-open = Пока ничего не оформлено. Планы, которые вы видели, по-прежнему доступны.
