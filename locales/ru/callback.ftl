### Просьба позвонить.

callback-title = Попросите нас позвонить
callback-lead = Скажите, когда вам удобно поговорить. Звонить будет { $creditor }.
callback-phone-label = Номер телефона для звонка
callback-phone-hint = Если вы за границей, начните с + и кода страны.
callback-phone-error = Введите номер телефона, от 5 до 15 цифр
callback-day-label = В какой день?
callback-day-any = В любой день
callback-day = { $date }
callback-zone = Дни и время указаны в вашем часовом поясе: { $zone }.
callback-part-label = Когда вам позвонить?
callback-part-morning = Утром, до 12:00
callback-part-afternoon = Днём, с 12:00 до 17:00
callback-part-evening = Вечером, после 17:00
callback-hours = Мы звоним с { $from } до { $until } ({ $zone }).
callback-part-error = Выберите время дня
callback-language-label = На каком языке вы хотите говорить
callback-send-button = Отправить просьбу
callback-anew-button = Попросить ещё об одном звонке
callback-done-title = Мы получили вашу просьбу о звонке
callback-done-text = { $part ->
    [morning] Вы попросили позвонить утром по номеру { $phone }. Звонить будет { $creditor }.
    [afternoon] Вы попросили позвонить днём по номеру { $phone }. Звонить будет { $creditor }.
   *[evening] Вы попросили позвонить вечером по номеру { $phone }. Звонить будет { $creditor }.
}
callback-done-day = Выбранный вами день: { $date }
