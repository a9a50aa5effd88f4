### Код, который отправляется в дополнение к письму, если его требует кредитор.

second-factor-title = Введите код, который мы отправили
second-factor-lead = Мы отправили код на телефон или электронную почту, которые у нас записаны. Это может занять минуту.
second-factor-sent-again = Мы отправили новый код. Прежний больше не действует.
second-factor-code-label = Код
second-factor-code-hint = 6 цифр. Можно вставить.
second-factor-left = { $count ->
    [one] Код действует ещё { $count } минуту.
    [few] Код действует ещё { $count } минуты.
    [many] Код действует ещё { $count } минут.
   *[other] Код действует ещё { $count } минуты.
}
second-factor-checking = Проверяем код
second-factor-renew-button = Отправить новый код
second-factor-none-summary = Код не пришёл
second-factor-none-text = Подождите минуту и запросите новый код. Если его нет, свяжитесь с нами.
second-factor-code-short = Введите 6 цифр кода
second-factor-wrong = Проверьте код. Это не последний отправленный.
second-factor-ended = Срок действия кода истёк. Запросите новый.
second-factor-none-sent = Введите последний код. Сейчас мы не можем отправить другой.
second-factor-too-soon = Подождите минуту и попробуйте снова
second-factor-no-answer = Не удалось проверить код. Попробуйте через минуту.
second-factor-again = Введите номер и код из письма ещё раз. Отправленный код больше не действует.
