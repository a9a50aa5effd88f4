### प्रस्ताव को उसकी सीमाओं में बदलना। साथ की योजना हर बदलाव के साथ बदलती है।

tailor-title = योजना अपने हिसाब से बनाएँ
tailor-lead = जो चाहें बदलें। योजना उसके साथ बदलेगी।
tailor-frequency-label = कितनी बार देना चाहते हैं?
tailor-frequency-hint = वेतन के दिन से मिलाना मददगार हो सकता है।
frequency-weekly = हर हफ़्ते
frequency-fortnightly = हर 2 हफ़्ते में
frequency-semi-monthly = महीने में दो बार
frequency-monthly = हर महीने
tailor-amount-label = हर बार कितना, { $currency } में?
tailor-first-label = शुरुआत कितने से करना चाहते हैं, { $currency } में?
tailor-part-label = कितना देना चाहते हैं, { $currency } में?
tailor-amount-hint = { $min } से { $max } तक
tailor-count-label = कितने भुगतान?
tailor-count-or-label = या भुगतानों की संख्या चुनें
tailor-count-option = { $count ->
   *[other] { $count } भुगतान
}
tailor-down-label = आज कितना देना चाहते हैं, { $currency } में?
tailor-periods-label = कितने समय के लिए?
tailor-extend-label = कितना और समय?
tailor-periods-option = { $frequency ->
    [monthly] { $count ->
        [one] { $count } महीना
       *[other] { $count } महीने
    }
   *[other] { $count } भुगतान
}
tailor-date-label = कब शुरू करना चाहते हैं?
tailor-date-once-label = कब देना चाहते हैं?
tailor-payday-label = महीने की किस तारीख को वेतन मिलता है?
tailor-payday-hint = इसे छोड़ सकते हैं। हम वेतन के अगले दिन से शुरू करेंगे, जब पैसे आ चुके हों।
tailor-payday-none = बदलता रहता है
tailor-payday-option = { $day } तारीख
tailor-autopay-label = कैसे देना चाहते हैं?
tailor-autopay-hint = ऑटो भुगतान कभी भी रोका जा सकता है।
tailor-autopay-off = हर बार खुद भुगतान
tailor-autopay-on = भुगतान अपने-आप लिया जाए
tailor-service-plan-label = कौन-सा प्लान चाहिए?
tailor-service-plan-option = हर महीने { $price }
tailor-limits-summary = ये सीमाएँ क्यों हैं?
tailor-limits-text = { $creditor } ने ये सबके लिए रखी हैं। ये हस्ताक्षरित प्रस्ताव का हिस्सा हैं।
tailor-limits-count = { $min } से { $max } तक भुगतान चुन सकते हैं।
tailor-limits-amount = हर भुगतान { $min } से { $max } तक हो सकता है।
tailor-limits-first = शुरुआत { $min } से { $max } तक की रकम से हो सकती है।
tailor-limits-down = आज { $min } से { $max } तक दे सकते हैं।
tailor-limits-date = पहला भुगतान { $min } से { $max } तक हो सकता है।
tailor-summary-title = आपकी योजना
tailor-summary-paused = लिखी बातें सीमा में आने पर योजना फिर दिखेगी।
tailor-check-button = यह योजना जाँचें
tailor-nothing-starts = आपकी पुष्टि से पहले कुछ शुरू नहीं होता।
tailor-changed = { $count ->
    [one] { $date } को { $amount } का { $count } भुगतान।
   *[other] { $count } भुगतान, पहला { $amount }, आखिरी { $date } को।
}
