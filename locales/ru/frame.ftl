### Вокруг каждого экрана: шапка, помощь, подвал и общие слова.

frame-language-label = Язык
frame-help-link = Связь с сотрудником
frame-help-title = Связь с сотрудником
frame-help-reference = Назовите номер: { $reference }
frame-help-close = Закрыть
frame-security-checked = Эти предложения подписаны: { $creditor }. Подпись проверена на вашем устройстве.
frame-security-private = Без вашего подтверждения план не начнётся.
frame-advice-note = Бесплатная консультация по долгам может помочь. Можно сначала обратиться туда.
frame-back-button = Назад
frame-language-changed = Теперь язык: { $language }.
frame-language-unavailable = Этот язык не загрузился. Больше ничего не изменилось.
frame-offline-title = Вы не в сети
frame-offline-text = Сейчас ничего не отправляется. Ваши ответы сохранились здесь. Можно продолжить, когда появится связь.
frame-online = Вы снова в сети.
frame-errors-title = Проверьте введённое
help-title = Что ещё можно сделать
help-pay-button = Заплатить всё
help-options-button = Посмотреть планы
help-proposal-button = Назвать посильную сумму
help-assistance-button = Попросить помощи с оплатой
help-dispute-button = Что-то не так? Сообщите
help-callback-button = Попросить о звонке
help-preferences-button = Как с вами связаться
help-line-button = Что-то не так с этой позицией?
