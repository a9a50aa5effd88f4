### Файлы, которые подтверждают обращение: на том же экране, до и после отправки.

evidence-label = Документы или фото (можно пропустить)
evidence-hint = PDF, JPG или PNG. До 10 файлов, каждый до 10 МБ. Их можно добавить и позже.
evidence-not-kept = Файлы остаются на вашем устройстве. Если загрузите страницу заново, выберите их ещё раз.
evidence-choose-button = Выбрать файлы
evidence-chosen = Выбран, ещё не отправлен
evidence-sending = Отправляется
evidence-received = Отправлен
evidence-not-sent = Пока не отправлен. Ваше обращение записано и без него.
evidence-type-error = Выберите файл PDF, JPG или PNG
evidence-size-error = Выберите непустой файл до 10 МБ
evidence-many-error = Сначала уберите один файл. Можно приложить не больше 10.
evidence-remove-button = Убрать
evidence-send-button = Отправить файлы
evidence-again-button = Отправить файлы снова
evidence-received-status = Мы получили ваши файлы.
evidence-not-sent-status = Некоторые файлы не отправлены. Ваше обращение записано.
