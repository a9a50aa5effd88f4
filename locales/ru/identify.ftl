### Первый экран, когда сайт ещё не знает, кто клиент.

identify-title = Найдите свой счёт
identify-lead = Номер и код есть в вашем письме.
identify-reference-label = Номер лицевого счёта
identify-reference-hint = Буквы и цифры. Можно вставить.
identify-code-label = Код доступа
identify-code-hint = Он напечатан рядом с номером.
identify-continue-button = Продолжить
identify-checking = Ищем ваш счёт
identify-no-letter-summary = У меня нет письма
identify-no-letter-text = Свяжитесь с нами. Мы вместе найдём ваш счёт.
identify-reference-empty = Введите номер лицевого счёта из письма
identify-code-empty = Введите код доступа из письма
identify-not-found = Проверьте номер и код. Они не подходят ни к одному счёту.
identify-code-ended = Срок действия кода истёк. Свяжитесь с нами, и мы пришлём письмо с новым кодом.
identify-too-many = Подождите несколько минут и введите данные снова
identify-too-many-codes = Сегодня отправлено много кодов. Свяжитесь с нами или попробуйте завтра.
identify-no-answer = Не удалось открыть ваш счёт. Попробуйте через минуту.
