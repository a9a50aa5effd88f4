### कोई विकल्प उपलब्ध क्यों नहीं है: हर कारण का एक संदेश।

reason-nothing-owed = आपका कुछ बकाया नहीं है।
reason-needs-means = यह परिवार और आय पर निर्भर है।
reason-above-scale = लिखी गई आय इसकी सीमा से ज़्यादा है।
reason-no-contract = यह चालू लोन और अनुबंध के लिए है।
reason-ended = यह { $date } तक उपलब्ध था।
reason-balance-too-small = हर भुगतान कम से कम { $amount } का होना चाहिए। बकाया उसके लिए कम है।
reason-no-plan-fits = कोई योजना इस खाते की सीमा में नहीं आती।
reason-needs-budget = यह आय और खर्च पर निर्भर है।
reason-answer-button = कुछ सवालों के जवाब दें
reason-nothing-disputed = यह उन बिलों के लिए है जिनमें हम कुछ जाँच रहे हैं।
reason-all-disputed = हम यह पूरा बिल जाँच रहे हैं। तब तक कुछ नहीं देना है।
reason-no-cheaper-plan = इस खाते के लिए इससे सस्ता प्लान नहीं है।
reason-nothing-to-bundle = यह उन ग्राहकों के लिए है जिनके कई खाते एक योजना में आ सकते हैं।
reason-from = यह { $date } से उपलब्ध होगा।
reason-fact-unknown = पहले हमें आपके खाते के बारे में और जानना है। हमसे बात करें।

reason-balance-between = यह { $min } से { $max } तक के बकाया के लिए है।
reason-balance-least = यह { $min } या उससे ज़्यादा बकाया के लिए है।
reason-balance-most = यह { $max } या उससे कम बकाया के लिए है।
reason-days-past-due-between = यह उन बिलों के लिए है जिनकी देय तारीख { $min } से { $max } दिन पहले थी।
reason-days-past-due-least = { $min ->
   *[other] यह उन बिलों के लिए है जिनकी देय तारीख { $min } या उससे ज़्यादा दिन पहले थी।
}
reason-days-past-due-most = { $max ->
   *[other] यह उन बिलों के लिए है जिनकी देय तारीख ज़्यादा से ज़्यादा { $max } दिन पहले थी।
}
reason-account-age-least = { $min ->
   *[other] यह उन खातों के लिए है जो { $min } या उससे ज़्यादा दिन पहले खुले।
}
reason-plans-broken-most = { $max ->
    [0] यह तब उपलब्ध है जब पिछले 12 महीनों में कोई योजना बीच में न रुकी हो।
    [one] यह तब उपलब्ध है जब पिछले 12 महीनों में { $max } से ज़्यादा योजना बीच में न रुकी हो।
   *[other] यह तब उपलब्ध है जब पिछले 12 महीनों में { $max } से ज़्यादा योजनाएँ बीच में न रुकी हों।
}
reason-prior-deferrals-most = { $max ->
    [0] यह तब उपलब्ध है जब पिछले 24 महीनों में कोई मोहलत न ली गई हो।
    [one] यह तब उपलब्ध है जब पिछले 24 महीनों में { $max } बार से ज़्यादा मोहलत न ली गई हो।
   *[other] यह तब उपलब्ध है जब पिछले 24 महीनों में { $max } बार से ज़्यादा मोहलत न ली गई हो।
}
reason-bounced-payments-most = { $max ->
    [0] यह तब उपलब्ध है जब पिछले 6 महीनों में बैंक ने कोई भुगतान न लौटाया हो।
    [one] यह तब उपलब्ध है जब पिछले 6 महीनों में बैंक ने { $max } से ज़्यादा भुगतान न लौटाया हो।
   *[other] यह तब उपलब्ध है जब पिछले 6 महीनों में बैंक ने { $max } से ज़्यादा भुगतान न लौटाए हों।
}

