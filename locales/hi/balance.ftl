### कितना देना है, एक-एक पंक्ति में, और आगे क्या किया जा सकता है।

balance-title = { $creditor } को देना है
balance-due-since = { $date } तक देना था
balance-as-of = { $date } की स्थिति
balance-items-title = यह रकम कैसे बनी
balance-items-head = तारीख और मद
balance-amount-head = रकम
balance-line-why = यह यहाँ क्यों है?
balance-subtotal-charges = कुल शुल्क
balance-subtotal-credits = भुगतान और जमा
balance-parts-principal = इसमें आपकी ख़रीद या उपयोग
balance-parts-interest = इसमें ब्याज
balance-parts-fees = इसमें फ़ीस
balance-total = आपका बकाया
balance-kind-charge = शुल्क
balance-kind-interest = ब्याज
balance-kind-fee = फ़ीस
balance-kind-tax = टैक्स
balance-kind-payment = आपका भुगतान
balance-kind-insurance = किसी और ने दिया
balance-kind-credit = जमा
balance-actions-title = आगे क्या करें?
balance-pay-title = अभी पूरा चुकाएँ
balance-pay-text = { $amount }
balance-pay-saving = { $amount }। बचत: { $saving }।
balance-options-title = सभी विकल्प देखें
balance-options-text = { $count ->
   *[other] इस खाते के लिए { $count } विकल्प
}
balance-assistance-title = मुझसे अभी भुगतान नहीं हो पाएगा
balance-assistance-text = देखें कि बिल कम हो सकता है या नहीं
balance-later-text = कम या बाद में देने के तरीके देखें
balance-dispute-title = कुछ गलत लग रहा है
balance-dispute-text = हमें बताएँ, हम जाँचेंगे
balance-no-commitment = विकल्प देखने से कोई बंधन नहीं होता।
balance-waiting = आपके विकल्प आ रहे हैं।
balance-service-suspended-title = आपकी सेवा बंद है
balance-service-suspended-text = इसे फिर चालू करने के लिए { $date } तक { $amount } दें।
balance-service-running-title = आपकी सेवा अभी चालू है
balance-service-running-text = इसे चालू रखने के लिए { $date } तक { $amount } दें।
