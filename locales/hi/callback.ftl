### फ़ोन पर बात करने का अनुरोध।

callback-title = फ़ोन कॉल का अनुरोध करें
callback-lead = { $creditor } को बताएँ कि आप कब बात करना चाहते हैं।
callback-phone-label = किस नंबर पर फ़ोन करें
callback-phone-hint = विदेश में हों तो + और देश के कोड से शुरू करें।
callback-phone-error = 5 से 15 अंकों का फ़ोन नंबर लिखें
callback-day-label = किस दिन?
callback-day-any = किसी भी दिन
callback-day = { $date }
callback-zone = दिन और समय आपके टाइम ज़ोन ({ $zone }) के हैं।
callback-part-label = हम कब फ़ोन करें?
callback-part-morning = सुबह, दोपहर 12 बजे से पहले
callback-part-afternoon = दोपहर में, 12 से 5 बजे तक
callback-part-evening = शाम को, 5 बजे के बाद
callback-hours = हम { $from } से { $until } ({ $zone }) तक फ़ोन करते हैं।
callback-part-error = दिन का समय चुनें
callback-language-label = आप किस भाषा में बात करना चाहते हैं
callback-send-button = मेरा अनुरोध भेजें
callback-anew-button = एक और कॉल का अनुरोध करें
callback-done-title = फ़ोन के लिए आपका अनुरोध मिल गया है
callback-done-text = { $part ->
    [morning] आपने { $creditor } को सुबह { $phone } पर फ़ोन करने को कहा है।
    [afternoon] आपने { $creditor } को दोपहर में { $phone } पर फ़ोन करने को कहा है।
   *[evening] आपने { $creditor } को शाम को { $phone } पर फ़ोन करने को कहा है।
}
callback-done-day = आपका चुना हुआ दिन { $date } है।
