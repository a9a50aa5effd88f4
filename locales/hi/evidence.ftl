### आपत्ति के साथ की फ़ाइलें: उसी स्क्रीन पर, भेजने से पहले और बाद में।

evidence-label = कागज़ या फ़ोटो (वैकल्पिक)
evidence-hint = PDF, JPG या PNG। ज़्यादा से ज़्यादा 10 फ़ाइलें, हर एक 10 MB तक। इन्हें बाद में भी जोड़ सकते हैं।
evidence-not-kept = फ़ाइलें आपके डिवाइस पर रहती हैं। यह पेज दोबारा लोड करें तो उन्हें फिर से चुनें।
evidence-choose-button = फ़ाइलें चुनें
evidence-chosen = चुनी गई, अभी भेजी नहीं गई
evidence-sending = भेजी जा रही है
evidence-received = भेजी गई
evidence-not-sent = अभी नहीं भेजी गई। आपकी आपत्ति इसके बिना भी दर्ज है।
evidence-type-error = PDF, JPG या PNG फ़ाइल चुनें
evidence-size-error = 10 MB तक की फ़ाइल चुनें जो खाली न हो
evidence-many-error = पहले एक फ़ाइल हटाएँ। हम ज़्यादा से ज़्यादा 10 ले सकते हैं।
evidence-remove-button = हटाएँ
evidence-send-button = फ़ाइलें भेजें
evidence-again-button = फ़ाइलें फिर भेजें
evidence-received-status = आपकी फ़ाइलें हमें मिल गई हैं।
evidence-not-sent-status = कुछ फ़ाइलें नहीं भेजी गईं। आपकी आपत्ति दर्ज है।
