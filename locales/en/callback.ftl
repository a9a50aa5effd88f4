### Asking to be called.

callback-title = Ask us to call you
# $creditor (text): the creditor's name, "Mercy Vale Hospital".
callback-lead = Tell { $creditor } when you would like to talk.
callback-phone-label = Phone number to call
callback-phone-hint = Start with + and the country code if you are abroad.
callback-phone-error = Enter a phone number with 5 to 15 digits
# List of days, where the creditor lets one be chosen.
callback-day-label = On which day?
callback-day-any = Any day
# $date (text): a near day, "Sun, Nov 22".
callback-day = { $date }
# $zone (text): name of a time zone, "America/New York".
callback-zone = Days and times are in your time zone: { $zone }.
callback-part-label = When should we call?
callback-part-morning = In the morning, before noon
callback-part-afternoon = In the afternoon, from noon to 5
callback-part-evening = In the evening, after 5
# Beside the parts of the day, where the policy has hours. $from (text), $until (text): times, "8:30 AM" and "6:00 PM"; $zone (text): where that clock is, "America/New York".
callback-hours = We call from { $from } to { $until } ({ $zone }).
callback-part-error = Choose a time of day
callback-language-label = Language you want to speak
callback-send-button = Send my request
callback-anew-button = Ask for another call
callback-done-title = We have your request for a call
# $creditor (text): the creditor's name, "Mercy Vale Hospital"; $phone (text): the number, "+1 555 0100"; $part (text): morning, afternoon or evening.
callback-done-text = { $part ->
    [morning] You asked { $creditor } to call { $phone } in the morning.
    [afternoon] You asked { $creditor } to call { $phone } in the afternoon.
   *[evening] You asked { $creditor } to call { $phone } in the evening.
}
# $date (text): a day, "November 22, 2026".
callback-done-day = The day you chose is { $date }.
