### Все варианты: доступные показаны карточками, остальные с причинами.
### Даты кончаются на «г.», поэтому здесь и в других файлах они не стоят перед точкой.

kind-pay-in-full-title = Заплатить всё
kind-pay-part-title = Заплатить часть сейчас
kind-instalments-title = Платить частями
kind-step-up-title = Сначала меньше, потом больше
kind-temporary-reduction-title = Временно платить меньше
kind-deferral-title = Заплатить позже
kind-settlement-title = Погасить меньшей суммой
kind-assistance-title = Меньший счёт при низком доходе
kind-modification-title = Изменить договор
kind-undisputed-part-title = Оплатить то, что не проверяется
kind-affordable-plan-title = Платить посильную сумму
kind-downgrade-title = Перейти на тариф дешевле
kind-bundle-title = Все счета в одном плане
kind-modification-note = Платёж, ставка или срок меняются насовсем.
kind-undisputed-part-note = Сначала проверим то, о чём вы сообщили. Остальное можно оплатить сейчас.
kind-affordable-plan-note = Платёж зависит от того, что остаётся после расходов.
kind-downgrade-note = Ежемесячный счёт станет меньше, а сумма к оплате вносится отдельно.
kind-bundle-note = Один платёж за все счета. У каждого свой график.

options-title = Выберите то, что вам подходит
options-lead = К оплате { $amount }. Сегодня вам доступны все варианты ниже.
options-order-note = Такой порядок задаёт { $creditor }. Ни один вариант не лучше другого.
options-order-pay = С учётом ответа сначала идут способы заплатить сейчас. Ни один не лучше другого.
options-order-less = С учётом ответа сначала идут способы платить меньше или позже. Ни один не лучше другого.
options-order-ahead = С учётом ответа сначала идут способы спланировать оплату. Ни один не лучше другого.
options-order-usual-button = Показать обычный порядок
options-compare-button = Сравнить или найти посильное
options-choose-button = Выбрать
options-chosen-tag = Ваш выбор
options-if-missed-summary = А если пропустить платёж?
options-check-button = Узнать, подходит ли это вам
options-check-text = Зависит от семьи и дохода. Ответы остаются на этом устройстве.
options-budget-text = Рассчитаем по доходам и расходам. Ответы остаются на этом устройстве.
options-closed-title = Сейчас вам недоступно
options-none-title = Сейчас здесь нет вариантов
options-none-text = Свяжитесь с нами. Посмотрим вместе.
options-other-title = Ничего не подходит?
options-other-text = Свяжитесь с нами. Сотрудник посмотрит вместе с вами.
options-bars-label = Остаток к оплате
options-bars-rise-label = Размер каждого платежа

headline-once = одним платежом
headline-instead = вместо { $owed }
headline-nothing = к оплате вместо { $owed }
headline-part = сейчас
headline-later = к оплате { $date }
headline-break = пока к оплате
headline-undisputed = пока. На проверке { $remaining }.
headline-reduced = { $frequency ->
    [weekly] { $count ->
        [one] в неделю, на { $count } платёж
        [few] в неделю, на { $count } платежа
        [many] в неделю, на { $count } платежей
       *[other] в неделю, на { $count } платежа
    }
    [fortnightly] { $count ->
        [one] раз в 2 недели, на { $count } платёж
        [few] раз в 2 недели, на { $count } платежа
        [many] раз в 2 недели, на { $count } платежей
       *[other] раз в 2 недели, на { $count } платежа
    }
    [semi_monthly] { $count ->
        [one] дважды в месяц, на { $count } платёж
        [few] дважды в месяц, на { $count } платежа
        [many] дважды в месяц, на { $count } платежей
       *[other] дважды в месяц, на { $count } платежа
    }
   *[monthly] { $count ->
        [one] в месяц, на { $count } месяц
        [few] в месяц, на { $count } месяца
        [many] в месяц, на { $count } месяцев
       *[other] в месяц, на { $count } месяца
    }
}
headline-each = { $frequency ->
    [weekly] { $count ->
        [one] в неделю, { $count } платёж
        [few] в неделю, { $count } платежа
        [many] в неделю, { $count } платежей
       *[other] в неделю, { $count } платежа
    }
    [fortnightly] { $count ->
        [one] раз в 2 недели, { $count } платёж
        [few] раз в 2 недели, { $count } платежа
        [many] раз в 2 недели, { $count } платежей
       *[other] раз в 2 недели, { $count } платежа
    }
    [semi_monthly] { $count ->
        [one] дважды в месяц, { $count } платёж
        [few] дважды в месяц, { $count } платежа
        [many] дважды в месяц, { $count } платежей
       *[other] дважды в месяц, { $count } платежа
    }
   *[monthly] { $count ->
        [one] в месяц, { $count } платёж
        [few] в месяц, { $count } платежа
        [many] в месяц, { $count } платежей
       *[other] в месяц, { $count } платежа
    }
}

