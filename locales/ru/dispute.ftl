### Что не так с суммой к оплате.

dispute-title = Расскажите, что не так
dispute-lead = Это может быть вся сумма или одна позиция. Ничего не уйдёт, пока вы не выберете «Отправить».
dispute-reason-label = Что не так?
dispute-reason-wrong-amount = Сумма не та
dispute-reason-already-paid = Это уже оплачено
dispute-reason-not-received = Не получено или отправлено обратно
dispute-reason-third-party = Платить должен кто-то другой, например страховая
dispute-reason-not-mine = Ко мне это не относится
dispute-reason-wrong-details = Моё имя или данные указаны неправильно
dispute-reason-other = Другое
dispute-reason-error = Выберите, что не так
dispute-lines-summary = Речь не обо всех позициях? Выберите нужные
dispute-lines-label = О каких позициях речь? (можно пропустить)
dispute-lines-hint = Не отмечайте ничего, если речь обо всей сумме.
dispute-owed-label = Сколько, по-вашему, к оплате, в { $currency }? (можно пропустить)
dispute-owed-hint = Можно и 0. Если не уверены, оставьте поле пустым.
dispute-text-label = Что нам важно знать? (можно пропустить)
dispute-text-hint = Напишите только то, что хотите. Номера карт не указывайте.
dispute-send-button = Отправить
dispute-done-title = Мы получили ваше обращение
dispute-done-keep = Сохраните номер. Он пригодится, если вы позвоните или напишете.
dispute-done-balance = Всё, что вы здесь видите, не изменится, пока обращение не рассмотрит сотрудник.
