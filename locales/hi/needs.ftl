### ग्राहक को क्या चाहिए: प्रारूप, भाषा और किस बात का ध्यान रखें।

needs-title = आपको किससे मदद मिलेगी
needs-lead = जवाब देना ज़रूरी नहीं है। वही चुनें जो आप हमें बताना चाहें। कोई योजना इस पर निर्भर नहीं है।
needs-formats-label = हम आपको कैसे लिखें और आपसे कैसे बात करें?
needs-large-print = बड़े अक्षर
needs-braille = ब्रेल
needs-easy-read = छोटे वाक्य और चित्र
needs-audio = आवाज़ की रिकॉर्डिंग
needs-text-relay = टेक्स्ट रिले से कॉल
needs-sign-language = सांकेतिक भाषा का दुभाषिया
needs-interpreter = बात करते समय दुभाषिया
needs-translation = मेरी भाषा में पत्र
needs-circumstances-label = क्या हमें किसी बात का ध्यान रखना चाहिए?
needs-circumstances-hint = जो चाहें चुनें। यहाँ कोई सबूत नहीं माँगेगा।
needs-physical-health = मेरी शारीरिक सेहत
needs-mental-health = मेरी मानसिक सेहत
needs-memory = मुझे याद रखने या समझने में मुश्किल होती है
needs-bereavement = किसी अपने की मौत हुई है
needs-caring = किसी की देखभाल मेरे ज़िम्मे है
needs-safety = कोई मुझे काबू में रखता है या चोट पहुँचाता है
needs-helper = पत्रों और कॉल में कोई मेरी मदद करता है
needs-more-time = मुझे जवाब देने के लिए ज़्यादा समय चाहिए
needs-rather-not-say = बताने की इच्छा नहीं है
needs-consent-label = “आपको किससे मदद मिलेगी” में मैंने जो चुना है, आप उसे रख सकते हैं और मुझे लिखते या बात करते समय काम में ले सकते हैं
needs-consent-error = हमें यह रखने की सहमति दें, या निशान हटाएँ
needs-back-note = इसे यहाँ कभी भी वापस लिया जा सकता है।
