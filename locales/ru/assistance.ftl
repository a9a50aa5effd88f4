### Семья и доход, расчёт на устройстве и его результат.

assistance-title = Узнайте, может ли счёт стать меньше
assistance-hardship-title = Расскажите, что происходит
assistance-lead = Только то, чем вы хотите поделиться.
assistance-private-title = Это остаётся на вашем устройстве
assistance-private-text = Результат рассчитывается здесь. Отправляется только он и только если вы его выберете.
assistance-household-label = Сколько человек в вашей семье?
assistance-household-hint = Посчитайте себя и всех, кого вы содержите, до 20 человек.
assistance-income-label = Доход семьи до налогов, в { $currency }
assistance-income-hint = Достаточно примерной суммы. Можно и 0.
assistance-per-label = Это доход за
assistance-per-week = Неделю
assistance-per-fortnight = 2 недели
assistance-per-month = Месяц
assistance-per-year = Год
assistance-budget-income-label = Сколько поступает в месяц, в { $currency }
assistance-budget-essential-label = Жильё, еда, отопление, транспорт и другие нужды в месяц, в { $currency }
assistance-budget-priority-label = Платежи в месяц по планам за жильё, энергию или налоги, в { $currency }
assistance-budget-flexible-label = Все остальные расходы в месяц, в { $currency }
assistance-budget-elsewhere-label = Сколько всего вы должны другим, в { $currency }
assistance-hardship-label = Почему сейчас трудно платить?
assistance-hardship-hint = Можно не отвечать.
hardship-none = Предпочитаю не отвечать
hardship-job-loss = Потеря работы
hardship-reduced-hours = Сократились часы или зарплата
hardship-ill = Болезнь
hardship-injury = Травма
hardship-bereavement = Смерть в семье
hardship-separation = Расставание или развод
hardship-family-violence = Близкий человек причиняет мне вред или контролирует
hardship-disaster = Стихийное бедствие
hardship-caring = Уход за кем-то
hardship-energy-cost = Слишком высокие счета за энергию
hardship-other = Другая причина
assistance-work-out-button = Рассчитать
assistance-band-income = До { $income } в год
assistance-band-less = На { $percent } меньше
assistance-band-free = Платить не нужно
assistance-result-title = Ваш счёт может стать меньше
assistance-result-none-title = Ваш счёт не изменится
assistance-result-none-text = Введённый доход выше предела. У вас есть и другие варианты.
assistance-result-open-title = Спасибо, что рассказали
assistance-budget-result-title = Вы могли бы платить до { $amount } в месяц
assistance-budget-none-title = Расходы забирают весь ваш доход
assistance-result-open-text = { $count ->
    [one] Сейчас вам доступен { $count } вариант.
    [few] Сейчас вам доступны { $count } варианта.
    [many] Сейчас вам доступно { $count } вариантов.
   *[other] Сейчас вам доступно { $count } варианта.
}
assistance-how-summary = Как мы это рассчитали
assistance-how-text = { $count ->
   *[other] Ваш доход: { $income } в год. Человек в семье: { $count }. Норматив за { $year } год для такой семьи: { $guideline }.
}
assistance-how-source = Источник: { $source }
assistance-use-button = Использовать этот результат
assistance-all-button = Показать все варианты
assistance-household-error = Введите, сколько человек в вашей семье, от 1 до 20
assistance-income-large = Введите меньший доход
