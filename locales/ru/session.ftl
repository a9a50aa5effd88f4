### Как заканчивается сеанс: незадолго до конца и способ выйти.

session-near-title = Меньше чем через минуту вы выйдете из системы
session-near-text = Так ваши данные в безопасности. То, что вы ввели, сохранится.
session-near-letter-text = Так ваши данные в безопасности. То, что вы ввели, сохранится. Войти снова можно с данными из вашего письма.
session-go-on-button = Остаться

session-sign-out-title = Выйти
session-sign-out-text = То, что вы ввели и не отправили, будет удалено с этого устройства. Отправленное не изменится.
session-sign-out-button = Выйти здесь
session-sign-out-all-button = Выйти на всех устройствах

session-list-button = Посмотреть, где выполнен вход
session-list-title = Где выполнен вход
session-list-text = Каждый вход завершается сам через 15 минут. Мы не знаем, на каком устройстве и где он был выполнен.
session-list-letter = { $count ->
    [0] { $number }. По письму, только что
    [one] { $number }. По письму, { $count } минуту назад
    [few] { $number }. По письму, { $count } минуты назад
    [many] { $number }. По письму, { $count } минут назад
   *[other] { $number }. По письму, { $count } минуты назад
}
session-list-website = { $count ->
    [0] { $number }. На нашем сайте, только что
    [one] { $number }. На нашем сайте, { $count } минуту назад
    [few] { $number }. На нашем сайте, { $count } минуты назад
    [many] { $number }. На нашем сайте, { $count } минут назад
   *[other] { $number }. На нашем сайте, { $count } минуты назад
}
session-list-this = Вы здесь
session-list-alone = Больше нигде вход не выполнен.
session-list-end-button = Выйти там
session-list-ended = Там вы вышли.
session-list-failed = Сейчас не получилось. Попробуйте ещё раз чуть позже.
session-code-hint = Мы спрашиваем его ещё раз, чтобы никто другой не мог завершить ваш вход.
session-code-wrong = Проверьте код доступа в письме и введите его ещё раз

session-signed-out-title = Вы вышли
session-signed-out-text = На этом устройстве не осталось ничего о вашем визите.
session-ends-later = На этом устройстве не осталось ничего о вашем визите. Связаться с нашей системой не удалось: там сеанс закончится сам не позже чем через 15 минут.
