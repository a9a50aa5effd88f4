### परिवार और आय, डिवाइस पर हिसाब, और उससे क्या निकलता है।

assistance-title = देखें कि आपका बिल कम हो सकता है या नहीं
assistance-hardship-title = बताएँ कि क्या हो रहा है
assistance-lead = उतना ही बताएँ जितना चाहें।
assistance-private-title = क्या यहीं रहता है और क्या भेजा जाता है
assistance-private-stays = आपकी आय, आपका परिवार और हर खर्च यहीं रहता है।
assistance-private-sent = यह तभी भेजा जाता है जब आप इस पर बनी योजना पक्की करें, उससे पहले नहीं:
assistance-private-band = आपकी आय किस सीमा में है
assistance-private-month = हर महीने ज़्यादा से ज़्यादा कितना दिया जा सकता है
assistance-private-reason = आपकी वजह, अगर आप बताएँ
assistance-household-label = आपके परिवार में कितने लोग हैं?
assistance-household-hint = खुद को और जिनका खर्च आप उठाते हैं, उन सबको गिनें, 20 तक।
assistance-income-label = टैक्स से पहले परिवार की आय, { $currency } में
assistance-income-hint = अंदाज़ा काफ़ी है। 0 भी ठीक है।
assistance-per-label = यह आय इतने समय की है
assistance-per-week = एक हफ़्ता
assistance-per-fortnight = 2 हफ़्ते
assistance-per-month = एक महीना
assistance-per-year = एक साल
assistance-hardship-label = अभी भुगतान क्यों मुश्किल है?
assistance-hardship-hint = बताना ज़रूरी नहीं है।
hardship-none = बताने की इच्छा नहीं है
hardship-job-loss = मेरी नौकरी चली गई
hardship-reduced-hours = मेरे काम के घंटे या वेतन कम हो गए
hardship-ill = बीमारी
hardship-injury = चोट
hardship-bereavement = परिवार में मृत्यु
hardship-separation = अलगाव या तलाक
hardship-family-violence = कोई अपना मुझे चोट पहुँचाता या काबू में रखता है
hardship-disaster = प्राकृतिक आपदा
hardship-caring = किसी की देखभाल मेरे ज़िम्मे है
hardship-energy-cost = ऊर्जा बहुत महँगी है
hardship-other = कुछ और
assistance-work-out-button = हिसाब लगाएँ
assistance-band-income = साल में { $income } तक
assistance-band-less = { $percent } कम
assistance-band-free = कुछ नहीं देना है
assistance-range = { $effect ->
    [free] आपकी आय मानक के { $low } से { $high } वाली सीमा में है। आपको कुछ नहीं देना है।
   *[less] आपकी आय मानक के { $low } से { $high } वाली सीमा में है। आपको { $percent } कम देना है।
}
assistance-sent = पुष्टि करने पर आपकी आय के बारे में केवल यही भेजा जाएगा:
assistance-result-title = आपका बिल कम हो सकता है
assistance-result-none-title = आपका बिल उतना ही रहेगा
assistance-result-none-text = लिखी गई आय सीमा से ज़्यादा है। आपके पास दूसरे विकल्प हैं।
assistance-result-open-title = बताने के लिए धन्यवाद
assistance-result-open-text = { $count ->
    [one] अभी आपके लिए { $count } विकल्प उपलब्ध है।
   *[other] अभी आपके लिए { $count } विकल्प उपलब्ध हैं।
}
assistance-how-summary = हमने यह हिसाब कैसे लगाया
assistance-how-text = { $count ->
    [one] { $count } व्यक्ति के लिए आपकी आय साल में { $income } है। इसके लिए { $year } का मानक { $guideline } है।
   *[other] { $count } लोगों के लिए आपकी आय साल में { $income } है। इसके लिए { $year } का मानक { $guideline } है।
}
assistance-how-source = स्रोत: { $source }
assistance-use-button = यह नतीजा चुनें
assistance-all-button = सभी विकल्प दिखाएँ
assistance-household-error = परिवार के लोगों की संख्या लिखें, 1 से 20 तक
assistance-income-large = इससे कम आय लिखें
