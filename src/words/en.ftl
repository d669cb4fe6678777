### checked: yes
### British English. The language all others are made from; a message missing elsewhere is shown from here.
### Sentences of at most 15 words, at a reading age of 9 to 11 (npm run check tells).

## Dates, put together from the parts the reader's language has for them

# $weekday "Friday", $day "27", $month "November", $year "2026"
words-day = { $weekday } { $day } { $month } { $year }
# $time "10:00"
words-moment = { $weekday } { $day } { $month } at { $time }

## What people may type. Lists, not sentences: "|" parts the entries, "/" the ways to write one. Case, accents and
## punctuation do not matter. Leave a list as it is where your language has nothing to add.

typed-ordinals = first/1st/one|second/2nd/two|third/3rd/three|fourth/4th/four|fifth/5th/five|sixth/6th/six|seventh/7th/seven|eighth/8th/eight|ninth/9th/nine|tenth/10th/ten
typed-yes = yes|y|yeah|yep|yes please|ok|okay
typed-no = no|n|nope|no thanks|no thank you
typed-and = and|&|plus
# Words around an answer that say nothing themselves.
typed-fillers = the|one|option|number|answer|please|i choose|i pick|i want|my answer is|it is|its
typed-none = none|none of these|none of them|nothing
typed-months = january/jan|february/feb|march/mar|april/apr|may|june/jun|july/jul|august/aug|september/sept/sep|october/oct|november/nov|december/dec
typed-weekdays = monday/mon|tuesday/tues/tue|wednesday/weds/wed|thursday/thurs/thur/thu|friday/fri|saturday/sat|sunday/sun
# Words within a date that say nothing themselves.
typed-date-fillers = of|the|on
typed-today = today
typed-tomorrow = tomorrow

## A card that does not fit where it is shown

# $count: how many things were left out
fit-more = And { $count } more.
fit-cut = This text goes on.
fit-open = Show the rest

## A card read as plain text

plain-type = Type a number to answer.
plain-picture = Picture: { $alt }

## A form that is asked one step at a time

# $step and $steps are numbers
step-progress = Question { $step } of { $steps }
step-optional = You can skip this one.
step-back = Back
step-skip = Skip
step-stop = Stop
step-done = Done
step-pick-one = Pick one. You can type its number.
step-pick-several = Pick all that fit. You can type the numbers, like 1, 3.
step-type-text = Type your answer and send it.
step-type-date = Type a date, like 31 March or 31/3/2027.
# $label: an option that is picked now
step-option-picked = { $label } (picked)
step-picked = You picked: { $labels }
step-picked-none = You have not picked any yet.
step-held = So far: { $value }
step-keep = Keep it
# $words: the labels of the buttons below
step-or-type = Or type one of these words: { $words }
step-check = Please check before you send
step-no-answer = No answer
# The whole card in one line. $title: of the form, $label: of the question
step-line = { $title }. { $label }
step-unclear = I did not understand that. Please try again.
step-unclear-near = I am not sure which one you mean. Did you mean one of these? { $labels }
step-needed = Please answer this one. The form needs it.
step-too-long =
    { $max ->
        [one] That is too long. Use 1 letter or sign.
       *[other] That is too long. Use at most { $max } letters and signs.
    }
step-hidden-marks = Your text has hidden signs in it. Please type it again.
step-bad-date = I do not know that date. Try one like 31 March.
