### Изменение предложения в его пределах. План рядом с формой меняется вместе с ней.

tailor-title = Настройте план под себя
tailor-lead = Измените то, что хотите. План подстроится.
tailor-frequency-label = Как часто вы хотите платить?
tailor-frequency-hint = Может быть удобно платить в день зарплаты.
frequency-weekly = Каждую неделю
frequency-fortnightly = Каждые 2 недели
frequency-semi-monthly = Дважды в месяц
frequency-monthly = Каждый месяц
tailor-amount-label = Сколько каждый раз, в { $currency }?
tailor-first-label = С какой суммы начать, в { $currency }?
tailor-part-label = Сколько вы хотите заплатить, в { $currency }?
tailor-amount-hint = От { $min } до { $max }
tailor-count-label = Сколько платежей?
tailor-count-or-label = Или выберите число платежей
tailor-count-option = { $count ->
    [one] { $count } платёж
    [few] { $count } платежа
    [many] { $count } платежей
   *[other] { $count } платежа
}
tailor-down-label = Сколько вы хотите заплатить сегодня, в { $currency }?
tailor-periods-label = На какой срок?
tailor-extend-label = На сколько продлить?
tailor-periods-option = { $frequency ->
    [monthly] { $count ->
        [one] { $count } месяц
        [few] { $count } месяца
        [many] { $count } месяцев
       *[other] { $count } месяца
    }
   *[other] { $count ->
        [one] { $count } платёж
        [few] { $count } платежа
        [many] { $count } платежей
       *[other] { $count } платежа
    }
}
tailor-date-label = Когда вы хотите начать?
tailor-date-once-label = Когда вы хотите заплатить?
tailor-payday-label = В какой день месяца приходит зарплата?
tailor-payday-hint = Можно не отвечать. Начнём на следующий день, когда деньги уже придут.
tailor-payday-none = По-разному
tailor-payday-option = { $day }-го числа
tailor-autopay-label = Как вы хотите платить?
tailor-autopay-hint = Автоплатёж можно отключить в любое время.
tailor-autopay-off = Каждый раз самостоятельно
tailor-autopay-on = Списывать автоматически
tailor-service-plan-label = Какой тариф вы хотите?
tailor-service-plan-option = { $price } в месяц
tailor-limits-summary = Почему такие пределы?
tailor-limits-text = { $creditor } задаёт их для всех. Они входят в подписанное предложение.
tailor-limits-count = Можно выбрать число платежей от { $min } до { $max }.
tailor-limits-amount = Каждый платёж может быть от { $min } до { $max }.
tailor-limits-first = Начать можно с суммы от { $min } до { $max }.
tailor-limits-down = Сегодня можно заплатить от { $min } до { $max }.
tailor-limits-date = С { $min } по { $max } можно внести первый платёж.
tailor-summary-title = Ваш план
tailor-summary-paused = План появится снова, когда введённые данные подойдут.
tailor-check-button = Проверить этот план
tailor-nothing-starts = Без вашего подтверждения ничего не начнётся.
tailor-changed = { $count ->
    [1] { $count } платёж { $date }: { $amount }.
    [one] { $count } платёж, последний { $date }, первый { $amount }.
    [few] { $count } платежа, последний { $date }, первый { $amount }.
    [many] { $count } платежей, последний { $date }, первый { $amount }.
   *[other] { $count } платежа, последний { $date }, первый { $amount }.
}
