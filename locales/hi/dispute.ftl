### बकाया में क्या गलत है।

dispute-title = हमें बताएँ कि क्या गलत लग रहा है
dispute-lead = यह पूरी रकम या एक लाइन के बारे में हो सकता है। “भेजें” चुनने से पहले कुछ नहीं भेजा जाता।
dispute-reason-label = क्या गलत है?
dispute-reason-wrong-amount = रकम गलत है
dispute-reason-already-paid = मैंने यह चुका दिया है
dispute-reason-not-received = मुझे यह नहीं मिला, या मैंने लौटा दिया
dispute-reason-third-party = यह भुगतान किसी और की ज़िम्मेदारी है, जैसे बीमा कंपनी की
dispute-reason-not-mine = यह मेरा नहीं है
dispute-reason-wrong-details = मेरा नाम या मेरी जानकारी गलत है
dispute-reason-other = कुछ और
dispute-reason-error = चुनें कि क्या गलत है
dispute-lines-summary = क्या यह कुछ ही लाइनों के बारे में है? उन्हें चुनें
dispute-lines-label = यह किन लाइनों के बारे में है? (वैकल्पिक)
dispute-lines-hint = पूरी रकम के बारे में हो तो कोई न चुनें।
dispute-owed-label = आपके हिसाब से कितना बकाया है, { $currency } में? (वैकल्पिक)
dispute-owed-hint = पक्का न हो तो खाली छोड़ें। 0 भी ठीक है।
dispute-text-label = हमें क्या जानना चाहिए? (वैकल्पिक)
dispute-text-hint = उतना ही बताएँ जितना चाहें। कार्ड नंबर न लिखें।
dispute-send-button = भेजें
dispute-done-title = आपकी आपत्ति हमें मिल गई है
dispute-done-keep = संदर्भ नंबर रखें। फ़ोन करने या लिखने पर यह काम आता है।
dispute-done-balance = जब तक कोई व्यक्ति इसे नहीं जाँचता, यहाँ दिख रही रकम वही रहेगी।
