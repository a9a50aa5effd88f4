### Как идёт действующая договорённость. Показывается, когда человек возвращается.

arrangement-done-title = Ваш план оплачен
arrangement-done-text = Больше платить не нужно. Делать ничего не нужно.
arrangement-late-title = Ваш план: платёж ждёт оплаты
arrangement-late-text = Срок оплаты { $amount } уже прошёл. Заплатить всё ещё можно. Если не получается, свяжитесь с нами, и мы вместе посмотрим план.
arrangement-ahead-status-title = Ваш план: вы платите с опережением
arrangement-ahead-status-text = Вы заплатили на { $amount } больше, чем нужно до следующего платежа.
arrangement-on-track-title = Ваш план идёт по графику
arrangement-on-track-text = До следующего платежа делать ничего не нужно.
arrangement-next-label = Следующий платёж
arrangement-paid = Вы заплатили { $paid } из { $total }.
arrangement-as-of = Данные на { $date }, платёж может появиться здесь через несколько дней.
arrangement-state-head = Состояние
arrangement-state-paid = Оплачено
arrangement-state-part = Осталось { $amount }
arrangement-state-late = Ждёт оплаты
arrangement-state-next = Следующий
arrangement-state-later = По плану
arrangement-reward-points = Вы платили в срок. За это вы получили баллы: { $points }.
arrangement-reward-credit = Вы платили в срок. За это вам зачтено { $amount }.
arrangement-reward-after = { $count ->
    [one] Для этого нужен ещё { $count } платёж в срок.
    [few] Для этого нужно ещё { $count } платежа в срок.
    [many] Для этого нужно ещё { $count } платежей в срок.
   *[other] Для этого нужно ещё { $count } платежа в срок.
}
arrangement-reward-no = Бонус за платежи в срок больше недоступен. Ваш план не меняется.
arrangement-ahead-title = Заплатить больше или раньше
arrangement-ahead-label = Что, если заплатить сейчас ещё столько, в { $currency }?
arrangement-ahead-hint = До { $max }. Здесь видно только, что изменится. Ничего не отправляется.
arrangement-ahead-next = Следующий платёж { $date }: { $amount }.
arrangement-ahead-left = { $count ->
    [1] Останется { $count } платёж: { $amount }.
    [one] Останется { $count } платёж, всего { $amount }.
    [few] Останется { $count } платежа, всего { $amount }.
    [many] Останется { $count } платежей, всего { $amount }.
   *[other] Останется { $count } платежа, всего { $amount }.
}
arrangement-ahead-done = Больше платить не придётся.
arrangement-ahead-ask = Можно попросить заплатить больше, чем по плану. Что это изменит, зависит от дня поступления. Мы сообщим точные суммы.
arrangement-tight-title = Если денег станет не хватать
arrangement-tight-text = Если можете, скажите нам до следующего платежа. Мы поищем подходящий план. Поможет и бесплатная консультация по долгам.
arrangement-leave-summary = Изменить или завершить план
arrangement-leave-text = Вы можете завершить этот план и выбрать другой. Всё, что вы заплатили, засчитано. Остаток тогда нужно оплатить так же, как до плана.
arrangement-leave-button = Завершить этот план сейчас
arrangement-receipt-button = Показать подтверждение
