### Как всё прошло: один вопрос рядом с подтверждением, отвечать необязательно.

feedback-title = Расскажите, как всё прошло (можно пропустить)
feedback-rating-label = Как вам удалось уладить это здесь?
feedback-rating-1 = Очень плохо
feedback-rating-2 = Плохо
feedback-rating-3 = Нормально
feedback-rating-4 = Хорошо
feedback-rating-5 = Очень хорошо
feedback-rating-error = Выберите один из пяти ответов
feedback-text-label = Что можно улучшить? (можно пропустить)
feedback-send-button = Отправить ответ
feedback-thanks = Спасибо. Мы получили ваш ответ.
feedback-not-sent = Неизвестно, дошёл ли до нас ваш ответ. На ваш план это не влияет.
