### Em volta de cada tela: topo, ajuda, rodapé e palavras que várias telas usam.

frame-language-label = Idioma
frame-help-link = Falar com uma pessoa
frame-help-title = Falar com uma pessoa
frame-help-reference = Tenha a sua referência à mão: { $reference }
frame-help-close = Fechar
frame-security-checked = Estas ofertas são assinadas por { $creditor }. Conferimos a assinatura no seu aparelho.
frame-security-private = Nenhum plano começa antes de você confirmar.
frame-advice-note = Orientação gratuita sobre dívidas pode ajudar. Você pode pedir antes de decidir.
frame-back-button = Voltar
frame-language-changed = Agora em { $language }.
frame-language-unavailable = Esse idioma não carregou. Nada mais mudou.
frame-offline-title = Você está sem conexão
frame-offline-text = Nada é enviado agora. As suas respostas continuam aqui. Você pode seguir quando a conexão voltar.
frame-online = A conexão voltou.
frame-errors-title = Há um problema
help-title = O que mais você pode fazer
help-pay-button = Pagar o valor total
help-options-button = Ver os planos
help-proposal-button = Dizer quanto você pode pagar
help-assistance-button = Pedir ajuda para pagar
help-dispute-button = Dizer que algo está errado
help-callback-button = Pedir uma ligação
help-preferences-button = Como falamos com você
help-line-button = Algo errado nesta linha?
