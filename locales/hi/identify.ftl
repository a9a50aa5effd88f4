### पहली स्क्रीन, जब वेबसाइट को नहीं पता कि ग्राहक कौन है।

identify-title = अपना खाता खोजें
identify-lead = आपके पत्र या ईमेल से दो चीज़ें चाहिए।
identify-reference-label = खाता नंबर
identify-reference-hint = अक्षर और अंक। इसे पेस्ट कर सकते हैं।
identify-code-label = एक्सेस कोड
identify-code-hint = यह खाता नंबर के पास छपा है।
identify-continue-button = आगे बढ़ें
identify-checking = आपका खाता खोजा जा रहा है
identify-no-letter-summary = मेरे पास पत्र या ईमेल नहीं है
identify-no-letter-text = हमसे संपर्क करें। हम आपके साथ मिलकर खाता खोजेंगे।
identify-reference-empty = पत्र में दिया खाता नंबर लिखें
identify-code-empty = पत्र में दिया एक्सेस कोड लिखें
identify-not-found = नंबर और कोड जाँचें। वे किसी खाते से मेल नहीं खाते।
identify-too-many = कुछ मिनट रुकें, फिर जानकारी दोबारा लिखें
identify-no-answer = आपका खाता नहीं खुल सका। एक मिनट बाद फिर कोशिश करें।
