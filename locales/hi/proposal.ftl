### कोई प्रस्ताव ठीक नहीं बैठता: ग्राहक बदले में कितना दे सकते हैं।

proposal-title = हमें बताएँ कि आप कितना दे सकते हैं
proposal-lead = पहले हम इसे यहीं जाँचते हैं। कोई योजना मेल खाए तो आप उसे अभी देख सकते हैं। कोई मेल न खाए तो इसे { $creditor } के किसी व्यक्ति को भेज सकते हैं।
proposal-amount-label = आप हर बार ज़्यादा से ज़्यादा कितना दे सकते हैं, { $currency } में
proposal-amount-hint = ऐसी रकम चुनें कि किराए, खाने और बिलों के लिए काफ़ी बचे।
proposal-amount-zero = 0 से ज़्यादा रकम लिखें
proposal-frequency-label = कितनी बार
proposal-date-label = पहला भुगतान
proposal-date-hint = वेतन मिलने के बाद का दिन अच्छा रहता है।
proposal-date-option = { $date }
proposal-check-button = मेल खाती योजना देखें
proposal-asked = { $frequency ->
    [weekly] आपने बताया कि { $date } से हर हफ़्ते { $amount } दे सकते हैं।
    [fortnightly] आपने बताया कि { $date } से हर 2 हफ़्ते में { $amount } दे सकते हैं।
    [semi_monthly] आपने बताया कि { $date } से महीने में दो बार { $amount } दे सकते हैं।
   *[monthly] आपने बताया कि { $date } से हर महीने { $amount } दे सकते हैं।
}
proposal-outside-title = अभी कोई योजना इससे मेल नहीं खाती
proposal-outside-text = कोई व्यक्ति इसे देख सकता है। भेजने से कोई बंधन नहीं होता।
proposal-miss-more = इसमें हर बार { $amount } देना होता है।
proposal-miss-amount = इसमें { $min } से { $max } तक का भुगतान हो सकता है।
proposal-miss-date = यह { $min } से { $max } तक शुरू हो सकता है।
proposal-miss-rhythm = इसका भुगतान दूसरे समय पर होता है।
proposal-miss-closed = यह इस रकम और इस दिन से मेल नहीं खाता।
proposal-send-button = किसी व्यक्ति को भेजें
proposal-done-title = कोई व्यक्ति देखेगा कि आप कितना दे सकते हैं
proposal-done-open = अभी कुछ तय नहीं हुआ है। जो योजनाएँ आपने देखीं, वे अब भी उपलब्ध हैं।