reason-fact-balance = यह आपके बकाया पर निर्भर है।
reason-fact-principal = यह इस पर निर्भर है कि बकाया किससे बना है।
reason-fact-interest = यह आपके बकाया में लगे ब्याज पर निर्भर है।
reason-fact-fees = यह आपके बकाया में लगी फ़ीस पर निर्भर है।
reason-fact-days-past-due = यह इस पर निर्भर है कि बिल की देय तारीख कितने दिन पहले थी।
reason-fact-account-age = यह इस पर निर्भर है कि आपका खाता कितना पुराना है।
reason-fact-has-contract = यह इस पर निर्भर है कि लोन या अनुबंध अभी चालू है या नहीं।
reason-fact-service-suspended = यह इस पर निर्भर है कि आपकी सेवा चालू है या नहीं।
reason-fact-generally-billed = यह इस पर निर्भर है कि इसी इलाज का बीमा कंपनियों को कितना बिल जाता है।
reason-fact-hardship = यह इस पर निर्भर है कि अभी भुगतान क्यों मुश्किल है। चाहें तो हमें बताएँ।
reason-fact-product = यह दूसरी तरह के खातों के लिए है।
reason-fact-segment = यह दूसरी तरह के खातों के लिए है।
reason-fact-portfolio = यह दूसरी तरह के खातों के लिए है।
reason-fact-jurisdiction = यह आपके इलाके में उपलब्ध नहीं है।
reason-fact-secured = यह इस पर निर्भर है कि लोन के बदले कुछ गिरवी है या नहीं।
reason-fact-plan-active = इस खाते पर एक योजना पहले से चल रही है।
reason-fact-plans-broken = यह इस खाते की पिछली योजनाओं पर निर्भर है।
reason-fact-prior-deferrals = यह इस खाते पर पहले मिली मोहलत पर निर्भर है।
reason-fact-prior-settlement = यह हर खाते के लिए एक बार मिलता है।
reason-fact-bounced-payments = यह बैंक के लौटाए भुगतानों पर निर्भर है।
reason-fact-autopay = यह इस पर निर्भर है कि आप खुद भुगतान करते हैं या ऑटो भुगतान से।
reason-fact-disputed = आपने बताया कि इस बिल में कुछ गलत है। पहले हम उसे जाँचेंगे।
reason-fact-in-litigation = इस खाते का मामला अदालत में है। पहले हमसे बात करें।
reason-fact-fraud-flag = पहले हमें इस खाते में कुछ जाँचना है। हमसे बात करें।
reason-fact-payer-pending = आपके बीमा का फ़ैसला अभी नहीं आया है। पहले उसका इंतज़ार करें।
reason-fact-time-barred = यह खाता इसके लिए बहुत पुराना है। हमसे बात करें।
reason-fact-bankrupt = दिवालिया प्रक्रिया में दूसरे नियम लागू होते हैं। पहले हमसे बात करें।
reason-fact-deceased = हम परिवार की मदद के लिए यहाँ हैं। हमसे बात करें।
reason-fact-breathing-space = राहत अवधि चल रही है। आपको अभी कुछ नहीं करना है।
reason-fact-military = सक्रिय सैन्य सेवा में दूसरे नियम लागू होते हैं। पहले हमसे बात करें।
reason-fact-adviser = एक सलाहकार आपकी ओर से बात करते हैं। पहले उनसे पूछें।
reason-fact-collateral = यह लोन के बदले गिरवी रखी चीज़ पर निर्भर है।
reason-fact-contract-rate = यह आपकी आज की ब्याज दर पर निर्भर है।
reason-fact-remaining-term = यह इस पर निर्भर है कि अनुबंध कितना और चलेगा।
reason-fact-last-payment = यह आपके पिछले भुगतान पर निर्भर है।
reason-fact-charge-off = यह इस पर निर्भर है कि यह खाता कितना पुराना है।
reason-fact-with-agency = यह खाता हमारी ओर से कोई और देखता है। पहले हमसे बात करें।
reason-fact-credit-reporting = यह इस पर निर्भर है कि इस खाते की क्या रिपोर्ट दी गई है।
reason-fact-insurance-claim = एक बीमा दावा अभी खुला है। पहले उसका इंतज़ार करें।
reason-fact-residence = यह इस पर निर्भर है कि आप अपने पते पर कब से हैं।
reason-fact-personal = इस पर मिलकर बात करना ठीक होगा। हमसे बात करें।
reason-fact-minor = इस खाते पर हमें किसी वयस्क से बात करनी है। हमसे बात करें।
reason-fact-hardship-time = यह इस पर निर्भर है कि मुश्किल कब से और कब तक है।
reason-fact-insolvency = जिनका भी बकाया है, उन सबसे आपका समझौता है। पहले हमसे बात करें।
reason-fact-consent = यह आपकी दी हुई सहमति पर निर्भर है। हमसे बात करें।
reason-fact-identity = पहले हमें पक्का करना है कि यह आप ही हैं। हमसे बात करें।
reason-stopped-until = यह { $date } तक चलेगा।
