### विकल्प साथ-साथ, और उनमें से कौन-से ग्राहक की क्षमता के अनुसार हैं।

compare-title = अपने विकल्पों की तुलना करें
compare-lead = बताएँ कि कितना और कब दे सकते हैं। हिसाब इसी डिवाइस पर होता है। कुछ नहीं भेजा जाता।
compare-most-label = एक महीने में कितना दे सकते हैं, { $currency } में?
compare-most-hint = सभी विकल्प देखने के लिए खाली छोड़ें।
compare-start-label = पहला भुगतान कब कर सकते हैं?
compare-start-any = कभी भी
compare-start-week = 1 हफ़्ते या उससे ज़्यादा समय बाद
compare-start-fortnight = 2 हफ़्ते या उससे ज़्यादा समय बाद
compare-start-month = 1 महीने या उससे ज़्यादा समय बाद
compare-count = { $count ->
    [0] इससे कोई विकल्प मेल नहीं खाता
    [one] { $count } विकल्प इससे मेल खाता है
   *[other] { $count } विकल्प इससे मेल खाते हैं
}
compare-paused-title = रकम पढ़ी जा सके तो विकल्प लौट आएँगे
compare-none-text = ज़्यादा रकम या दूसरी शुरुआत आज़माएँ, या हमसे बात करें। हमारा कोई व्यक्ति आपके साथ देखेगा।
compare-most-head = एक महीने में सबसे ज़्यादा
compare-nothing = कुछ नहीं देना है
compare-schedule-summary = हर भुगतान
compare-asking-title = ये आपके जवाबों पर निर्भर हैं
compare-missed-title = ये आपकी बताई बातों से मेल नहीं खाते
compare-takes = इसमें एक महीने में { $amount } लगते हैं।
compare-latest = पहला भुगतान { $date } तक देना है।
