### चल रही व्यवस्था कहाँ तक पहुँची। ग्राहक के लौटने पर दिखता है।

arrangement-done-title = आपकी योजना पूरी चुका दी गई है
arrangement-done-text = अब कुछ देना बाकी नहीं है। आपको कुछ करने की ज़रूरत नहीं है।
arrangement-late-title = आपकी योजना: एक भुगतान बाकी है
arrangement-late-text = { $amount } आज से पहले देना था। आप अब भी दे सकते हैं। न दे पाएँ तो हमसे बात करें, हम आपके साथ योजना देखेंगे।
arrangement-ahead-status-title = आपकी योजना: आप समय से आगे हैं
arrangement-ahead-status-text = अगले भुगतान तक जितना देना था, आपने उससे { $amount } ज़्यादा दिया है।
arrangement-on-track-title = आपकी योजना ठीक चल रही है
arrangement-on-track-text = अगले भुगतान से पहले कुछ करने की ज़रूरत नहीं है।
arrangement-next-label = अगला भुगतान
arrangement-paid = आपने { $total } में से { $paid } दिया है।
arrangement-as-of = { $date } की स्थिति। भुगतान यहाँ दिखने में कुछ दिन लग सकते हैं।
arrangement-state-head = स्थिति
arrangement-state-paid = दिया गया
arrangement-state-part = { $amount } बाकी
arrangement-state-late = अभी बाकी
arrangement-state-next = अगला
arrangement-state-later = आने वाला
arrangement-reward-points = आपने समय पर भुगतान किए। इससे { $points } अंक मिले।
arrangement-reward-credit = आपने समय पर भुगतान किए। इससे { $amount } जमा हुआ।
arrangement-reward-after = { $count ->
   *[other] इसके लिए समय पर { $count } और भुगतान चाहिए।
}
arrangement-reward-no = समय पर भुगतान का इनाम अब उपलब्ध नहीं है। आपकी योजना वही रहेगी।
arrangement-ahead-title = ज़्यादा या पहले दें
arrangement-ahead-label = अगर अभी इतना और दें तो क्या होगा, { $currency } में?
arrangement-ahead-hint = { $max } तक। यह केवल दिखाता है कि क्या बदलेगा। कुछ नहीं भेजा जाता।
arrangement-ahead-next = आपका अगला भुगतान { $date } को { $amount } होगा।
arrangement-ahead-left = { $count ->
    [one] { $count } भुगतान बचेगा, { $amount } का।
   *[other] { $count } भुगतान बचेंगे, कुल { $amount } के।
}
arrangement-ahead-done = कुछ देना बाकी नहीं रहेगा।
arrangement-ahead-ask = आप योजना से ज़्यादा देने को कह सकते हैं। क्या बदलेगा, यह पैसे पहुँचने के दिन पर निर्भर है। हम आपको सही रकम बताएँगे।
arrangement-tight-title = पैसे की तंगी हो तो
arrangement-tight-text = हो सके तो अगले भुगतान से पहले हमें बताएँ। हम आपके लिए ठीक योजना ढूँढेंगे। कर्ज़ पर मुफ़्त सलाह भी मदद कर सकती है।
arrangement-leave-summary = यह योजना बदलें या समाप्त करें
arrangement-leave-text = आप यह योजना समाप्त करके दूसरी चुन सकते हैं। आपने जो दिया है, वह गिना जाएगा। बाकी रकम तब योजना से पहले की तरह देनी होगी।
arrangement-leave-button = यह योजना अभी समाप्त करें
arrangement-receipt-button = रसीद दिखाएँ
