### Ошибки во введённом: что сделать, словами самого поля.

error-amount-empty = Введите сумму, например { $example }
error-amount-number = Введите сумму цифрами, например { $example }
error-amount-negative = Введите 0 или больше
error-amount-currency = Введите сумму в { $currency }
error-amount-decimals = { $count ->
    [0] Введите сумму без дробной части, например { $example }
    [one] Введите не больше { $count } знака после запятой, например { $example }
    [few] Введите не больше { $count } знаков после запятой, например { $example }
    [many] Введите не больше { $count } знаков после запятой, например { $example }
   *[other] Введите не больше { $count } знака после запятой, например { $example }
}
error-amount-ambiguous = Введите сумму без разделителя тысяч, например { $example }
error-amount-large = Введите меньшую сумму
error-amount-bounds = Введите сумму от { $min } до { $max }
error-number-bounds = Выберите число от { $min } до { $max }
error-date-bounds = Выберите день с { $min } по { $max }
error-not-offered = Выберите один из предложенных ответов
error-left-too-small = Заплатите всё или оставьте не меньше { $least }
error-does-not-fit = Измените сумму или число платежей. Вместе они не укладываются в пределы.
