### सभी विकल्प: जो उपलब्ध हैं वे कार्ड में, बाकी कारण के साथ।

kind-pay-in-full-title = पूरा चुकाएँ
kind-pay-part-title = अभी एक हिस्सा दें
kind-instalments-title = किस्तों में चुकाएँ
kind-step-up-title = पहले कम दें, बाद में ज़्यादा
kind-temporary-reduction-title = कुछ समय कम दें
kind-deferral-title = बाद में दें
kind-settlement-title = कम रकम में निपटाएँ
kind-assistance-title = कम आय पर कम बिल
kind-modification-title = अनुबंध बदलें
kind-undisputed-part-title = जिसकी जाँच नहीं हो रही, वह दें
kind-affordable-plan-title = जितना बचे, उतना दें
kind-downgrade-title = सस्ते प्लान पर जाएँ
kind-bundle-title = सभी खाते एक योजना में
kind-modification-note = आपका भुगतान, ब्याज दर या अंतिम तारीख हमेशा के लिए बदलती है।
kind-undisputed-part-note = आपकी बताई बात की जाँच पहले होगी। बाकी अभी दे सकते हैं।
kind-affordable-plan-note = भुगतान उतना ही होगा जितना खर्च के बाद बचे।
kind-downgrade-note = हर महीने का बिल घटता है, और बकाया अलग से दिया जाता है।
kind-bundle-note = सभी खातों के लिए एक भुगतान। हर खाते की तारीखें अपनी रहती हैं।

options-title = जो आपके लिए ठीक हो, वह चुनें
options-lead = आपका बकाया { $amount } है। नीचे का हर विकल्प आज आपके लिए उपलब्ध है।
options-order-note = { $creditor } ने इन्हें इसी क्रम में रखा है। कोई भी दूसरे से बेहतर नहीं है।
options-order-pay = आपके जवाब के अनुसार अभी देने के तरीके पहले हैं। कोई भी दूसरे से बेहतर नहीं है।
options-order-less = आपके जवाब के अनुसार कम या बाद में देने के तरीके पहले हैं। कोई भी दूसरे से बेहतर नहीं है।
options-order-ahead = आपके जवाब के अनुसार आगे की योजना के तरीके पहले हैं। कोई भी दूसरे से बेहतर नहीं है।
options-order-usual-button = सामान्य क्रम दिखाएँ
options-compare-button = तुलना करें, या अपने बजट का विकल्प पाएँ
options-choose-button = चुनें
options-chosen-tag = आपकी पसंद
options-if-missed-summary = अगर कोई भुगतान छूट जाए तो?
options-check-button = अपनी पात्रता देखें
options-check-text = यह परिवार और आय पर निर्भर है। आपके जवाब इसी डिवाइस पर रहते हैं।
options-budget-text = यह खर्च के बाद बची रकम पर निर्भर है। आपके जवाब इसी डिवाइस पर रहते हैं।
options-closed-title = अभी आपके लिए उपलब्ध नहीं
options-none-title = अभी यहाँ चुनने को कुछ नहीं है
options-none-text = हमसे बात करें। हम आपके साथ देखेंगे।
options-other-title = इनमें से कोई ठीक नहीं?
options-other-text = हमसे बात करें। हमारा कोई व्यक्ति आपके साथ देखेगा।
options-bars-label = अब भी बकाया
options-bars-rise-label = हर बार का भुगतान

headline-once = एक बार में
headline-instead = { $owed } के बजाय
headline-nothing = देना है, { $owed } के बजाय
headline-part = अभी
headline-later = { $date } को देय
headline-break = अभी देना है
headline-undisputed = अभी। { $remaining } की जाँच हो रही है।
headline-reduced = { $frequency ->
    [weekly] हर हफ़्ते, { $count } भुगतान तक
    [fortnightly] हर 2 हफ़्ते में, { $count } भुगतान तक
    [semi_monthly] महीने में दो बार, { $count } भुगतान तक
   *[monthly] हर महीने, { $count } महीने तक
}
headline-each = { $frequency ->
    [weekly] हर हफ़्ते, { $count } भुगतान
    [fortnightly] हर 2 हफ़्ते में, { $count } भुगतान
    [semi_monthly] महीने में दो बार, { $count } भुगतान
   *[monthly] हर महीने, { $count } भुगतान
}

detail-today = आज
detail-pay-by = देने की अंतिम तारीख
detail-first = पहला भुगतान
detail-last = आखिरी भुगतान
detail-payment = { $date }, { $amount }
detail-discount = आपकी बचत
detail-valid-until = बचत की अंतिम तारीख
detail-interest = ब्याज
detail-total = कुल देना है
detail-remaining = इसके बाद बाकी
detail-before = इसके बिना कुल
detail-less = कुल में कमी
detail-more = कुल में बढ़ोतरी

effect-settled-for-less = यह चुकाने पर बाकी रकम माफ़ हो जाती है।
effect-service-restored = पहले भुगतान के बाद आपकी सेवा चालू रहती है या फिर चालू होती है।
effect-end-date-moves = आपका आखिरी भुगतान { $from } के बजाय { $to } को होगा।
effect-payment-becomes = { $date } से हर भुगतान { $payment } होगा।
effect-rises = { $count ->
   *[other] हर { $count } भुगतान के बाद रकम { $amount } बढ़ेगी, { $most } तक।
}
effect-proof-may-be-asked = आपसे आय का प्रमाण माँगा जा सकता है।
effect-rate-becomes = { $date } से ब्याज दर { $percent } सालाना होगी।
effect-joins-principal = समय पर न दी गई रकम { $amount } लोन में जुड़ती है। उस पर ब्याज लगता है।
effect-reviewed-on = { $date } को हम आपके साथ इसे फिर देखेंगे।
effect-autopay-could = ऑटो भुगतान से कुल { $total } देना होगा, यानी { $saves } कम।
effect-autopay-is = भुगतान अपने-आप लिए जाते हैं। इसके बिना कुल { $total } देना होगा, यानी { $saves } ज़्यादा।
reward-credit = { $count ->
   *[other] समय पर { $count } भुगतान होने पर हम { $amount } जमा करेंगे। यहाँ की रकम में यह शामिल नहीं है।
}
reward-points = { $count ->
   *[other] समय पर { $count } भुगतान होने पर { $points } अंक मिलते हैं।
}
effect-service-plan = { $date } से आपका प्लान { $before } के बजाय हर महीने { $after } का होगा।
effect-service-early = समय से पहले बदलने की फ़ीस { $amount } है। यह अगले बिल में आएगी।
effect-service-device = आपका डिवाइस वैसा ही रहेगा। उसके लिए { $amount } देना बाकी है।
effect-service-keep = पहला भुगतान { $date } तक आने पर आपकी सेवा चालू रहेगी।
effect-member = { $reference }: कुल { $amount }, { $date } को भुगतान पूरा होगा।
