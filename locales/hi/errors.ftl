### लिखी गई बात में गलती होने पर क्या करना है, उसी जगह के शब्दों में।

error-amount-empty = रकम लिखें, जैसे { $example }
error-amount-number = रकम अंकों में लिखें, जैसे { $example }
error-amount-negative = 0 या उससे ज़्यादा रकम लिखें
error-amount-currency = रकम { $currency } में लिखें
error-amount-decimals = { $count ->
    [0] बिना दशमलव की रकम लिखें, जैसे { $example }
    [one] रकम लिखें जिसमें दशमलव के बाद { $count } अंक तक हो, जैसे { $example }
   *[other] रकम लिखें जिसमें दशमलव के बाद { $count } अंक तक हों, जैसे { $example }
}
error-amount-ambiguous = रकम हज़ार के निशान के बिना लिखें, जैसे { $example }
error-amount-large = इससे कम रकम लिखें
error-amount-bounds = { $min } से { $max } तक की रकम लिखें
error-number-bounds = { $min } से { $max } तक की संख्या चुनें
error-date-bounds = { $min } से { $max } तक का दिन चुनें
error-not-offered = दिए गए जवाबों में से एक चुनें
error-left-too-small = पूरा चुकाएँ, या कम से कम { $least } बाकी छोड़ें
error-does-not-fit = रकम या भुगतानों की संख्या बदलें। दोनों साथ में सीमा में नहीं आते।
