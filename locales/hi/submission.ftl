### उन स्क्रीनों की साझा बातें जिन पर ग्राहक हमें कुछ बताते हैं।

submission-sending-button = भेजा जा रहा है
submission-sent-button = भेज दिया गया
submission-sending-status = हम इसे भेज रहे हैं।
submission-offline-note = आप ऑफ़लाइन हैं। ऑनलाइन होने पर इसे भेज सकते हैं। आपने जो लिखा, वह यहीं रहेगा।
submission-unknown-title = अभी पता नहीं कि यह हम तक पहुँचा या नहीं
submission-unknown-text = आपने जो लिखा, वह हमने भेजा, पर जवाब नहीं आया। वह यहीं है।
submission-unknown-once = आप इसे फिर भेज सकते हैं। यह एक ही बार गिना जाएगा।
submission-again-button = फिर भेजें
submission-not-accepted-title = यह दर्ज नहीं हुआ
submission-not-accepted-text = आपने जो लिखा, वह यहीं है। उसे जाँचकर फिर भेजें, या किसी व्यक्ति से बात करें।
submission-too-many = आज आपके बहुत से संदेश मिले हैं। आपने जो लिखा, वह यहीं है। किसी व्यक्ति से बात करें, या बाद में भेजें।
submission-card-number = कार्ड नंबर हटाएँ। यहाँ उसकी ज़रूरत कभी नहीं होती।
submission-text-long = { $count ->
   *[other] इसे { $count } अक्षर छोटा करें
}
submission-reference-label = संदर्भ नंबर
submission-next-title = आगे क्या होगा
submission-hours = बात करने का समय:
submission-return-button = आगे बढ़ें
submission-anew-button = कुछ और बताएँ
