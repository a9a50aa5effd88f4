### Arquivos que apoiam uma contestação: na tela dela, antes e depois do envio.

evidence-label = Documentos ou fotos (opcional)
evidence-hint = PDF, JPG ou PNG. Até 10 arquivos de até 10 MB cada. Você também pode incluí-los depois.
evidence-not-kept = Os arquivos ficam no seu aparelho. Se recarregar esta página, escolha-os outra vez.
evidence-choose-button = Escolher arquivos
evidence-chosen = Escolhido, ainda não enviado
evidence-sending = Enviando
evidence-received = Enviado
evidence-not-sent = Ainda não enviado. A sua contestação está registrada mesmo sem ele.
evidence-type-error = Escolha um arquivo PDF, JPG ou PNG
evidence-size-error = Escolha um arquivo de até 10 MB que não esteja vazio
evidence-many-error = Remova um arquivo primeiro. Podemos receber no máximo 10.
evidence-remove-button = Remover
evidence-send-button = Enviar os arquivos
evidence-again-button = Enviar os arquivos de novo
evidence-received-status = Recebemos os seus arquivos.
evidence-not-sent-status = Alguns arquivos não foram enviados. A sua contestação está registrada.
