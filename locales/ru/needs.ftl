### Что нужно клиенту: форматы, языки и что учитывать.

needs-title = Что вам поможет
needs-lead = Отвечать не обязательно. Отметьте только то, что нам стоит знать. Ни один план от этого не зависит.
needs-formats-label = Как нам писать вам и говорить с вами?
needs-large-print = Крупный шрифт
needs-braille = Шрифт Брайля
needs-easy-read = Простой язык: короткие фразы и картинки
needs-audio = Звуковая запись
needs-text-relay = Звонки через службу текста
needs-sign-language = Переводчик жестового языка
needs-interpreter = Переводчик при разговоре
needs-translation = Письма на моём языке
needs-circumstances-label = Нужно ли нам что-то учитывать?
needs-circumstances-hint = Отметьте, что хотите. Доказательств здесь не просят.
needs-physical-health = Моё физическое здоровье
needs-mental-health = Моё душевное здоровье
needs-memory = Мне трудно запоминать или понимать
needs-bereavement = Умер близкий человек
needs-caring = Я за кем-то ухаживаю
needs-safety = Кто-то контролирует или обижает меня
needs-helper = Кто-то помогает мне с письмами и звонками
needs-more-time = Мне нужно больше времени на ответ
needs-rather-not-say = Не хочу говорить
needs-consent-label = Вы можете хранить то, что я отметил(а) в разделе «Что вам поможет», и учитывать это в письмах и разговорах со мной
needs-consent-error = Согласитесь, чтобы мы это хранили, или снимите отметки
needs-back-note = Это можно отменить здесь в любое время.
