### Что нужно оплатить, строка за строкой, и что можно сделать дальше.

balance-title = { $creditor }: к оплате
balance-due-since = Срок оплаты был { $date }
balance-as-of = По состоянию на { $date }
balance-standing-early = Срок оплаты ещё не наступил. Можно заплатить сейчас или составить план.
balance-standing-new = Здесь это можно уладить за несколько шагов.
balance-standing-late = Это по-прежнему можно уладить. Посмотрите варианты не спеша.
balance-details-button = Не те данные?
balance-items-title = Как сложилась эта сумма
balance-items-head = Дата и позиция
balance-amount-head = Сумма
balance-line-why = Почему это здесь?
balance-line-disputed = Мы это проверяем.
balance-subtotal-charges = Начисления
balance-subtotal-credits = Платежи и зачёты
balance-parts-principal = В том числе основная сумма
balance-parts-interest = В том числе проценты
balance-parts-fees = В том числе сборы
balance-total = К оплате
balance-kind-interest = Проценты
balance-kind-fee = Сбор
balance-kind-tax = Налог
balance-kind-payment = Ваш платёж
balance-kind-insurance = Оплачено другой стороной
balance-kind-credit = Зачёт
balance-actions-title = Что вы хотите сделать?
balance-happened-summary = Что случилось? Можно пропустить.
balance-happened-note = Ответ остаётся на этом устройстве. Он меняет только то, что мы покажем сначала.
situation-payment-returned = Платёж не прошёл
situation-forgot = Я забыл(а) об этом
situation-cannot-pay = Сейчас не могу это оплатить
situation-something-wrong = Думаю, это не мой долг
situation-may-not-pay = Возможно, скоро не смогу платить
balance-pay-title = Заплатить всё сейчас
balance-pay-text = { $amount }
balance-pay-saving = { $amount }. Вы экономите { $saving }.
balance-options-title = Посмотреть все варианты
balance-options-text = { $count ->
    [one] { $count } вариант для этого счёта
    [few] { $count } варианта для этого счёта
    [many] { $count } вариантов для этого счёта
   *[other] { $count } варианта для этого счёта
}
balance-assistance-title = Сейчас не могу платить
balance-assistance-text = Узнайте, может ли счёт стать меньше
balance-later-text = Узнайте, как заплатить меньше или позже
balance-dispute-title = Что-то не так
balance-dispute-text = Скажите нам, и мы проверим
balance-no-commitment = Просмотр вариантов ни к чему вас не обязывает.
balance-waiting = Загружаем ваши варианты.
balance-service-suspended-title = Услуга приостановлена
balance-service-suspended-text = Внесите { $amount } не позднее { $date }, и мы вернём её.
balance-service-running-title = Услуга пока работает
balance-service-running-text = Внесите { $amount } не позднее { $date } и сохраните её.