detail-today = Сегодня
detail-pay-by = Срок оплаты
detail-first = Первый платёж
detail-last = Последний платёж
detail-payment = { $date }, { $amount }
detail-discount = Вы экономите
detail-valid-until = Последний день скидки
detail-interest = Проценты
detail-total = Вы заплатите всего
detail-remaining = Останется после этого
detail-before = Всего без этого
detail-less = Меньше на
detail-more = Больше на

effect-settled-for-less = После оплаты остаток прощается.
effect-service-restored = После первого платежа услуга сохранится или вернётся.
effect-end-date-moves = С { $from } на { $to } переносится ваш последний платёж.
effect-payment-becomes = С { $date } каждый платёж: { $payment }.
effect-rises = { $count ->
    [1] Сумма растёт на { $amount } с каждым платежом, до { $most }.
    [one] Сумма растёт на { $amount } после каждых { $count } платежа, до { $most }.
    [few] Сумма растёт на { $amount } после каждых { $count } платежей, до { $most }.
    [many] Сумма растёт на { $amount } после каждых { $count } платежей, до { $most }.
   *[other] Сумма растёт на { $amount } после каждых { $count } платежа, до { $most }.
}
effect-proof-may-be-asked = Вас могут попросить подтвердить доход.
effect-rate-becomes = С { $date } процентная ставка: { $percent } в год.
effect-joins-principal = Неуплаченные в срок { $amount } войдут в сумму кредита. На них начисляются проценты.
effect-reviewed-on = { $date } мы снова посмотрим на это вместе с вами.
effect-autopay-could = С автоплатежом всего к оплате { $total }. Это на { $saves } меньше.
effect-autopay-is = Платежи списываются автоматически. Без этого всего к оплате { $total }, на { $saves } больше.
reward-credit = { $count ->
    [one] После { $count } платежа в срок зачтём вам { $amount }. В суммах здесь это не учтено.
    [few] После { $count } платежей в срок зачтём вам { $amount }. В суммах здесь это не учтено.
    [many] После { $count } платежей в срок зачтём вам { $amount }. В суммах здесь это не учтено.
   *[other] После { $count } платежа в срок зачтём вам { $amount }. В суммах здесь это не учтено.
}
reward-points = { $count ->
    [one] { $count } платёж в срок даёт вам баллы: { $points }.
    [few] { $count } платежа в срок дают вам баллы: { $points }.
    [many] { $count } платежей в срок дают вам баллы: { $points }.
   *[other] { $count } платежа в срок дают вам баллы: { $points }.
}
effect-service-plan = С { $date } ваш тариф стоит { $after } в месяц вместо { $before }.
effect-service-early = Досрочный переход стоит { $amount }. Эта сумма войдёт в следующий счёт.
effect-service-device = Ваше устройство остаётся. За него ещё нужно заплатить { $amount }.
effect-service-keep = Если первый платёж поступит не позднее { $date }, услуга сохранится.
effect-member = { $reference }: погашение { $date }, всего { $amount }.
