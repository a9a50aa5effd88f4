### O que o cliente precisa: formatos, idiomas e o que levar em conta.

needs-title = O que ajuda você
needs-lead = Você não precisa responder. Marque só o que quer nos contar. Nenhum plano depende disso.
needs-formats-label = Como devemos escrever e falar com você?
needs-large-print = Letra grande
needs-braille = Braille
needs-easy-read = Frases curtas com imagens
needs-audio = Uma gravação de voz
needs-text-relay = Ligações com serviço de texto
needs-sign-language = Intérprete de língua de sinais
needs-interpreter = Um intérprete quando falarmos
needs-translation = Cartas no meu idioma
needs-circumstances-label = Há algo que devemos levar em conta?
needs-circumstances-hint = Marque o que quiser. Aqui ninguém pede provas.
needs-physical-health = A minha saúde física
needs-mental-health = A minha saúde mental
needs-memory = Tenho dificuldade de lembrar ou entender
needs-bereavement = Alguém próximo morreu
needs-caring = Cuido de alguém
needs-safety = Alguém me controla ou me machuca
needs-helper = Alguém me ajuda com cartas e ligações
needs-more-time = Preciso de mais tempo para responder
needs-rather-not-say = Prefiro não dizer
needs-consent-label = Vocês podem guardar o que marquei em “O que ajuda você” e usar quando escreverem ou falarem comigo
needs-consent-error = Aceite que guardemos isto ou tire as marcas
needs-back-note = Você pode voltar atrás aqui a qualquer momento.
