### Семья и доход, расчёт на устройстве и его результат.

assistance-title = Узнайте, может ли счёт стать меньше
assistance-hardship-title = Расскажите, что происходит
assistance-lead = Расскажите только то, что хотите.
assistance-private-title = Что остаётся здесь и что отправляется
assistance-private-stays = Ваш доход, состав семьи и каждый расход остаются здесь.
assistance-private-sent = Это отправляется, когда вы подтвердите план, который на этом основан, и не раньше:
assistance-private-band = Диапазон, в который попадает ваш доход
assistance-private-month = Сколько вы могли бы платить в месяц
assistance-private-reason = Ваша причина, если вы её назовёте
assistance-household-label = Сколько человек в вашей семье?
assistance-household-hint = Посчитайте себя и всех, кого вы содержите, до 20 человек.
assistance-income-label = Доход семьи до налогов, в { $currency }
assistance-income-hint = Достаточно примерной суммы. Можно и 0.
assistance-per-label = Это доход за
assistance-per-week = Неделю
assistance-per-fortnight = 2 недели
assistance-per-month = Месяц
assistance-per-year = Год
assistance-hardship-label = Почему сейчас трудно платить?
assistance-hardship-hint = Можно не отвечать.
hardship-none = Предпочитаю не отвечать
hardship-job-loss = Потеря работы
hardship-reduced-hours = Сократились часы или зарплата
hardship-ill = Болезнь
hardship-injury = Травма
hardship-bereavement = Смерть в семье
hardship-separation = Расставание или развод
hardship-family-violence = Близкий человек причиняет мне вред или контролирует меня
hardship-disaster = Стихийное бедствие
hardship-caring = Уход за кем-то
hardship-energy-cost = Слишком высокие счета за энергию
hardship-other = Другая причина
assistance-work-out-button = Рассчитать
assistance-band-income = До { $income } в год
assistance-band-less = На { $percent } меньше
assistance-band-free = Платить не нужно
assistance-range = { $effect ->
    [free] Ваш доход: от { $low } до { $high } норматива. Платить не нужно.
   *[less] Ваш доход: от { $low } до { $high } норматива. Вы платите на { $percent } меньше.
}
assistance-sent = После подтверждения о вашем доходе мы отправим только это:
assistance-result-title = Ваш счёт может стать меньше
assistance-result-none-title = Ваш счёт не изменится
assistance-result-none-text = Введённый доход выше предела. У вас есть и другие варианты.
assistance-result-open-title = Спасибо, что рассказали
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
