### सत्र कैसे खत्म होता है: खत्म होने से ठीक पहले, और साइन आउट करने का तरीका।

session-near-title = एक मिनट से कम में आप साइन आउट हो जाएँगे
session-near-text = इससे आपकी जानकारी सुरक्षित रहती है। आपने जो भरा है, वह यहीं रहेगा।
session-near-letter-text = इससे आपकी जानकारी सुरक्षित रहती है। आपने जो भरा है, वह यहीं रहेगा, और आप अपने पत्र से फिर साइन इन कर सकते हैं।
session-go-on-button = साइन इन रहें

session-sign-out-title = साइन आउट करें
session-sign-out-text = आपने जो भरा और भेजा नहीं, वह इस डिवाइस से मिटा दिया जाएगा। जो भेजा है, वह नहीं बदलेगा।
session-sign-out-button = यहाँ साइन आउट करें
session-sign-out-all-button = सभी डिवाइस पर साइन आउट करें

session-list-button = देखें कि आप कहाँ साइन इन हैं
session-list-title = आप कहाँ साइन इन हैं
session-list-text = हर साइन-इन 15 मिनट बाद अपने-आप खत्म हो जाता है। हमें नहीं पता कि वह किस डिवाइस पर या कहाँ से था।
session-list-letter = { $count ->
    [0] { $number }. आपके पत्र से, अभी-अभी
    [one] { $number }. आपके पत्र से, { $count } मिनट पहले
   *[other] { $number }. आपके पत्र से, { $count } मिनट पहले
}
session-list-website = { $count ->
    [0] { $number }. हमारी वेबसाइट पर, अभी-अभी
    [one] { $number }. हमारी वेबसाइट पर, { $count } मिनट पहले
   *[other] { $number }. हमारी वेबसाइट पर, { $count } मिनट पहले
}
session-list-this = आप यहाँ हैं
session-list-alone = आप और कहीं साइन इन नहीं हैं।
session-list-end-button = वहाँ साइन आउट करें
session-list-ended = आप वहाँ साइन आउट हो गए हैं।
session-list-failed = इस बार यह नहीं हो पाया। एक मिनट बाद फिर कोशिश करें।
session-code-hint = हम इसे एक बार फिर पूछते हैं, ताकि कोई और आपको साइन आउट न कर सके।
session-code-wrong = अपने पत्र पर एक्सेस कोड जाँचें और उसे फिर से डालें

session-signed-out-title = आप साइन आउट हो गए हैं
session-signed-out-text = इस डिवाइस पर आपकी विज़िट का कुछ भी नहीं बचा है।
session-ends-later = इस डिवाइस पर आपकी विज़िट का कुछ भी नहीं बचा है। हमारे सिस्टम से संपर्क नहीं हो सका, इसलिए वहाँ आपका साइन इन 15 मिनट के अंदर अपने-आप खत्म हो जाएगा।
