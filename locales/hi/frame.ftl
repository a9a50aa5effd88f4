### हर स्क्रीन के चारों ओर: ऊपर की पट्टी, मदद, नीचे की पट्टी और साझा शब्द।

frame-language-label = भाषा
frame-help-link = किसी व्यक्ति से बात करें
frame-help-title = किसी व्यक्ति से बात करें
frame-help-reference = अपना खाता नंबर तैयार रखें: { $reference }
frame-help-close = बंद करें
frame-security-checked = इन प्रस्तावों पर { $creditor } के हस्ताक्षर हैं। हमने उन्हें आपके डिवाइस पर जाँचा है।
frame-security-private = आपकी पुष्टि से पहले कोई योजना शुरू नहीं होती।
frame-advice-note = कर्ज़ पर मुफ़्त सलाह मदद कर सकती है। पहले सलाह लेना ठीक है।
frame-back-button = वापस
frame-language-changed = अब भाषा: { $language }।
frame-language-unavailable = वह भाषा लोड नहीं हुई। और कुछ नहीं बदला।
frame-offline-title = आप ऑफ़लाइन हैं
frame-offline-text = अभी कुछ नहीं भेजा जा रहा है। आपके जवाब यहीं हैं। ऑनलाइन होने पर आगे बढ़ सकते हैं।
frame-online = आप फिर से ऑनलाइन हैं।
frame-errors-title = कुछ ठीक करना है
help-title = आप और क्या कर सकते हैं
help-pay-button = पूरी रकम चुकाएँ
help-options-button = योजनाएँ देखें
help-proposal-button = बताएँ, कितना दे सकते हैं
help-assistance-button = भुगतान में मदद माँगें
help-dispute-button = बताएँ कि क्या गलत है
help-callback-button = फ़ोन कॉल का अनुरोध करें
help-preferences-button = हम कैसे संपर्क करें
help-line-button = इस लाइन में कुछ गलत है?
