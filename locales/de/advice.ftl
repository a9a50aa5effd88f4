### Kostenlose und unabhängige Beratung durch andere.

advice-title = Kostenlose Beratung durch andere
advice-lead = Diese Stellen sind kostenlos und gehören nicht zu { $creditor }. Sie können gern zuerst mit ihnen sprechen.
advice-new-tab = öffnet einen neuen Tab
