### Общее для экранов, где клиент о чём-то сообщает: обращение, посильная сумма, звонок, способы связи, отзыв.

submission-sending-button = Отправляется
submission-sent-button = Отправлено
submission-sending-status = Отправляем.
submission-offline-note = Вы не в сети. Отправить можно, когда появится связь. Всё, что вы написали, сохранится здесь.
submission-unknown-title = Пока неизвестно, дошло ли это до нас
submission-unknown-text = Мы отправили то, что вы написали, но ответа не было. Текст сохранился здесь.
submission-unknown-once = Можно отправить ещё раз. Учтено это будет только один раз.
submission-again-button = Отправить ещё раз
submission-not-accepted-title = Это не записано
submission-not-accepted-text = Всё, что вы написали, сохранилось здесь. Проверьте и отправьте ещё раз или поговорите с сотрудником.
submission-too-many = Сегодня от вас пришло много сообщений. Всё, что вы написали, сохранилось здесь. Поговорите с сотрудником или отправьте это позже.
submission-card-number = Уберите номер карты. Здесь он не нужен.
submission-text-long = { $count ->
    [one] Сократите текст на { $count } знак
    [few] Сократите текст на { $count } знака
    [many] Сократите текст на { $count } знаков
   *[other] Сократите текст на { $count } знака
}
submission-reference-label = Номер
submission-next-title = Что дальше
submission-hours = Мы на связи:
submission-return-button = Продолжить
submission-anew-button = Сообщить о другом
