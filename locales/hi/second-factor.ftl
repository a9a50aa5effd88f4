### पत्र के अलावा भेजा जाने वाला कोड, जब लेनदार माँगता है।

second-factor-title = हमने जो कोड भेजा है, वह लिखें
second-factor-lead = हमने कोड उस फ़ोन नंबर या ईमेल पर भेजा है जो हमारे पास दर्ज है। इसमें एक मिनट लग सकता है।
second-factor-sent-again = हमने नया कोड भेजा है। पिछला कोड अब मान्य नहीं है।
second-factor-code-label = कोड
second-factor-code-hint = 6 अंक। इसे पेस्ट कर सकते हैं।
second-factor-left = { $count ->
   *[other] कोड { $count } मिनट और मान्य है।
}
second-factor-checking = कोड जाँचा जा रहा है
second-factor-renew-button = नया कोड भेजें
second-factor-none-summary = मुझे कोड नहीं मिला
second-factor-none-text = एक मिनट रुकें, फिर नया कोड माँगें। न मिले तो हमसे संपर्क करें।
second-factor-code-short = कोड के 6 अंक लिखें
second-factor-wrong = कोड जाँचें। यह वह कोड नहीं है जो हमने आख़िर में भेजा।
second-factor-ended = यह कोड अब मान्य नहीं है। नया कोड माँगें।
second-factor-none-sent = आख़िर में भेजा गया कोड डालें। अभी दूसरा कोड नहीं भेजा जा सकता।
second-factor-too-soon = एक मिनट रुकें, फिर कोशिश करें
second-factor-no-answer = कोड की जाँच नहीं हो सकी। एक मिनट बाद फिर कोशिश करें।
second-factor-again = पत्र में दिया खाता नंबर और कोड दोबारा लिखें। भेजा गया कोड अब मान्य नहीं है।
