### Всё ещё раз, прежде чем это вступит в силу. До подтверждения ничего не отправляется.

review-title = Проверьте свой план
review-lead = Ничего не начнётся, пока вы не выберете «Подтвердить мой план». Любой ответ можно изменить.
review-chosen-title = Что вы выбрали
review-plan-label = План
review-amount-label = Вы платите
review-frequency-label = Как часто
review-first-label = Первый платёж
review-date-label = Срок оплаты
review-result-label = Результат по доходу
review-result-value = До { $percent } норматива
review-hardship-label = Почему трудно платить
review-change-link = Изменить
review-terms-title = Условия
review-if-missed-title = Если пропустить платёж
review-agreement-title = На что вы соглашаетесь
review-effects-title = Что ещё изменится
review-consent-label = Подтверждаю, что условия прочитаны, и принимаю этот план.
review-consent-error = Поставьте отметку, что вы принимаете этот план
review-debit-label = Даю согласие на автоматические платежи. Каждый списывается в свой день.
review-records-label = Даю согласие получать все документы только в электронном виде, не на бумаге.
review-agreed-error = Отметьте и этот пункт или вернитесь и измените план
disclosure-tila-title = Сколько стоит этот кредит
disclosure-itemisation-title = Как сложилась сумма к оплате
disclosure-time-barred-title = О давности этого долга
disclosure-electronic-debit-title = Автоматические платежи
disclosure-electronic-records-title = Документы в электронном виде
disclosure-forbearance-title = Помощь, если денег не хватает
disclosure-breathing-space-title = Ваш период передышки
disclosure-financial-assistance-title = Финансовая помощь
disclosure-hardship-title = Что мы делаем, когда трудно платить
disclosure-tila-rate = Годовая процентная ставка (APR): { $percent }. Это стоимость кредита в виде годовой ставки.
disclosure-tila-charge = Плата за кредит: { $amount }. Столько кредит стоит вам в деньгах.
disclosure-tila-financed = Сумма финансирования: { $amount }. Это кредит, предоставленный вам или в ваших интересах.
disclosure-tila-total = Сумма всех платежей: { $amount }. Столько вы заплатите, когда внесёте все платежи.
disclosure-tila-payments = { $count ->
    [1] { $first }: { $count } платёж, { $amount }.
    [one] С { $first } по { $last }: { $count } платёж по { $amount }.
    [few] С { $first } по { $last }: { $count } платежа по { $amount }.
    [many] С { $first } по { $last }: { $count } платежей по { $amount }.
   *[other] С { $first } по { $last }: { $count } платежа по { $amount }.
}
disclosure-item-then = На { $date }: { $amount }
disclosure-item-interest = Проценты с тех пор: { $amount }
disclosure-item-fees = Сборы с тех пор: { $amount }
disclosure-item-charges = Другие начисления с тех пор: { $amount }
disclosure-item-payments = Платежи с тех пор: { $amount }
disclosure-item-credits = Зачёты с тех пор: { $amount }
disclosure-item-now = Сегодня: { $amount }
disclosure-debits = { $count ->
    [1] { $first } будет списан { $count } платёж: { $most }.
    [one] С { $first } по { $last } будет списан { $count } платёж от { $least } до { $most }.
    [few] С { $first } по { $last } будут списаны { $count } платежа от { $least } до { $most }.
    [many] С { $first } по { $last } будет списано { $count } платежей от { $least } до { $most }.
   *[other] С { $first } по { $last } будет списано { $count } платежа от { $least } до { $most }.
}
disclosure-debits-stop = { $count ->
    [one] Не позднее { $date } можно остановить первое списание. О другой сумме мы сообщим за { $count } день.
    [few] Не позднее { $date } можно остановить первое списание. О другой сумме мы сообщим за { $count } дня.
    [many] Не позднее { $date } можно остановить первое списание. О другой сумме мы сообщим за { $count } дней.
   *[other] Не позднее { $date } можно остановить первое списание. О другой сумме мы сообщим за { $count } дня.
}
disclosure-clock-acknowledge = Не позднее { $date } мы подтвердим, что получили ваше обращение.
disclosure-clock-answer = Не позднее { $date } мы вам ответим.
review-confirm-button = Подтвердить мой план
review-sending-button = Отправляем ваш план
review-sending-status = Мы отправляем ваш план. Оставайтесь на этой странице.
review-offline-note = Вы не в сети. Подтвердить можно, когда появится связь.
schedule-title = Ваши платежи
schedule-number-head = №
schedule-date-head = Дата
schedule-amount-head = Сумма
schedule-total = Всего
schedule-more-summary = { $count ->
    [one] Показать ещё { $count } платёж
    [few] Показать ещё { $count } платежа
    [many] Показать ещё { $count } платежей
   *[other] Показать ещё { $count } платежа
}
schedule-none = Платить ничего не нужно.
