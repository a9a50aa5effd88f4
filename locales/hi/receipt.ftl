### चल रही व्यवस्था और उसका प्रमाण।

receipt-title-fresh = { $kind ->
    [pay_in_full] आपकी पसंद दर्ज हो गई है
    [pay_part] आपकी पसंद दर्ज हो गई है
    [settlement] आपका निपटान तय हो गया है
    [deferral] आपकी मोहलत तय हो गई है
    [modification] आपका बदलाव तय हो गया है
    [downgrade] आपका सस्ता प्लान तय हो गया है
    [undisputed_part] आपकी पसंद दर्ज हो गई है
    [assistance] आपका कम बिल तय हो गया है
   *[other] आपकी योजना तय हो गई है
}
receipt-title-running = यह आपकी योजना है
receipt-reference-label = संदर्भ नंबर
receipt-next-title = आगे क्या होगा
receipt-next-first = { $date } को आपका पहला भुगतान { $amount } का है।
receipt-next-once = { $date } तक { $amount } दें।
receipt-next-nothing = कुछ नहीं देना है।
receipt-next-keep = रसीद रखें। उस पर हस्ताक्षर हैं, इसलिए कोई उसे बदल नहीं सकता।
receipt-next-return = क्या दिया जा चुका है और आगे क्या है, यह देखने कभी भी यहाँ आएँ।
receipt-next-change = पैसे की तंगी हो तो हमसे बात करें। योजना बदल सकती है।
receipt-unchecked = हस्ताक्षर वाली रसीद यहाँ नहीं जाँची जा सकी। आपकी योजना ऊपर के संदर्भ नंबर से दर्ज है।
receipt-already = एक योजना पहले से थी। यही लागू है।
receipt-save-button = रसीद सहेजें
receipt-print-button = प्रिंट करें
# सहेजी गई फ़ाइल का नाम, बिना एक्सटेंशन। सिर्फ़ लैटिन अक्षर, अंक और हाइफ़न।
receipt-file-name = leeway-receipt
receipt-calendar-button = तारीखें मेरे कैलेंडर में सहेजें
receipt-calendar-file-name = leeway-bhugtan
receipt-calendar-title = { $creditor } को भुगतान: { $amount }
receipt-calendar-text = पैसे की तंगी हो तो इस दिन से पहले हमसे बात करें। संदर्भ नंबर: { $reference }
receipt-facts-title = आपकी योजना संक्षेप में
receipt-account-label = खाता
receipt-plan-label = योजना
receipt-as-of-label = सहमति की तारीख
