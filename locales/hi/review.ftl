### लागू होने से पहले सब कुछ एक बार फिर। ग्राहक की पुष्टि से पहले कुछ नहीं भेजा जाता।

review-title = अपनी योजना जाँचें
review-lead = “मेरी योजना की पुष्टि करें” चुनने से पहले कुछ शुरू नहीं होता। हर जवाब बदला जा सकता है।
review-chosen-title = आपने क्या चुना
review-plan-label = योजना
review-amount-label = देना है
review-frequency-label = कितनी बार
review-first-label = पहला भुगतान
review-date-label = देने की अंतिम तारीख
review-result-label = आय का नतीजा
review-result-value = मानक के { $percent } तक
review-hardship-label = भुगतान क्यों मुश्किल है
review-change-link = बदलें
review-terms-title = शर्तें
review-if-missed-title = अगर कोई भुगतान छूट जाए
review-agreement-title = आपकी सहमति किस बात पर है
review-effects-title = और क्या बदलता है
review-consent-label = मैंने शर्तें पढ़ ली हैं और मुझे यह योजना मंज़ूर है।
review-consent-error = यह दिखाने के लिए बॉक्स चुनें कि योजना मंज़ूर है
review-debit-label = मुझे ऑटो भुगतान मंज़ूर है। हर भुगतान अपनी तारीख को लिया जाता है।
review-records-label = मुझे मंज़ूर है कि सारे दस्तावेज़ इलेक्ट्रॉनिक रूप में मिलें, कागज़ पर नहीं।
review-agreed-error = यह बॉक्स भी चुनें, या वापस जाकर योजना बदलें
disclosure-tila-title = इस उधार की लागत
disclosure-itemisation-title = आपका बकाया कैसे बना
disclosure-time-barred-title = यह कर्ज़ कितना पुराना है
disclosure-electronic-debit-title = ऑटो भुगतान
disclosure-electronic-records-title = इलेक्ट्रॉनिक दस्तावेज़
disclosure-forbearance-title = पैसे की तंगी में मदद
disclosure-breathing-space-title = आपकी राहत अवधि
disclosure-financial-assistance-title = वित्तीय सहायता
disclosure-hardship-title = भुगतान मुश्किल हो तो हम क्या करते हैं
disclosure-tila-rate = वार्षिक प्रतिशत दर (APR) { $percent } है। यह सालाना दर में उधार की लागत है।
disclosure-tila-charge = वित्त शुल्क { $amount } है। यह पैसे में उधार की लागत है।
disclosure-tila-financed = वित्तपोषित राशि { $amount } है। यह आपको या आपकी ओर से दिया गया उधार है।
disclosure-tila-total = कुल भुगतान राशि { $amount } है। सभी भुगतानों के बाद कुल इतना दिया जा चुका होगा।
disclosure-tila-payments = { $count ->
    [one] { $first } को { $amount } का { $count } भुगतान।
   *[other] { $first } से { $last } तक { $amount } के { $count } भुगतान।
}
disclosure-item-then = { $date } को: { $amount }
disclosure-item-interest = तब से ब्याज: { $amount }
disclosure-item-fees = तब से फ़ीस: { $amount }
disclosure-item-charges = तब से दूसरे शुल्क: { $amount }
disclosure-item-payments = तब से भुगतान: { $amount }
disclosure-item-credits = तब से जमा: { $amount }
disclosure-item-now = आज: { $amount }
disclosure-debits = { $count ->
    [one] { $first } को { $most } का { $count } भुगतान लिया जाएगा।
   *[other] { $first } से { $last } तक { $least } से { $most } के { $count } भुगतान लिए जाएँगे।
}
disclosure-debits-stop = { $count ->
   *[other] पहला भुगतान { $date } तक रोका जा सकता है। अलग रकम लेने से { $count } दिन पहले हम बताएँगे।
}
disclosure-clock-acknowledge = हम { $date } तक पुष्टि करेंगे कि आपकी बात हमें मिल गई।
disclosure-clock-answer = { $date } तक हम आपको जवाब देंगे।
review-confirm-button = मेरी योजना की पुष्टि करें
review-sending-button = आपकी योजना भेजी जा रही है
review-sending-status = हम आपकी योजना भेज रहे हैं। इसी पेज पर रहें।
review-offline-note = आप ऑफ़लाइन हैं। ऑनलाइन होने पर पुष्टि कर सकते हैं।
schedule-title = आपके भुगतान
schedule-number-head = क्र.
schedule-date-head = तारीख
schedule-amount-head = रकम
schedule-total = कुल
schedule-more-summary = { $count ->
   *[other] { $count } और भुगतान दिखाएँ
}
schedule-none = कुछ नहीं देना है।
