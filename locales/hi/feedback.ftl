### अनुभव कैसा रहा: रसीद के पास एक सवाल, जिसका जवाब देना ज़रूरी नहीं।

feedback-title = बताएँ कि अनुभव कैसा रहा (वैकल्पिक)
feedback-rating-label = यहाँ इसे सुलझाना कैसा रहा?
feedback-rating-1 = बहुत खराब
feedback-rating-2 = खराब
feedback-rating-3 = ठीक
feedback-rating-4 = अच्छा
feedback-rating-5 = बहुत अच्छा
feedback-rating-error = पाँच में से एक जवाब चुनें
feedback-text-label = क्या बेहतर हो सकता है? (वैकल्पिक)
feedback-send-button = मेरा जवाब भेजें
feedback-thanks = धन्यवाद। आपका जवाब हमें मिल गया है।
feedback-not-sent = हमें पता नहीं कि आपका जवाब पहुँचा या नहीं। आपकी योजना पर इसका असर नहीं पड़ता।
