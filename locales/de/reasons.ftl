### Warum eine Möglichkeit nicht offen ist.

reason-nothing-owed = Bei Ihnen ist nichts offen.
reason-needs-means = Es hängt von Haushalt und Einkommen ab.
reason-above-scale = Ihr Einkommen liegt über der Grenze dafür.
reason-no-contract = Das gilt für Kredite und Verträge, die noch laufen.
reason-ended = Das war bis { $date } möglich.
reason-balance-too-small = Jede Rate muss mindestens { $amount } betragen. Dafür ist der offene Betrag zu klein.
reason-no-plan-fits = Für dieses Konto passt kein Plan in die Grenzen.
reason-needs-budget = Es hängt von Einkommen und Ausgaben ab.
reason-answer-button = Ein paar Fragen beantworten
reason-nothing-disputed = Das gilt für Rechnungen, bei denen wir etwas prüfen.
reason-all-disputed = Wir prüfen die ganze Rechnung. Bis dahin ist nichts zu zahlen.
reason-no-cheaper-plan = Für dieses Konto gibt es keinen günstigeren Tarif.
reason-nothing-to-bundle = Das gilt bei mehreren Konten, die in einen Plan passen.
reason-from = Das ist ab { $date } möglich.
reason-fact-unknown = Wir müssen zuerst mehr über Ihr Konto wissen. Sprechen Sie mit uns.

reason-balance-between = Das gilt für offene Beträge von { $min } bis { $max }.
reason-balance-least = Das gilt für offene Beträge ab { $min }.
reason-balance-most = Das gilt für offene Beträge bis { $max }.
reason-days-past-due-between = Das gilt für Rechnungen, die seit { $min } bis { $max } Tagen fällig sind.
reason-days-past-due-least = { $min ->
    [one] Das gilt für Rechnungen, die seit { $min } Tag oder länger fällig sind.
   *[other] Das gilt für Rechnungen, die seit { $min } Tagen oder länger fällig sind.
}
reason-days-past-due-most = { $max ->
    [one] Das gilt für Rechnungen, die seit höchstens { $max } Tag fällig sind.
   *[other] Das gilt für Rechnungen, die seit höchstens { $max } Tagen fällig sind.
}
reason-account-age-least = { $min ->
    [one] Das gilt für Konten, die seit { $min } Tag oder länger bestehen.
   *[other] Das gilt für Konten, die seit { $min } Tagen oder länger bestehen.
}
reason-plans-broken-most = { $max ->
    [0] Das ist möglich, wenn in den letzten 12 Monaten kein Plan vorzeitig endete.
    [one] Das ist möglich, wenn in den letzten 12 Monaten höchstens { $max } Plan vorzeitig endete.
   *[other] Das ist möglich, wenn in den letzten 12 Monaten höchstens { $max } Pläne vorzeitig endeten.
}
reason-prior-deferrals-most = { $max ->
    [0] Das ist möglich, wenn es in den letzten 24 Monaten keine Pause gab.
    [one] Das ist möglich, wenn es in den letzten 24 Monaten höchstens { $max } Pause gab.
   *[other] Das ist möglich, wenn es in den letzten 24 Monaten höchstens { $max } Pausen gab.
}
reason-bounced-payments-most = { $max ->
    [0] Das ist möglich, wenn in den letzten 6 Monaten keine Zahlung zurückkam.
    [one] Das ist möglich, wenn in den letzten 6 Monaten höchstens { $max } Zahlung zurückkam.
   *[other] Das ist möglich, wenn in den letzten 6 Monaten höchstens { $max } Zahlungen zurückkamen.
}

