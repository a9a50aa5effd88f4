### एक ही ग्राहक के कई खाते, बकाया के नीचे।

accounts-title = { $creditor } में आपके सभी खाते
accounts-account-head = खाता
accounts-this = यही खाता ऊपर दिखाया गया है।
accounts-late = इसमें से { $amount } आज से पहले देना था।
accounts-not-late = इसमें से कुछ भी आज से पहले नहीं देना था।
accounts-time-barred = यह एक पुराना खाता है। यह बाकी खातों के साथ एक योजना में नहीं आ सकता। इसके बारे में हमसे बात करें।
accounts-parts-summary = इसमें क्या-क्या है?
accounts-principal = मूल रकम
accounts-interest = ब्याज
accounts-fees = फ़ीस
accounts-total = सब मिलाकर
