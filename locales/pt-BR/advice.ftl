### Orientação gratuita e independente de outros.

advice-title = Orientação gratuita e independente
advice-lead = Estes serviços são gratuitos e não pertencem a { $creditor }. Você pode falar com eles primeiro.
advice-new-tab = abre em outra aba