reason-fact-balance = Es hängt davon ab, wie viel offen ist.
reason-fact-principal = Es hängt davon ab, woraus der Betrag besteht.
reason-fact-interest = Es hängt von den Zinsen in Ihrem Betrag ab.
reason-fact-fees = Es hängt von den Gebühren in Ihrem Betrag ab.
reason-fact-days-past-due = Es hängt davon ab, wie lange die Rechnung schon fällig ist.
reason-fact-account-age = Es hängt davon ab, wie lange Sie das Konto haben.
reason-fact-has-contract = Es hängt davon ab, ob ein Kredit oder Vertrag noch läuft.
reason-fact-service-suspended = Es hängt davon ab, ob Ihr Anschluss läuft.
reason-fact-generally-billed = Es hängt davon ab, was Versicherungen für dieselbe Behandlung berechnet wird.
reason-fact-hardship = Es hängt davon ab, warum Zahlen gerade schwerfällt. Sie können es uns sagen, wenn Sie möchten.
reason-fact-product = Das gilt für andere Arten von Konten.
reason-fact-segment = Das gilt für andere Arten von Konten.
reason-fact-portfolio = Das gilt für andere Arten von Konten.
reason-fact-jurisdiction = Das gibt es an Ihrem Wohnort nicht.
reason-fact-secured = Es hängt davon ab, ob der Kredit abgesichert ist.
reason-fact-plan-active = Für dieses Konto läuft schon ein Plan.
reason-fact-plans-broken = Es hängt von früheren Plänen für dieses Konto ab.
reason-fact-prior-deferrals = Es hängt von früheren Pausen für dieses Konto ab.
reason-fact-prior-settlement = Das ist für jedes Konto einmal möglich.
reason-fact-bounced-payments = Es hängt von Zahlungen ab, die Ihre Bank zurückgab.
reason-fact-autopay = Es hängt davon ab, ob Sie selbst oder automatisch zahlen.
reason-fact-disputed = Sie sagten uns, dass an dieser Rechnung etwas nicht stimmt. Das prüfen wir zuerst.
reason-fact-in-litigation = Ein Gericht befasst sich mit diesem Konto. Sprechen Sie zuerst mit uns.
reason-fact-fraud-flag = Wir müssen bei diesem Konto zuerst etwas prüfen. Sprechen Sie mit uns.
reason-fact-payer-pending = Ihre Versicherung hat noch nicht entschieden. Warten Sie das zuerst ab.
reason-fact-time-barred = Dieses Konto ist dafür zu alt. Sprechen Sie mit uns.
reason-fact-bankrupt = In einer Insolvenz gelten andere Regeln. Sprechen Sie zuerst mit uns.
reason-fact-deceased = Wir sind für die Familie da. Sprechen Sie mit uns.
reason-fact-breathing-space = Eine Schutzfrist läuft. Sie brauchen jetzt nichts zu tun.
reason-fact-military = Im aktiven Wehrdienst gelten andere Regeln. Sprechen Sie zuerst mit uns.
reason-fact-adviser = Eine Beratungsstelle spricht für Sie. Fragen Sie zuerst dort.
reason-fact-collateral = Es hängt davon ab, was den Kredit absichert.
reason-fact-contract-rate = Es hängt vom Zinssatz ab, den Sie heute zahlen.
reason-fact-remaining-term = Es hängt davon ab, wie lange Ihr Vertrag noch läuft.
reason-fact-last-payment = Es hängt von Ihrer letzten Zahlung ab.
reason-fact-charge-off = Es hängt davon ab, wie alt dieses Konto ist.
reason-fact-with-agency = Jemand anderes betreut dieses Konto für uns. Sprechen Sie zuerst mit uns.
reason-fact-credit-reporting = Es hängt davon ab, was über dieses Konto gemeldet ist.
reason-fact-insurance-claim = Ein Versicherungsfall ist noch offen. Warten Sie das zuerst ab.
reason-fact-residence = Es hängt davon ab, wie lange Sie schon dort wohnen.
reason-fact-personal = Darüber spricht man besser persönlich. Sprechen Sie mit uns.
reason-fact-minor = Über dieses Konto müssen wir mit einem Erwachsenen sprechen. Sprechen Sie mit uns.
reason-fact-hardship-time = Es hängt davon ab, seit wann und wie lange Zahlen schwerfällt.
reason-fact-insolvency = Sie haben eine Einigung mit allen, denen Sie Geld schulden. Sprechen Sie zuerst mit uns.
reason-fact-consent = Es hängt davon ab, wozu Sie zugestimmt haben. Sprechen Sie mit uns.
reason-fact-identity = Wir müssen zuerst sicher sein, dass Sie es sind. Sprechen Sie mit uns.
reason-stopped-until = Das gilt bis { $date }.
