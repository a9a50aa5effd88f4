### Несколько счетов одного человека, под суммой к оплате.

accounts-title = Все ваши счета: { $creditor }
accounts-account-head = Счёт
accounts-this = Это счёт, показанный выше.
accounts-late = Для { $amount } из этой суммы срок оплаты уже прошёл.
accounts-not-late = Срок оплаты ещё не наступил.
accounts-time-barred = Это старый счёт. Он не может войти в общий план с другими. Поговорите с нами о нём.
accounts-parts-summary = Из чего это состоит?
accounts-principal = Основная сумма
accounts-interest = Проценты
accounts-fees = Сборы
accounts-total = Всего
