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

vocabulary-ordinals = first/1st/one|second/2nd/two|third/3rd/three|fourth/4th/four|fifth/5th/five|sixth/6th/six|seventh/7th/seven|eighth/8th/eight|ninth/9th/nine|tenth/10th/ten
vocabulary-yes = yes|y|yeah|yep|yes please|ok|okay
vocabulary-no = no|n|nope|no thanks|no thank you
vocabulary-and = and|&|plus
# Words around an answer that say nothing themselves.
vocabulary-fillers = the|one|option|number|answer|please|i choose|i pick|i want|my answer is|it is|its
vocabulary-none = none|none of these|none of them|nothing
vocabulary-months = january/jan|february/feb|march/mar|april/apr|may|june/jun|july/jul|august/aug|september/sept/sep|october/oct|november/nov|december/dec
vocabulary-weekdays = monday/mon|tuesday/tues/tue|wednesday/weds/wed|thursday/thurs/thur/thu|friday/fri|saturday/sat|sunday/sun
# Words within a date that say nothing themselves.
vocabulary-date-fillers = of|the|on
vocabulary-today = today
vocabulary-tomorrow = tomorrow

## A card that does not fit where it is shown

# $count: how many things were left out
fit-more = And { $count } more.
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

list-separator = ,{" "}

## Buttons on every card
button-help = Help
button-help-now = I need help now

## Buttons
button-not-today = Not today
button-change = Change my answer
button-take-back = Take my answer back
button-answer-again = Answer again
button-add = Add: { $option }
button-take-away = Take away: { $option }
button-pause = Pause Sayso for me
button-stop = Stop Sayso for me
button-come-back = Start again
button-my-data = What do you know about me?
button-export = Give me a copy of my data
button-delete-data = Delete it
button-delete-yes = Yes, delete it all
button-see-result = See the result
button-see-all = Show the whole question
button-set-up = Set me up
button-save = Save
button-next = Next
button-new = Ask something
button-practice = Post a practice question
button-end-practice = Take the practice question away
button-asks = My questions
button-settings = Settings
button-change-settings = Change the settings
button-quiet = Quiet hours, language, age
button-held = Messages that wait: { $count }
button-held-short = Messages that wait
button-invite-organiser = Invite another organiser
button-invite-moderator = Invite a moderator
button-invite-co-chair = Invite a co-chair
button-give-up-role = Give up my role
button-send-again = Post it again
button-let-go = Do not post it
button-manage = Look at { $code }
button-honesty = Fill in the honesty card
button-honesty-2 = Go on to part 2
button-change-honesty = Change the honesty card
button-post-now = Post it now
button-post-morning = Post it when quiet hours end
button-post-at = Pick a day and time
button-edit = Change the question
button-details = Change how long
button-discard = Delete this question
button-also-in-group = Also ask in { $group }
button-not-in-group = Do not ask in { $group }
button-undo-open = Take it back
button-undo-close = Open it again
button-extend =
    { $days ->
        [one] { $days } more day
       *[other] { $days } more days
    }
button-close-now = Close it now
button-tell = Tell them what happened
button-i-have-news = I have news
button-no-news-yet = No news yet
button-tell-group = Tell the group
button-preview = Look at it

## Joining a group
intro-hello = Hello. I am Sayso. I help this group ask quick questions, and hear what came of them.
intro-never-reads = I never read your chat. I only see when you press my buttons or write to me.
intro-can-see = Your answers are sealed. Nobody here can see who said what. The chat company can see what you press or write to me.
intro-stop = To make me leave you alone, send me { $slash }stop. For help, send me { $slash }help.
ready-hello = Sayso is ready in { $group }.
ready-what = Now and then I will post a short question. You never have to answer.
ready-contact = Who to ask about me

claim-not-admin = Only someone who runs this chat can set me up. Please ask them to press the button.
claim-taken = This group has an organiser already. They can invite you to help.
set-up-done = That is all set. Your group is ready. Try a practice question first. It does not count.
set-up-not-done = Please finish the set-up first. It takes about two minutes.
organiser-welcome = What would you like to do?
not-in-a-group = I do not know which group you mean. Please use this in your group's chat.
which-group = You look after more than one group. Which one do you mean?
not-allowed = Only an organiser of this group can do that.
not-a-member = I can only take answers from people in the group. Please press the button in the group's chat first.
settings-saved = Saved.

form-set-up-title = Set up Sayso
form-set-up-intro = Five quick questions. You can change all of this later.
form-group-name = What is your group called?
form-group-name-help = For example: Thursday carers
form-runs = Who runs this group?
form-runs-help = A charity, a council, or just the group. They must look after people's data.
form-nation = Where is the group?
form-word = What do you call your people?
form-word-help = For example: family carers. Some people do not like to be called carers.
form-contact = Who can people ask, and how? Use three lines.
form-contact-help = Line 1: a name. Lines 2 and 3: two ways to reach them, such as a phone number and an email.
form-quiet-title = Quiet hours, language and age
form-quiet-intro = I post nothing to the group in quiet hours. I still answer a person who writes to me.
form-quiet-from = Quiet from
form-quiet-to = Quiet until
form-clock-help = Hours and minutes, such as 20:30
form-zone = Time zone
form-zone-help = For example: Europe/London
form-language = Language of what I post
form-ages = Who is in the group?
form-ages-help = Where people are under 18, I show only what is marked as safe for them.
ages-adults = Adults only
ages-mixed = Adults, and people of 16 and 17
ages-16-17 = People of 16 and 17 only

nation-england = England
nation-scotland = Scotland
nation-wales = Wales
nation-northern-ireland = Northern Ireland

settings-title = Settings of { $group }
settings-word = Our people are called
settings-nation = Nation
settings-quiet = Quiet hours
settings-quiet-from-to = { $from } to { $to }
settings-zone = Time zone
settings-contact = Contact
settings-none = Not set

role-organiser = organiser
role-moderator = moderator
role-co-chair = co-chair
co-chair-what = You are a carer here. Sometimes people from outside want to ask this group. That shows only if the organiser and you both say yes. I write to you then.
role-given-up = You have given up your role. I have deleted how to reach you.
role-last-organiser = You are the only organiser. Please invite another one first.
invite-code = Code for a new { $role }: { $code }
invite-how = Ask the person to send this to me, in private: { $slash }join { $code }
invite-until = It works once, until { $when }.
invite-joined = Welcome. Your role in { $group } is now: { $role }. I keep how to reach you, sealed, so that I can write to you.
invite-apart-runs = The safety lead must be somebody who does not run this group. People turn to them when it is about an organiser. The code still works for somebody else.
invite-apart-leads = You are the safety lead here. People turn to you when it is about those who run the group. So you cannot run it too. The code still works for somebody else.
invite-wrong = That code does not work. It may be used up or too old. Please ask for a new one.

held-title = Messages that wait
held-none = Nothing waits. All messages have gone out.
held-row = { $what }.
held-why-unknown = I cannot tell if this was posted. Please look in the chat.
held-why-forbidden = I am not allowed to post there. Please give me the right to post, then try again.
held-why-other = This could not be posted. You can try again.
held-sent = I am trying again now.
held-let-go = All right. I will not post it.
held-what-poll-card = The question { $code }
held-what-result = The result of { $code }
held-what-outcome = What came of { $code }
held-what-no-news = No news yet on { $code }
held-what-other = A message to the group

## Practice question
practice-title = Practice question
practice-summary = A practice question. It does not count.
practice-note = This is only practice. Nothing you press here is kept.
practice-question = Tea or coffee?
practice-tea = Tea
practice-coffee = Coffee
practice-answered = You chose: { $answer }.
practice-that-is-all = That is all you ever have to do. This did not count, and I did not keep it.
practice-posted = The practice question is in the group now. Try it yourself.
practice-ended = I have taken the practice question away.

## Making a question
form-question-title = Ask your group something
form-question = Your question
form-question-help = One idea, 15 words or fewer. For example: What day suits you best?
form-kind = How can people answer?
kind-one = Choose one
kind-up-to-3 = Choose up to 3
kind-any = Choose as many as you like
kind-agree = Agree or disagree, in five steps
kind-yes-no = Yes, no or not sure
kind-words = In their own words
form-options = The answers to choose from
form-options-help = One on each line, 2 to 8 lines. Leave this empty for agree or disagree, for yes or no, and for own words.
form-hurt = Could anybody be hurt or embarrassed if others guessed their answer?
form-hurt-help = If yes or not sure, I show less of the result, to protect people. You cannot change this once it is posted.
form-hurt-no = No
form-hurt-yes = Yes
form-hurt-not-sure = Not sure
form-rung = What is this question for?
rung-informing = Just for us, nothing is decided
rung-consultation = To hear views before someone decides
rung-engagement = To work on it with you over time
rung-co-design = To design something together
rung-co-production = To decide and do it together
stage-design = Planning something new
stage-deliver = Running something
stage-review = Looking back at something
form-details-title = How long, and how many
form-days = How many days is it open?
form-days-help = From 1 to 31. Most questions need 7.
form-min = Fewest answers each person may choose
form-max = Most answers each person may choose
form-open-at-title = When shall I post it?
form-open-day = Day
form-open-time = Time

agree-1 = Agree a lot
agree-2 = Agree a bit
agree-3 = In between
agree-4 = Disagree a bit
agree-5 = Disagree a lot
yes = Yes
no = No

draft-title = Your question { $code }, not posted yet
draft-preview = This is what your group will see.
draft-escapes = People can also press: Not sure, Does not apply, Skip, or Not today.
draft-honesty-missing = Before I post this, please fill in the honesty card. People want to know what their answer can change.
draft-honesty-half = Part 1 is saved. Part 2 is short.
draft-scheduled = I will post this on { $when }.
draft-quiet-now = It is quiet time now. I can post this on { $when }.
draft-groups =
    { $count ->
        [one] This goes to one group.
       *[other] This goes to { $count } groups. They get one shared result.
    }
draft-discarded = I have deleted it.
draft-opened = Your question is in the group now. You can take it back within 5 minutes.
draft-set = All right. I will post it on { $when }.

form-honesty-1-title = Honesty card, part 1 of 2
form-honesty-intro = People will see this with your question. Short and plain is best.
form-can-change = What can people change with their answers?
form-can-change-help = For example: opening times and where we meet
form-fixed = What is fixed?
form-fixed-help = For example: the money for this year
form-fixed-why = Why is it fixed?
form-fixed-why-help = For example: the council has set it until April
form-decides = Who decides?
form-decides-help = A name or a role. For example: Mr Shah at the council
form-decides-when = When will they decide?
form-decides-when-help = For example: in March
form-honesty-2-title = Honesty card, part 2 of 2
form-asker = Who is asking?
form-asker-help = For example: the council, through our group
form-payer = Who pays for this work?
form-payer-help = For example: the council, or nobody
form-report-back = On what day will you tell people what came of it?
form-report-back-help = If you have no news on that day, I will say so to the group.

honesty-rung = What this is for
honesty-stage = What stage it is at
honesty-asker = Who asks
honesty-payer = Who pays
honesty-can-change = You can change
honesty-fixed = You cannot change
honesty-fixed-because = { $fixed }. Why: { $why }
honesty-decides = Who decides
honesty-decides-when = { $who }, { $when }
honesty-hear = You will hear by
honesty-contact = Who to ask

problem-empty = Please write something here.
problem-too-long = This is too long. Please use { $max } letters or fewer.
problem-hidden-marks = This has hidden marks in it, as copied text often has. Please type it again.
problem-pick = Please pick one.
problem-too-few-options = Please give at least 2 answers, one on each line.
problem-too-many-options = Please give 8 answers or fewer.
problem-option-too-long = One answer is too long. Please use { $max } letters or fewer for each.
problem-options-alike = Two answers are the same. Please change one.
problem-min = Please write a whole number, 1 or more. It cannot be more than the most answers allowed.
problem-max = Please write a whole number. It cannot be more than the number of answers to choose from.
problem-days = Please write a whole number from 1 to { $most }.
problem-day = I do not know this day. Please write it like this: { $example }
problem-day-past = This day has passed. Please pick a later one.
problem-report-back-early = People must be told after the question closes. Please pick a day after { $day }.
problem-clock = Please write the time like this: 20:30
problem-quiet-same = Quiet hours must start and end at different times.
problem-quiet-time = This is in your quiet hours. The next open time is { $when }.
problem-zone = I do not know this time zone. Please write it like this: Europe/London
problem-contact = Please use three lines: a name, and two ways to reach them.
problem-why-not = Please pick why it could not be done.
problem-we-did = Please say what the change is.

## The question in the group
poll-title = Question { $code }
poll-summary = Question { $code }: { $question }
poll-choose-one = Choose one.
poll-choose-up-to = Choose up to { $max }.
poll-choose-between = Choose at least { $min }, and up to { $max }.
poll-choose-any = Choose as many as you like.
poll-private-note = Your answer is sealed. Nobody sees who said what. Small numbers are never shown.
poll-open-note = Your answer is sealed. Nobody sees who said what. I show the totals if 5 or more answer.
poll-closes = Closes:
poll-days-open =
    { $days ->
        [one] Open for { $days } day.
       *[other] Open for { $days } days.
    }
poll-band =
    { $band ->
        [0] Fewer than 5 people have answered so far.
       *[other] { $band } or more people have answered so far.
    }
poll-type-it = You can also write to me in private: { $code } and the number of your answer.
poll-closed = Question { $code } is closed. Thank you.
poll-withdrawn = Question { $code } was taken back by the organiser. No answers were kept.
poll-lost-short = I am sorry. Question { $code } had to end early, and its answers are lost.
poll-lost = I am sorry. The answers to question { $code } are lost. They were sealed, and the key is gone. Nobody can read them. The organiser can ask again.
poll-being-counted = Question { $code } has closed. The result comes soon.
poll-not-open-yet = Question { $code } is not open yet.
poll-cannot-now = I cannot take answers to this question right now. Nothing is lost. Please try again later.
poll-no-such = I do not know that question. It may be over.

escape-not-sure = Not sure
escape-does-not-apply = Does not apply
escape-skip = Skip

answer-kept = You chose: { $answer }.
answer-sealed = I keep it sealed.
answer-change-until = You can change it until the question closes.
answer-choose-more = Choose at least { $min } to be counted.
answer-too-many = You can choose { $max } at most. Take one away first.
answer-chosen-of = { $chosen } of { $max } chosen.
answer-full = You have chosen the most you can. To swap, take one away first.
answer-taken-back = I have taken your answer back. It is gone.
answer-none = You have not answered this question.
not-today-said = That is fine. I keep nothing. You do not have to do anything.

## Stories, and how they may be used
button-feedback-story = Tell a story
button-feedback-consent = Change how it may be used
feedback-story-says = A short story of yours. You get a code, and you choose how it may be used.
feedback-story-may = How your story may be used:
feedback-story-used = Your story was used: { $where }
feedback-consent-readers-says = Only the readers read it. Nobody may quote it.
feedback-consent-group-says = It may be quoted in this group, without a name.
feedback-consent-public-says = It may be quoted in a report or in public, without a name. People may still know your story.
feedback-consent-named-says = It may be quoted in a report or in public, with your name. The readers see that name. It does not wait for others.
feedback-consent-until = With your code you can change this, or take it back. That ends when someone has used it.
feedback-consent-used = What is out cannot be called back, and this can no longer be changed. You can delete what is here.
feedback-consent-changed = Changed. This holds from now on. Someone may have read it as it was before.
feedback-consent-too-late = There is nothing here that can still be changed.
form-feedback-story-title = Your story
form-feedback-story = What do you want to tell?
form-feedback-consent = How may it be used?
form-feedback-consent-readers = Only the readers read it
form-feedback-consent-group = Quoted in this group without a name
form-feedback-consent-public = Quoted anywhere without a name
form-feedback-consent-named = Quoted anywhere with my name
form-feedback-consent-name = Which name, if any?
form-feedback-consent-name-help = Only if they may give your name. Otherwise leave this empty.
button-stories-group = Stories for this group
button-stories-public = Stories for reports
button-reading-use = Use this story
reading-stories-group = Stories that may be quoted in this group
reading-stories-public = Stories that may be quoted in a report
reading-stories-none = There is no such story.
reading-story-readers = Its author lets only the readers read it. Do not quote it.
reading-story-group = It may be quoted in this group, without a name. Nowhere else.
reading-story-public = It may be quoted in a report or in public, without a name.
reading-story-named = It may be quoted in a report or in public, with this name: { $name }
reading-story-name-gone = the name is gone
reading-story-may-change = The author can still change this. Before you quote it, press the button and say where.
reading-story-used = Used: { $where }
reading-story-noted = I have noted it. From now on the author cannot change how it may be used.
reading-story-not-so = Its author does not allow that, or it has been used already. I have noted nothing.
form-reading-place = Where will it stand?
form-reading-place-group = In this group
form-reading-place-public = In a report or in public
form-reading-where = In what and when?

## A question that people answer in words. "written-" and "form-written-" say what is kept and who sees it.
written-how = Answer in your own words. Only you see what comes next.
written-note = Nobody sees who wrote. The readers get the answers together, if 5 or more people write.
written-not-posted = I never post your words in the group.
written-kept-how = Your words wait here, sealed. Inside is a mark, so that you can take them back.
written-mark = After the day for reading, a secret mark stays for a week. It helps to stop cruel messages. Then nothing leads to you.
written-who-may = The organisers, the readers and the safety lead of { $group } can read it.
written-wait-says = If fewer than { $least } people write, I delete it on { $day }. Nobody reads it then.
written-alone-says = If fewer than { $least } people write, the readers still get it on { $day }. They may guess who you are.
written-moves = If the question closes on another day, that day may move too.
written-kept = I have your answer, sealed.
written-kept-wait = The readers get it on { $day }, if { $least } or more people write. If not, I delete it that day.
written-kept-alone = The readers get it on { $day }, even if nobody else writes.
written-until = You can change it until the close. You can take it back until it is read.
written-until-read = The question is closed. You can still take it back until it is read.
written-yours = You wrote:
written-none = I have no answer of yours to this question.
written-over = This question is over. What was kept has been read, or I have deleted it.
written-needs-desk = People can only answer in words where feedback is open. Send { $slash }inbox first, and open it.
written-draft = People write in private. After the close, the readers get it on a day for reading.
written-ok = OK, go on
written-result-band =
    { $band ->
        [0] Fewer than 5 people wrote an answer.
       *[other] { $band } or more people wrote an answer.
    }
written-result-read = The day for reading is { $day }. The readers of { $readers } get all answers together, mixed, with no names.
written-result-few = If fewer than 5 people wrote, they only get answers that may go alone. I delete the others that day.
written-result-mine = Did you write? Until that day you can look at your answer, or take it back.
written-result-next = They read to find what can change. Your words are not posted here.
written-manage = The readers get the answers on { $day }. They find them with { $slash }inbox.
form-written-title = In your own words
form-written-intro = { $question } Please leave out names, dates and places. Nobody reads it today. It is not for an emergency.
form-written-text = Your answer
form-written-going = What if too few people write?
form-written-going-wait = Delete it unread
form-written-going-alone = Let it go alone
button-written = Answer in words
button-written-mine = My answer
reading-answers-title = Answers to question { $code }
reading-answers-today = Today is the day to read the answers to question { $code }.
reading-answers-some =
    { $count ->
        [one] There is one answer to read.
       *[other] There are { $count } answers to read.
    }
reading-answers-none = There is nothing to read. Either nobody wrote, or too few people did.
reading-answers-mixed = They stand in mixed order. Nothing shows who wrote which.
reading-answer-to = It answers question { $code }: { $question }
button-reading-answers = Read the answers

## Before the first answer
consent-title = Before your first answer
consent-not-yet = I have not kept your answer yet.
consent-kept = I keep your answer sealed until the question closes. Then I count, and destroy the key. I never tell anyone who answered.
consent-seen = What others can see:
consent-young = Under 18? Skip any question.
consent-host = The person who runs this bot could read answers if they changed the program.
consent-ok = OK, count my answer
consent-no = No, thank you
consent-more = More about privacy
consent-no-said = That is fine. I have kept nothing.
consent-after-close = After the close, only totals are left. I cannot find your answer again, so I cannot change or delete it.
consent-small = In a small group, someone may still guess what you think. If fewer than 5 people answer, I show nothing.
consent-preference = I keep a mark that you said OK to this note. It has no name and no date. The person who runs this bot could find out that it is yours.
consent-rights = You can see, copy and delete what I know about you. Send { $slash }mydata.
platform-sees-nobody = this is a practice room on this computer. Nobody else sees it.
platform-sees-test = this chat is only a test.
platform-sees-company = the company { $platform } can see what you press or write to me.
platform-sees-owner = { $platform } can see what you press. The people who own this workspace can ask for a copy.

## Results
result-title = Result of question { $code }
result-summary = Result of { $code }: { $question }
result-thanks = Thank you to everyone who answered.
result-answered =
    { $count ->
        [one] { $count } person answered.
       *[other] { $count } people answered.
    }
result-too-few = Fewer than { $threshold } people answered. I show nothing, so that no one can be picked out.
result-hear = You will hear what came of it by { $day }.
result-not-everyone = These are the people who answered. It is not everyone who looks after someone.
result-key-gone = The sealed answers are gone. Only this is left.
result-once = One person on two chat apps may count twice.
result-way-link = Answers from the link page:
result-way-assisted = Answers written down for others:
result-rounded = Numbers are rounded to the nearest 5. Small ones are not shown.
result-leading-only = I only show the answer chosen most often. If some were equal, I picked one by chance. Showing more could tell who said what.
result-leading-lot = I only show one answer. Two or more were chosen equally often, so I picked one by chance.
result-nothing-safe = Enough people answered. But any number could tell who said what. So I show none.
result-escapes-apart = Also said, and counted apart:
result-escape = { $label }: { $count }.
figure-exact =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
figure-about = about { $count } people
figure-leading = chosen most often
figure-withheld = not shown
results-title = Results
results-none = There are no results yet.
results-waiting = Question { $code } is still open. The result comes when it closes. I show it if 5 or more people answer. If fewer do, I show nothing, so that no one can be picked out.

## Managing a question
manage-nobody-sees = Nobody can see who answered. You cannot, and I cannot tell you.
manage-closing = This question is closed. In a few minutes I count the answers.
manage-undo-open = You can take it back until { $when }.
manage-undo-close = You can open it again until { $when }.
manage-key-missing = The key of this question is missing. I cannot take answers or count. Please tell the person who runs this bot.
manage-withdrawn = You took this question back. No answers were kept.
manage-lost = The key of this question is lost, so its answers cannot be read. Please ask again.
manage-shredding = The answers are counted. The result comes in a moment.
manage-closed = This question is closed, and the result is in the group.
manage-too-late = It is too late for that.
manage-undone-open = I have taken the question back. No answers were kept.
manage-closed-now = The question is closed. I count in 5 minutes. Until then you can open it again.
manage-reopened = The question is open again.
manage-extended = The question now closes on { $when }.
manage-not-extended = A question can be open for { $most } days at most.
asks-title = My questions
asks-none = You have no questions yet.
asks-row = { $code }: { $question } ({ $phase })
phase-draft = not posted yet
phase-scheduled = will be posted
phase-open = open
phase-closing = closing
phase-shredding = being counted
phase-closed = closed
phase-withdrawn = taken back
phase-lost = lost

## You said, we did
outcome-title = What came of question { $code }
outcome-summary = News about: { $question }
outcome-asked = We asked
outcome-you-said = You said
outcome-state = Where it stands
outcome-we-did = We did
outcome-could-not = We could not
outcome-why = Why not
outcome-next = You will hear more by
outcome-thanks = Thank you for speaking up.
form-you-said-help = Use the result only, in plain words. For example: most of you want evenings
form-we-did-help = For example: the Thursday group now opens at 7pm
form-we-will = We will
form-could-not-help = Leave this empty if there is nothing.
form-why-not = Why could it not be done?
form-next-help = Leave this empty if this is the last word.
form-no-news-intro = I will tell the group that there is no news yet.
form-no-news-help = A new day by which they will hear.
state-heard = We heard you
state-looking-into = We are looking into it
state-change-planned = A change is planned
state-change-made = A change is made
state-passed-on = Passed on to others
state-cannot-do = It cannot be done
state-no-news = No news yet
why-not-money = There is no money for it
why-not-law = The law does not allow it
why-not-not-ours = It is not ours to decide
why-not-unsafe = It would not be safe
why-not-too-late = It is too late
why-not-others-disagreed = Others did not agree
why-not-other = Another reason
tell-title = News about question { $code }
tell-which = What can you tell them?
told = Done. The group will see it now.
told-later = Done. The group will see it on { $when }.
no-news-said = No news yet on question { $code }.
no-news-about = You were asked: { $question }
no-news-asked-again = You were promised news. There is none yet. I will ask again. Who decides: { $who }
no-news-next = You will hear by { $day }.
owner-asked = You promised news on question { $code } today.
owner-asked-again = People still wait for news on question { $code }.
owner-no-news-happens = If you tell them nothing on the promised day, I say so to the group.
promises-title = Promises
promises-none = There are no promises yet.
promise-late = Late. { $question } ({ $code }) was due { $day }.
promise-due = Due. { $question } ({ $code }): you will hear by { $day }.
promise-kept = Kept. { $question } ({ $code }): { $state }.

## Chances to take part: what a notice says. "chance-f-": the fields, "chance-e-": an example for each that needs one,
## "chance-o-": what can be picked.

chance-f-title = What do you call it?
chance-e-title = For example: Help choose the new breaks service
chance-f-kind = What kind of thing is it?
chance-f-summary = One or two short sentences about it
chance-e-summary = For example: Read two short papers and tell us what carers need.
chance-f-whatFor = What is it for?
chance-e-whatFor = For example: to choose who runs breaks in our town
chance-f-whoFor = Who is it for?
chance-e-whoFor = For example: adults who look after someone here
chance-f-rung = How much say will people have?
chance-f-stage = What stage is it at?
chance-f-canChange = What can people change?
chance-e-canChange = One on each line. For example: opening hours
chance-f-alreadyDecided = What is decided already?
chance-e-alreadyDecided = One on each line. Or write: nothing
chance-f-cannotChange = What is fixed?
chance-e-cannotChange = One on each line. For example: the budget. Or write: nothing
chance-f-fixedWhy = Why is it fixed?
chance-e-fixedWhy = For example: the council has set it until April
chance-f-decidedBy = Who decides?
chance-e-decidedBy = A name or a role. For example: Head of Commissioning
chance-f-decisionOn = On what day do they decide?
chance-f-decisionNotSetWhy = No day yet? Then say why
chance-f-carersShare = What will carers do with you?
chance-e-carersShare = Leave this empty if it is none of these.
chance-f-askedBy = Who asks?
chance-e-askedBy = For example: Southwark Council
chance-f-askerKind = What are they?
chance-f-fundedBy = Who pays for this work?
chance-f-dataController = Who looks after people's data?
chance-f-contact = Who can people ask, and how? Use three lines.
chance-f-nation = Where in the UK is it?
chance-f-area = Which town or area?
chance-e-area = For example: Southwark. Or: all of England
chance-f-topics = What is it about?
chance-f-influences = What can it make a difference to?
chance-f-minAge = From what age?
chance-e-minAge = A number, such as 18
chance-f-format = How do people take part?
chance-f-noMeetingWay = How can people take part with no meeting?
chance-e-noMeetingWay = For example: send a voice note. If there is no way, say why.
chance-f-place = Where do people go?
chance-e-place = Only if they must go somewhere. Name and address.
chance-f-joinHow = How do people join online or by phone?
chance-e-joinHow = For example: we send a link and a number to ring
chance-f-placeAccess = Steps, parking and buses there
chance-e-placeAccess = For example: no steps, free parking, bus 12
chance-f-prepareMinutes = Minutes to get ready, each time
chance-e-prepareMinutes = Reading counts. 0 if none.
chance-f-travelMinutes = Minutes to get there and back, each time
chance-f-doMinutes = Minutes it takes, each time
chance-f-afterMinutes = Minutes after it, each time
chance-e-afterMinutes = Forms or notes afterwards. 0 if none.
chance-f-sessions = How many times?
chance-f-dates = Days and times
chance-e-dates = One on each line, like: 12 January 2027 19:00 to 20:00
chance-f-flexible = No set times? Then say when
chance-e-flexible = For example: any evening that suits you
chance-f-closesOn = What is the last day to say yes?
chance-f-closesAt = Until what time on that day?
chance-e-closesAt = Hours and minutes, such as 12:00
chance-f-replyBy = By when will people know if they are in?
chance-e-replyBy = Only if there are not places for everyone.
chance-f-payment = Are people paid?
chance-f-notPaidWhy = If not paid, say why
chance-e-notPaidWhy = People want to know. Be honest.
chance-f-expenses = Which costs do you pay back?
chance-f-expensesNote = More about costs
chance-e-expensesNote = For example: 45p a mile, paid before you travel
chance-f-replacementCare = Care for the person they look after
chance-f-amount = How much, in pounds?
chance-e-amount = A number, such as 25 or 12.50
chance-f-unit = For what?
chance-f-covers = What does the pay cover?
chance-f-payMethod = How is it paid?
chance-f-paidWithinDays = Within how many days is it paid?
chance-f-upToHours = Up to how many hours?
chance-e-upToHours = Only if you pay for up to some hours.
chance-f-voucherKind = What kind of voucher?
chance-f-taxNote = Anything about tax
chance-f-careHow = How can they get care cover?
chance-e-careHow = For example: tell us in private. You choose who.
chance-f-careCap = The most you pay for care, in pounds
chance-f-access = What makes it easier to take part?
chance-f-languages = In which languages?
chance-f-support = What help do people get?
chance-f-recognition = What else do people get?
chance-f-otherFormats = Other ways to read this
chance-e-otherFormats = One link on each line, such as easy read or BSL.
chance-f-whoSees = Who sees what people tell you?
chance-f-keepsUntil = Until when do you keep it?
chance-f-recorded = Is it recorded?
chance-f-quotes = Will you quote people?
chance-f-anonymous = Can people stay without a name?
chance-f-distress = Could it upset people?
chance-f-maxAge = Up to what age?
chance-f-safeguards = How are people under 18 kept safe?
chance-e-safeguards = Only if people under 18 can come.
chance-f-safeguardingContact = Who to tell if somebody is at risk
chance-e-safeguardingContact = A name and a number. Needed if people under 18 can come.
chance-f-lateCancel = What if someone cannot come after all?
chance-e-lateCancel = For example: You can drop out at any time. No reason needed.
chance-f-apply = How do people say yes?
chance-f-applyWhere = Where, if not here?
chance-e-applyWhere = An email, a number or a link.
chance-f-effortMinutes = How many minutes does it take to say yes?
chance-f-choosing = Who gets a place?
chance-f-places = How many places?
chance-e-places = Leave this empty if there is a place for everyone.
chance-f-waitingList = Is there a waiting list?
chance-f-reservedPlaces = How many places are kept for some people?
chance-f-reservedFor = Who are they kept for?
chance-e-reservedFor = For example: people who look after a child
chance-f-chosenBy = Who picks people?
chance-f-criteria = What do they look for?
chance-e-criteria = One on each line.
chance-f-reportBackOn = On what day will you tell people what came of it?
chance-f-reportBackHow = How will you tell them?
chance-f-madeWithCarers = How did carers help to shape this?
chance-e-madeWithCarers = For example: two carers wrote it with us. Or write: no
chance-f-startsBy = When does it start?
chance-f-whoWeMiss = Who would you like to hear from most?
chance-e-whoWeMiss = Say who you miss and why. Shut nobody out.
chance-f-ethicsRef = Ethics approval number
chance-e-ethicsRef = Needed for research.
chance-f-carersGetBack = What will carers get back?
chance-e-carersGetBack = Needed for research and companies.
chance-f-policyLink = Link to your pay rules
chance-f-privacyLink = Link to your privacy notice
chance-f-questions = Short questions in your form
chance-e-questions = At most 5, one on each line. Only if people say yes with a short form.

chance-p-what = What it is
chance-p-honest = What people can change
chance-p-decides = Who decides
chance-p-asks = Who asks
chance-p-where = Where, and about what
chance-p-how = How people take part
chance-p-time = How long it takes
chance-p-when = When
chance-p-money = Pay, costs and care
chance-p-pay = How much pay
chance-p-details = Small print of pay
chance-p-support = Help and access
chance-p-privacy = Privacy
chance-p-safe = Safety
chance-p-apply = How to say yes
chance-p-choose = Who gets a place
chance-p-report = Telling people after
chance-p-more = Research, and more

chance-o-kind-survey = Questions to answer
chance-o-kind-poll = One quick question
chance-o-kind-chat-panel = Questions in a chat, now and then
chance-o-kind-one-off-meeting = One meeting
chance-o-kind-group-or-board = A group or board that meets
chance-o-kind-reading-panel = Reading and saying what you think
chance-o-kind-interview = A talk with one person
chance-o-kind-testing = Trying something out
chance-o-kind-recruitment-panel = Helping to choose staff
chance-o-kind-speaking = Telling your story to others
chance-o-kind-peer-research = Asking other carers
chance-o-kind-training = Learning or teaching
chance-o-kind-champion = Speaking up for others
chance-o-rung-informing = Just being told
chance-o-rung-consultation = We hear your views, then we decide
chance-o-rung-engagement = You work on it with us over time
chance-o-rung-co-design = You help design it
chance-o-rung-co-production = We decide and do it together
chance-o-stage-design = Planning something new
chance-o-stage-deliver = Running something
chance-o-stage-review = Looking back at something
chance-o-carersShare-decide = Share the decision
chance-o-carersShare-deliver = Help to run it
chance-o-carersShare-review = Help to check how it went
chance-o-askerKind-council = A council
chance-o-askerKind-nhs = The NHS
chance-o-askerKind-charity = A charity
chance-o-askerKind-carers-group = A carers' group
chance-o-askerKind-university = A university
chance-o-askerKind-student = A student
chance-o-askerKind-company = A company
chance-o-askerKind-other = Someone else
chance-o-nation-england = England
chance-o-nation-scotland = Scotland
chance-o-nation-wales = Wales
chance-o-nation-northern-ireland = Northern Ireland
chance-o-nation-uk = All of the UK
chance-o-topics-breaks = Breaks
chance-o-topics-money = Money
chance-o-topics-health = Your health
chance-o-topics-mental-health = Mental health
chance-o-topics-hospital = Hospital
chance-o-topics-assessment = Carer's assessments
chance-o-topics-young-carers = Young carers
chance-o-topics-parent-carers = Parents who care
chance-o-topics-work = Work and learning
chance-o-topics-information = Finding things out
chance-o-topics-other = Something else
chance-o-influences-funding = Where money goes
chance-o-influences-service-design = What a service is like
chance-o-influences-eligibility = Who can get help
chance-o-influences-communication = How people are told
chance-o-influences-vision = Plans for years ahead
chance-o-influences-research = Research
chance-o-influences-other = Something else
chance-o-format-any-time-from-home = Any time from home
chance-o-format-online = Online
chance-o-format-phone = By phone
chance-o-format-in-person = In person
chance-o-format-hybrid = In person or online
chance-o-format-paper = On paper
chance-o-payment-paid = Paid
chance-o-payment-voucher = A voucher
chance-o-payment-thank-you-item = A small gift
chance-o-payment-not-paid = Not paid
chance-o-expenses-none = None
chance-o-expenses-travel = Travel
chance-o-expenses-mileage = Miles by car or bike
chance-o-expenses-parking = Parking
chance-o-expenses-food = Food
chance-o-expenses-childcare = Childcare
chance-o-expenses-phone-or-data = Phone or data
chance-o-expenses-overnight = A night away
chance-o-expenses-assistant = A helper who comes along
chance-o-expenses-in-advance = Paid before you spend it
chance-o-replacementCare-arranged = We arrange it
chance-o-replacementCare-paid-back = You arrange it and we pay
chance-o-replacementCare-not-offered = Not offered
chance-o-unit-task = for the whole task
chance-o-unit-hour = an hour
chance-o-unit-up-to-hours = for up to some hours
chance-o-unit-half-day = for half a day
chance-o-unit-day = a day
chance-o-unit-session = each time
chance-o-unit-year = a year
chance-o-covers-prepare = Getting ready
chance-o-covers-travel-time = Travel time
chance-o-covers-meeting = The meeting
chance-o-covers-reading = Reading
chance-o-covers-after = What comes after
chance-o-covers-late-cancel = If we cancel late
chance-o-payMethod-bank = Into a bank account
chance-o-payMethod-payroll = Through wages
chance-o-payMethod-invoice = By a bill you send
chance-o-payMethod-voucher = As a voucher
chance-o-payMethod-cash = In cash
chance-o-access-ask-us = Ask us what you need
chance-o-access-easy-read = Easy read
chance-o-access-large-print = Large print
chance-o-access-captions = Captions
chance-o-access-bsl = BSL
chance-o-access-interpreter = An interpreter
chance-o-access-screen-reader = Works with screen readers
chance-o-access-hearing-loop = Hearing loop
chance-o-access-quiet-space = A quiet space
chance-o-access-breaks = Breaks from the screen
chance-o-languages-en = English
chance-o-languages-cy = Welsh
chance-o-languages-bfi = BSL
chance-o-languages-pl = Polish
chance-o-languages-ur = Urdu
chance-o-languages-bn = Bengali
chance-o-languages-pa = Punjabi
chance-o-languages-gu = Gujarati
chance-o-languages-ar = Arabic
chance-o-languages-ro = Romanian
chance-o-languages-pt = Portuguese
chance-o-languages-so = Somali
chance-o-support-none = None
chance-o-support-briefing = A talk before it starts
chance-o-support-buddy = Someone to go with
chance-o-support-tech-help = Help with the tech
chance-o-support-plain-papers = Papers in plain words
chance-o-support-debrief = Someone to talk to after
chance-o-support-training = Training
chance-o-support-supervision = Someone who looks out for you
chance-o-recognition-certificate = A certificate
chance-o-recognition-reference = A reference
chance-o-recognition-named-credit = Your name on it if you like
chance-o-recognition-training = Training
chance-o-recorded-no = No
chance-o-recorded-notes = Notes only
chance-o-recorded-sound = Sound
chance-o-recorded-video = Video
chance-o-quotes-no = No
chance-o-quotes-ask-first = We ask you first
chance-o-quotes-no-names = Without names
chance-o-anonymous-none = No
chance-o-anonymous-to-group = The group does not learn your name
chance-o-anonymous-to-organiser = The organiser does not learn your name
chance-o-anonymous-full = Nobody learns your name
chance-o-distress-none = No
chance-o-distress-some = Perhaps a little
chance-o-distress-high = It may
chance-o-safeguards-dbs = Staff have a DBS check
chance-o-safeguards-parental-consent = A parent says yes
chance-o-safeguards-worker-present = A youth worker is there
chance-o-apply-one-tap = With one tap here
chance-o-apply-form = With a short form here
chance-o-apply-email = By email
chance-o-apply-phone = By phone
chance-o-apply-link = On a web page
chance-o-choosing-everyone = Everyone who wants one
chance-o-choosing-first-come = Whoever says yes first
chance-o-choosing-draw = A fair draw after it closes
chance-o-choosing-people-choose = People pick
chance-o-waitingList-yes = Yes
chance-o-waitingList-no = No
chance-o-reportBackHow-same-group = In this group
chance-o-reportBackHow-page = On a web page
chance-o-reportBackHow-email = By email
chance-o-reportBackHow-meeting = At a meeting

chance-v-empty = Please write something here.
chance-v-too-long = This is too long. Please make it shorter.
chance-v-hidden-marks = This has hidden marks in it, as copied text often has. Please type it again.
chance-v-too-many = These are too many. Please leave some out.
chance-v-not-offered = This is not one of the choices.
chance-v-not-a-day = I do not know this day. Please write it like this: 18 December 2026
chance-v-not-a-time = Please write the time like this: 12:00
chance-v-not-a-number = Please write a whole number that fits here.
chance-v-not-money = Please write pounds like this: 25 or 12.50
chance-v-not-a-link = Please give a link that starts with https://
chance-v-not-a-contact = Please use three lines: a name, and two ways to reach them.
chance-v-not-dates = Please write each line like this: 12 January 2027 19:00 to 20:00
chance-v-wrong-type = This is not the kind of value that belongs here.

chance-x-missing = Missing: { $field }
chance-x-not-co-production = “Co-production” in the name needs more. Carers must share the decision, help to shape it, and run or check it. Say so, or use another name.
chance-x-in-the-past = This day has passed: { $field }
chance-x-before-close = This must come after the last day to say yes: { $field }
chance-x-no-time-to-read = People must read, so getting ready takes time: { $field }
chance-x-does-not-fit = This does not fit with the rest: { $field }
chance-x-not-json = I cannot read this file. Please copy all of it.
chance-x-other-schema = This file is not of the kind I know.
chance-x-unknown-field = The file has a field I do not know: { $name }
chance-x-in-file = { $field }: { $problem }

chance-minutes = { $minutes } min
chance-hours = { $hours } h
chance-hours-minutes = { $hours } h { $minutes } min
chance-pay-paid = Pays £{ $amount } { $unit }
chance-pay-up-to = Pays £{ $amount } for up to { $hours } h
chance-pay-voucher = Voucher of £{ $amount } { $unit }
chance-pay-thank-you-item = A small gift, no pay
chance-pay-not-paid = Not paid. Why: { $why }
chance-pay-costs = costs paid back
chance-pay-care = care cover
chance-card-time =
    { $sessions ->
        [one] { $format }. { $total } in all.
       *[other] { $format }. { $sessions } times. { $total } in all.
    }
chance-card-closes = Say yes by { $when }.
chance-card-when = When: { $when }
chance-card-when-more = { $first } and { $more } more
chance-session = { $day }, { $from } to { $to }
chance-card-rung = { $asker }: { $rung }.
chance-card-change = You can change: { $what }
chance-card-fixed = Fixed: { $what }
chance-card-outside = Outside ask, agreed by this group's organiser. Ethics number: { $ref }
chance-card-hear = You will hear what came of it by { $day }.
chance-card-band =
    { $band ->
        [0] Fewer than 5 people are interested so far.
       *[other] { $band } or more people are interested so far.
    }
chance-card-full = All places are taken.
chance-card-waiting-list = All places are taken. There is a waiting list.
chance-card-closed = This is closed now: { $title }
chance-card-cancelled = This will not take place: { $title }. Why: { $why }
chance-card-withdrawn = This was taken back: { $title }
chance-card-summary = A chance to take part: { $title }. { $pay }.
chance-seed-note = The draw can be checked. Its sealed seed: { $hash }
chance-seed-known = The draw can be checked. Its seed was { $seed }

chance-full-money = About the money
chance-full-page = Page { $page } of { $of }
chance-full-choice = You can take all of it, less, none, or give it to charity. That is up to you.
chance-full-total = { $total } in all: { $prepare } to get ready, { $travel } to get there, { $do } of doing, { $after } after it. This many times: { $sessions }.
chance-full-decision = { $who }, on { $day }
chance-full-decision-open = { $who }. No day yet: { $why }
chance-full-moved = Last day moved from { $from } to { $to }. Why: { $why }
chance-full-moved-later = Last day moved from { $from } to { $to }.
chance-benefits-note = Pay can change your benefits. So can vouchers. Money back for travel or care does not. Please check before you say yes.
chance-benefits-where = You can ask { $adviser }: { $contact }. Your benefit may be called { $benefit }.
chance-benefits-time = You have until { $day } to say yes.
chance-benefits-unknown = Ask an advice centre near you. I have no number that was checked lately.

button-chance-interested = I'm interested (private)
button-chance-reserved = I'm one of: { $who }
button-chance-more = More
button-chance-read-on = Read on
button-chance-forward = Pass it on
chance-forward-how = You can copy this and send it to others. It does not say which group you are in.
chance-forward-not = This one cannot be passed on.
chance-forward-ask = Ask { $contact }
button-chance-not-for-me = Not for me
button-chance-mine = Where I stand
button-chance-withdraw = I am not interested after all
button-chance-needs = Say what I need
button-chance-questions = Answer their questions
button-chance-questions-again = Change my answers
button-chance-share = Share my contact
button-chance-unshare = Take my contact back
button-chance-remind = Remind me before it closes
button-chance-no-remind = Do not remind me
button-chance-check-draw = Check the draw
button-chance-pay-full = All of the pay
button-chance-pay-less = Less pay
button-chance-pay-none = No pay
button-chance-pay-charity = Give it to charity
button-chance-ok = OK, keep it
button-chance-wishes = Tell me of new ones
button-chance-wishes-stop = Do not tell me of new ones
button-chance-offer = Offer a chance to take part
button-chance-template-from-home = Start: from home
button-chance-template-meeting = Start: one meeting
button-chance-template-group = Start: a group that meets
button-chance-blank = Start from nothing
button-chance-copy = Copy { $code }
button-chance-file = From a file
button-chance-go-on = Go on: { $part }
button-chance-preview = Look at it
button-chance-publish = Post it now
button-chance-discard = Delete this notice
button-chance-undo = Take it back
button-chance-move-close = Move the last day
button-chance-mark-filled = All places are taken
button-chance-mark-open = There are places again
button-chance-cancel = Call it off
button-chance-page-on = Show it on the web page too
button-chance-page-off = Take it off the web page
button-calendar-file = Calendar file, all times
button-calendar-google = Google Calendar
button-calendar-outlook = Outlook.com
button-calendar-office = Microsoft 365
button-calendar-add = Add to { $calendar }
button-calendar-add-next = Add next time to { $calendar }
chance-calendar = Put it in your calendar
chances-follow-title = Hear of new ones
chances-follow = These links always show the newest. Put one into an app that reads feeds, or into your calendar.
button-feed-atom = Atom feed
button-feed-rss = RSS feed
button-feed-json = JSON feed
button-feed-calendar = Calendar of all times
chances-page-none = There is nothing here right now.
chances-page-how = To take part, press the button in a group that shows this. Or ask the person named here.
button-chance-people = Who shared a contact
button-chance-choose = Give a place: { $who }
button-chance-tell = Tell them what happened
button-chance-export = Show it as a file
button-chance-look = Look at { $code }
button-chance-approve = Yes, show it in my group
button-chance-refuse = No

## The list of chances, and what somebody does with one
chances-title = Chances to take part
chances-none = There are none here right now.
chances-row = { $title } ({ $code }). { $pay }. Say yes by { $when }.
chances-row-late = News is late: { $title } ({ $code }) was due { $day }.
chances-row-reported = { $title } ({ $code }): news came.
chances-wishes = I tell you of new ones about: { $topics }.
chances-wishes-none = I do not tell you of new ones.

chance-note-title = Before I keep this
chance-note-kept = I keep sealed that you are interested, and how to reach you. Nobody sees it. The organiser sees no name until you share one.
chance-note-until = I delete it by { $day }. You can take it back at any time.
chance-kept-placed = You have a place: { $title }
chance-kept-placed-open = I have noted it: you want to take part in { $title }
chance-kept-interested = I have noted that you are interested: { $title }
chance-kept-waiting = All places are taken. You are on the waiting list: { $title }
chance-kept-full = All places are taken, and there is no waiting list. Sorry. I have kept nothing.
chance-kept-not-chosen = You do not have a place this time: { $title }
chance-kept-ended = It was called off: { $title }
chance-kept-none = I keep nothing about you for this one.
chance-kept-private = Only you see this. The organiser does not know it is you, until you share your contact.
chance-kept-young = Only you see this. The person who runs it does not know it is you. To take part, talk to { $contact }
chance-kept-shared = You shared with the organiser: { $contact }
chance-kept-entry = Your code in the draw is { $entry }. Nobody else knows it.
chance-kept-reply = You will know by { $day }.
chance-kept-reminded = I will remind you once before it closes.
chance-kept-pay = About the pay you said: { $choice }
chance-kept-asked = The person who runs this asks a few short questions. You can leave any of them out.
chance-kept-answered = You have answered their questions.
chance-kept-claim = You said you are one of these: { $who }
chance-kept-drop = You can drop out at any time. No reason needed.
chance-withdrawn = All right. I have deleted it. I keep nothing about you for this one.
chance-not-for-me = That is fine. I keep nothing.
chance-too-late = It is too late to say yes to this one.
chance-cannot-now = I cannot take this right now. Please try again later.
chance-elsewhere = People say yes another way: { $how }, { $where }
chance-lost = I am sorry. My list of people interested in { $title } was lost. If you said yes, please press the button again.

form-chance-needs-title = What you need
form-chance-needs-intro = Only the person who runs this sees it, and only if you share your contact. I delete it after the event.
form-chance-care = Care cover
form-chance-care-help = For example: someone with mum, 6:30pm to 8:30pm
form-chance-travel = Getting there
form-chance-access = To make it easier
form-chance-access-help = For example: breaks from the screen
form-chance-languages = Languages
form-chance-times = Best times
form-chance-share-title = Share your contact
form-chance-share-intro = Only the person who runs this sees it. You can take it back.
form-chance-share-name = What shall they call you?
form-chance-share-way = How can they reach you?
form-chance-share-way-help = A phone number or an email
form-chance-questions-title = Their questions
form-chance-questions-intro = Only the person who runs this sees it, and only if you share your contact. I delete it after the event.
chance-answers-kept = I have sealed your answers.
chance-needs-kept = I have sealed what you need.
chance-shared = Done. The person who runs this can now see your name and contact.
chance-unshared = Done. They cannot see it any more. They may have written it down.

chance-told-promoted = Good news. A place is free, and it is yours: { $title }
chance-told-promoted-how = If you cannot take it, press the button. Then it goes to the next person.
chance-told-placed = You have a place: { $title }
chance-told-not-chosen = You do not have a place this time: { $title }. Thank you for wanting to help.
chance-told-count = There were { $places } places and { $people } people.
chance-told-more-people = There were more people than places.
chance-told-why-draw = A fair draw picked who takes part. It was not about you.
chance-told-why-first = Places went to the first to say yes.
chance-told-why-chosen = { $who } picked. They looked for: { $what }
chance-told-other-ways = You can still help another way: { $way }
chance-told-ask = You can ask { $contact }
chance-told-called-off = It will not take place: { $title }. Why: { $why }
chance-told-closing = You asked me to remind you. This closes on { $when }: { $title }
chance-told-report = You took an interest in this: { $title }. Here is what came of it.
chance-draw-check = Sort all codes by HMAC-SHA256 with this seed. The first { $places } have a place.
chance-draw-seed = Seed
chance-draw-hash = Posted before
chance-draw-codes = Codes, in the order of the draw
chance-draw-hidden = Fewer than 5 people were in the draw, so I do not show the codes.

## Making and running a chance
form-chance-offer-title = Offer a chance to take part
chance-offer-how = There are { $parts } short parts. You can stop and come back at any time.
chance-offer-honest = Be open. Promise little. Ask how it would feel for you. Leave out hard words.
form-chance-file-title = A notice from a file
form-chance-file = The whole text of the file
form-chance-file-help = JSON, as docs/opportunity.schema.json tells.
chance-draft-title = Your notice { $code }, not posted yet
chance-draft-left =
    { $count ->
        [0] Nothing is missing. You can post it.
        [one] One thing is missing:
       *[other] { $count } things are missing:
    }
chance-draft-saved = Saved.
chance-draft-groups =
    { $count ->
        [one] It goes to one group.
       *[other] It goes to { $count } groups. Each must say yes first.
    }
chance-draft-outside = This is an outside ask. No group sees it until its organiser says yes. If the group has a co-chair, they must say yes too.
chance-published = It is posted. You can take it back within 5 minutes.
chance-published-asked = I have asked the organisers of the groups. It shows where they say yes.
chance-manage-code = Another group can show it too. Its organiser sends me: { $slash }show { $code }
chance-manage-undone = I have taken it back. Nothing was kept.
chance-manage-moved = The last day to say yes is now { $day }. I have told all groups.
chance-manage-same = I have noted it.
chance-manage-cancelled = I have called it off, and told everyone.
chance-manage-key-missing = The key of this notice is missing. I cannot take or read who is interested. Please tell the person who runs this bot.
chance-manage-late = It is too late for that.
chance-manage-no-day = Please pick another day. It must be ahead, and before you tell people more.
chance-manage-reason = People must be told why it closes sooner. Please say why.
chance-manage-nobody = You see no names, unless people share them.
form-chance-close-title = Move the last day
form-chance-close-on = New last day to say yes
form-chance-close-why = Why?
form-chance-close-why-help = You must say why if it is sooner. All groups see it.
form-chance-cancel-title = Call it off
form-chance-cancel-why = Why? All groups see it.
chance-people-title = People who shared their contact
chance-people-none = Nobody has shared a contact yet.
chance-people-row = { $who } ({ $standing })
chance-people-needs = Needs: { $needs }
chance-people-pay = Pay: { $choice }
chance-standing-interested = interested
chance-standing-placed = has a place
chance-standing-waiting = on the waiting list
chance-standing-not-chosen = not picked
chance-standing-ended = called off
chance-chosen-full = All places are taken.
chance-pay-choice-full = all of it
chance-pay-choice-less = less
chance-pay-choice-none = none
chance-pay-choice-charity = to charity
chance-approve-ask = May I show this in { $group }? It shows nowhere until you say yes.
chance-approve-outside = This is an outside ask: { $who }. Ethics number: { $ref }. Carers get back: { $back }
chance-ages-here = Some people in this group may be under 18. This is not marked as safe for them. So I do not show it here.
chance-ages-groups = In these groups people may be under 18: { $groups }. This is not marked as safe for them. Say from what age it is (16 or less) and how they are kept safe. Or leave these groups out.
chance-approve-waits = Thank you. A co-chair of this group must say yes too. I have asked.
chance-approve-first = Thank you. The organiser must say yes too.
chance-approve-yes = Thank you. I show it now.
chance-approve-no = All right. I do not show it.
chance-show-unknown = I do not know that code. Please check it with who gave it to you.
chance-news-moved = The last day for { $title } has changed from { $from } to { $to }.
chance-news-why = Why: { $why }
chance-news-filled = All places are taken: { $title }
chance-news-cancelled = This will not take place: { $title }
chance-news-title = About { $title }
chance-outcome-title = What came of { $title }
chance-no-news = No news yet on { $title }. You were promised news. I will ask again. Who decides: { $who }
chance-ask-owner = You promised news today: { $title }
chance-ask-owner-again = People still wait for news: { $title }
chance-digest-title = New chances to take part
chance-digest-why = You asked me to tell you. To stop, press the button.

form-wishes-title = What shall I tell you of?
form-wishes-intro = Only you see this. I keep it sealed.
form-wishes-topics = About
form-wishes-formats = How you would take part
form-wishes-length = At most how long, all in all?
form-wishes-place = Where? Leave this empty for anywhere.
form-wishes-pay = Paid?
form-wishes-2-title = Two more things
form-wishes-age = Your age
form-wishes-rhythm = How often?
wishes-length-half-hour = Half an hour
wishes-length-two-hours = Two hours
wishes-length-half-day = Half a day
wishes-length-any = Any length
wishes-pay-paid-only = Only if it is paid
wishes-pay-paid-or-not = Paid or not
wishes-age-under-18 = 16 or 17
wishes-age-adult = 18 or over
wishes-rhythm-at-once = At once
wishes-rhythm-weekly = Once a week
wishes-kept = Done. I tell you of new ones like that, and of no others.
wishes-gone = Done. I have deleted it, and do not tell you of new ones.
wishes-pick = Please pick at least one.

command-chances = Chances to take part
command-offer = Offer people a chance to take part
command-show = Show a notice in your group, with a code
help-chances = { $slash }chances shows chances to take part. What you press there is private.
help-offer = Organisers: { $slash }offer makes a chance to take part. { $slash }show shows one from another group.
mydata-chance = You are interested in { $title }. I keep that sealed, with how to reach you. You stand: { $standing }.
mydata-return = You asked me to bring replies to you. I keep how to reach you, sealed, until { $day }.
mydata-wishes = You asked me to tell you of new chances. I keep what you chose and how to reach you, sealed.
held-what-chance = A chance to take part: { $code }

## Help
help-title = Help
help-what = I ask short questions for this group. You never have to answer.
help-answer = Press a button to answer. Or write to me in private: the question's code, then a number, such as B4 2.
help-answer-press = Press a button to answer.
help-results = { $slash }results shows the newest result.
help-promises = { $slash }promises shows what was promised, and what came of it.
help-mydata = { $slash }mydata shows what I know about you. You can copy it or delete it.
help-feedback = { $slash }feedback lets you say something in private. { $slash }replies shows you an answer, with your code.
help-stop = { $slash }pause or { $slash }stop makes me leave you alone. { $slash }start brings me back.
help-organiser = Organisers: { $slash }new asks something. { $slash }asks shows your questions. { $slash }inbox is for feedback.
help-practice = Organisers: { $slash }practice posts a practice question. It does not count.
help-now-title = Help now
help-lines-stale = I have no other numbers that were checked lately. Your GP or council can help too.
help-lines-checked = These numbers were checked on { $day } or later.
safety-not-watching = Nobody is watching this chat. If you or someone else is in danger, call 999.

## What is known about a person
mydata-title = What I know about you
mydata-export-title = A copy of what I know about you
mydata-consent-yes = You said OK to the privacy note.
mydata-consent-no = You have not said OK to the privacy note yet.
mydata-standing-here = You have not paused or stopped me.
mydata-standing-paused = You have paused me.
mydata-standing-stopped = You have stopped me.
mydata-role = Your role in { $group }: { $role }. I keep how to reach you, sealed.
mydata-answer = Your sealed answer to question { $code }: { $answer }.
mydata-closed = I cannot find your answers to closed questions again. They hold no link to you.
mydata-delete-sure = This deletes your OK to the privacy note and your roles. It also deletes your sealed answers to open questions. Shall I delete them?
mydata-deleted = Done. I have deleted what I knew about you.
paused-said = All right. I will not write to you. Press the button or send { $slash }start when you want me back.
stopped-said = All right. I have stopped, and deleted what I knew about you. I only keep a mark to leave you alone.
stopped-press = You have stopped me, so I did not keep that.
paused-press = You have paused me, so I did not keep that.
back-said = Welcome back.

## Repairs
stale = That button is old. Here is how it is now.
not-yours = That button is not for you, or not for this chat.
not-known = I do not know that button. Please press the newest one.
went-wrong = Something went wrong on my side. I may not have kept that. Please check, then try again.
database-full = I cannot save anything right now. What you just did may be lost. Please try again later.
typed-code-unknown = I know no open question { $code } in your group. I did not keep what you wrote.
button-unwrite = Delete what I wrote here
unwritten = It is deleted from this chat. What you answered stays as it was.
unwritten-not-all = I could not delete all of it. Please delete the rest yourself: hold your finger on it.
typed-nothing = I only take answers to questions. I did not keep what you wrote.
typed-unclear = I am not sure what you mean. Did you mean one of these?
typed-not-here = On this app, please press the button to answer. It is safer than typing.
form-stopped = All right, I have stopped. I did not keep what you wrote.
form-gone = I lost my place, sorry. Please start again.
room-moved = This chat has moved. I work here now.
command-unknown = I do not know that. Send { $slash }help to see what I can do.

## Commands, as platforms list them
command-help = What I can do
command-help_now = Help lines, now
command-results = What people said
command-promises = What was promised, and what came of it
command-mydata = What I know about you
command-pause = Leave me alone for a while
command-stop = Stop, and delete what you know about me
command-start = Begin, or come back
command-join = Take on a role, with a code
command-claim = Set me up for this group
command-new = Ask your group something
command-practice = Post a practice question
command-asks = Your questions
command-settings = Settings of this group
button-result-of = Result of { $code }

## What only chat platforms make necessary

chat-look-private = I have answered in our private chat.
chat-press-again = That took too long. Please press it again.
chat-wait = One moment. I will answer in our private chat.
chat-open-private = Open our private chat
chat-private-first = I answer you alone. Please open our private chat and press Start.
chat-as-the-group = I cannot see who you are, because you write as the group. A role belongs to one person. Please turn off the switch that hides your name, in the list of administrators. Or write to me in our private chat.

## The practice room

room-title = The practice room
room-skip = Skip to the room
room-safe = This is a practice room. Nothing here is real. Nothing leaves this computer.
room-help = Stuck? Type /help in the box called “Write to Sayso alone”.

room-time = The date in this room
room-move = Move time on
room-reset = Start again
room-reset-sure = Start the practice room again?
room-reset-what = Every question and answer in this room will be gone. The date goes back to the start. Your real groups are not touched.
room-reset-yes = Yes, start again
room-reset-no = No, go back

room-said-moved = Time has moved on.
room-said-again = The room is empty again. You can start from the first step.
room-said-gone = That step in time has passed. Please choose another.

room-pick = Whose phone do you want to hold?
room-pick-right = Whose phone do you want beside Denise's?
room-two = Two phones side by side
room-part-organiser = Runs the group
room-part-member = Is in the group
room-part-outsider = Is not in the group

room-try = Try this
room-try-set-up = Be Denise. Press “Set me up”, and answer five short questions.
room-try-practice = Try the practice question. It never counts.
room-try-ask = As Denise, press “Ask something”. If you cannot see it, write /new.
room-try-answer = Be five or more of the members, one after the other. Let each one answer.
room-try-close = Move time on to the day the question closes.
room-try-result = Read the result in the group. Look at what it does not tell.
room-try-report-day = Move time on to the day you promised news.
room-try-tell = As Denise, tell the group what happened.

room-group = Thursday carers
room-group-who = Everybody in the group sees this.
room-to-only = Go to what only { $name } sees
room-group-empty = Nothing here yet.
room-earlier = Earlier in the group
room-newest = Back to the newest
room-choose = Choose

room-say = Say something to the group
room-say-send = Say it
room-say-help = Sayso does not read this. Only a command that starts with / reaches it.
room-menu = Commands for Sayso
room-menu-pick = Command
room-menu-more = Anything to add (you can leave this empty)
room-menu-send = Send the command

room-only = Only { $name } sees this
room-only-empty = Nothing here yet. What Sayso tells you alone comes here.
room-type = Write to Sayso alone
room-type-send = Send
room-type-help = The group cannot see this.
room-you-pressed = You pressed:
room-you-wrote = You wrote:
room-no-command = Sayso has no command called { $name }. Nobody in the group saw it. Look under “Commands for Sayso”.

room-form-optional = (you can leave this empty)
room-form-close = Not now
room-form-problems = Please look at this again
room-form-lost = This window closed because the room was started again. Please press the button once more. This is what to change:

room-news = There is something new.
room-news-show = Show it

room-fault = Something went wrong
room-fault-what = It was not your fault. Go back and check if it was done. If not, try once more.
room-back = Back to the room
room-too-big = That is too long
room-too-big-what = The room cannot take that much at once. Please make it shorter.
room-not-text = The room could not read that
room-not-text-what = Please write it again. Some hidden characters do not work here.
room-not-here = There is no such page here
room-not-here-what = Nothing is lost.
room-wrong-origin = That came from another page
room-wrong-origin-what = To keep the room safe, buttons only work on its own pages. Nothing was changed.
room-wrong-host = Please use the room's own address
room-wrong-host-what = To keep the room safe, it only opens at one address. The program shows it when it starts.
room-stopping = The room is closing
room-stopping-what = Nothing was changed. Start the program again to go on.

room-move-hour = An hour
room-move-day = A day
room-move-open = To when { $code } is posted
room-move-close = To the close of { $code }
room-move-count = To the count of { $code }
room-move-hear = To the day of news on { $code }
room-move-late = To five o'clock on that day ({ $code })

chat-form-again = Open the form again
chat-put-right = Please put this right:
## Steps that a chat platform forces on people

chat-command-again = That took too long. Please send it again.
chat-moment = One moment, please.
chat-done = Done.
chat-for-organisers = For organisers
chat-close = Close

## The terminal: one keyboard, everybody's screen

chat-terminal-everybody = To everybody
chat-terminal-alone = Only { $who } sees this
chat-terminal-changed = (changed)
chat-terminal-gone = This is taken away.
chat-terminal-talk = { $who } says this to the group. Sayso does not hear it.
chat-terminal-stranger = { $who } is not in the group. People in it write like this: Ann> 1
chat-terminal-nothing = There is no { $number } for { $who } to press here. To press 2 on message 3, write 3.2
chat-terminal-unread = Start with a name: Ann> 1 to press, Ann> { $slash }help to ask, Ann: hello to write to Sayso alone
chat-cannot-post = I may not post in this channel yet. Someone who runs this server can let me. I need View Channel and Send Messages.

## Feedback: writing it. All of it says what is kept and who sees it, so it comes in English until a speaker has checked
feedback-title = Tell us something
feedback-post = Is there something you want to say? A thing that works, an idea, a problem, a worry?
feedback-post-private = Press the button. Only you will see what comes next.
feedback-not-emergency = This is not for an emergency, and nobody reads it today.
feedback-who-reads = Your words wait until { $day }. Then the readers of { $group } get them, mixed with others.
feedback-five = They get them if { $count } or more people write. If not, you choose what happens.
feedback-may-tell = The readers may have to tell others if someone could be hurt.
feedback-lead = Safety lead of this group: { $contact }
feedback-second = Not part of the team: { $contact }
feedback-council = If you fear harm to an adult, you can call the council: { $council }
feedback-small = People who know you may know your story, or the way you write.
feedback-host = The person who runs this bot could look, if they changed the program.
feedback-choose = Do you want a reply?
feedback-nothing-says = No reply. I keep nothing that links to you. I cannot find your words again, or send you help.
feedback-code-says = A secret code. With it you can read a reply, or take your words back. I do not keep the code.
feedback-named-says = By name. The readers see the name you write.
feedback-not-open = This group does not take feedback here yet. Please talk to someone you trust.
feedback-cannot-now = I cannot take it just now, and I have not kept it. Please try again later.
feedback-too-many = You have sent a lot today. I have not kept this one. Please try again tomorrow.
feedback-blocked = Messages from you do not reach the readers until { $day }. I have not kept this one.
feedback-help-first = That sounds hard. If any of it is about staying safe, these people answer now.
feedback-still-send = You can still send it. I have not kept it yet.
feedback-check = Please look at it before it goes. I have not kept it yet.
feedback-they-see = The readers will see this:
feedback-kind-is = What it is: { $kind }
feedback-name-is = Your name: { $name }
feedback-hint = There may be something in it by which people know you or someone else:
feedback-hint-nhs = an NHS number
feedback-hint-ni = a National Insurance number
feedback-hint-phone = a phone number
feedback-hint-email = an email
feedback-hint-postcode = a postcode
feedback-hint-date = a date
feedback-hint-handle = a user name
feedback-hint-name = a name
feedback-hint-small = I cannot find every name. Please look for names, dates and places yourself.
feedback-wait-says = Wait for others: if too few people write by { $day }, I delete it that day.
feedback-alone-says = Go alone: on { $day } it goes, even if nobody else wrote. They may guess who you are.
feedback-today-says = Today: the safety lead gets it now, on its own. They will know it was written today.
feedback-lead-only-says = Only the safety lead can read it.
feedback-readers-says = The readers and the safety lead can read it. The organisers cannot.
feedback-not-place-says = Nobody can read it who works at { $place }. Readers say themselves where they work.
feedback-apart-says = It waits apart, for { $count } people who all choose the same.
feedback-nobody-reads = Nobody is left who could read it that way. I have not kept it. Please change it and choose again.
feedback-team-says = The organisers, the readers and the safety lead can read it.
feedback-kept = Thank you. I have it, sealed.
feedback-kept-wait = It goes on { $day } if enough people write. If not, it waits. On { $last } I delete it.
feedback-kept-alone = It goes on { $day }, even if nobody else has written.
feedback-kept-today = The safety lead has it now.
feedback-kept-nothing = I keep nothing that links to you. So I cannot find it again for you.
feedback-no-edit = If you change your message in this chat, what you sent stays as it is.
feedback-code-is = Your code: { $code }
feedback-code-write = Write it down where nobody else looks. I do not keep it, and I cannot show it again.
feedback-code-use = Send me { $slash }replies to read a reply, to take it back, or to delete it.
feedback-code-hidden = All right. I do not show it any more.
feedback-gone = I have not kept what you wrote.
feedback-lost = I no longer have what you wrote. I keep it for an hour, and only here. Please write it again.
feedback-removed = Taken out by the readers so far: { $count } ({ $why })
feedback-thread-wrong = I find nothing under this code. It may be wrong, or too old.
feedback-thread-slow = You have tried many codes. Please try again in an hour.
feedback-thread-busy = Too many people are doing this right now. Please try again in a minute.
feedback-thread-title = Your words
feedback-thread-waiting = It waits. The readers do not have it yet.
feedback-thread-alone = It waits, and goes on { $day }, even alone.
feedback-thread-offered = If too few people write, I delete it. You can let it go alone, or take it back.
feedback-thread-none = Nothing is here any more.
feedback-thread-read = The readers have it.
feedback-thread-state = Where it stands: { $state }
feedback-thread-note = They say: { $note }
feedback-thread-reply = Reply { $nth }: { $text }
feedback-thread-no-reply = There is no reply yet.
feedback-thread-back = I have taken it back. The readers never saw it.
feedback-thread-goes-alone = All right. It goes on { $day }, even alone.
feedback-thread-deleted = I have deleted it, with the replies. The code no longer works.
feedback-thread-too-late = The readers have it already. You can still delete it.
feedback-thread-gone = Please give your code again.
feedback-lines-in = The council's own line for this group: { $council }
feedback-answered-in = The readers say what became of a worry in { $worry } days. For a problem it is { $problem } days, for the rest { $idea }.
feedback-late =
    { $band ->
        [0] Fewer than 5 have waited too long.
       *[other] { $band } or more have waited too long.
    }
feedback-young = Are you under 18? Childline listens at any time: 0800 1111. It is free. You can also ask an adult you trust to help you write.
feedback-young-no-lead = There are young people here, so this group needs a safety lead first. Until then I take nothing. Please talk to someone you trust.
feedback-bring-what = Shall I bring replies to you here, until { $day }?
feedback-bring-keeps = For that I must keep how to reach you, sealed. I keep it for at most { $days } days after your words are read.
feedback-bring-host = The person who runs this bot could then find out that the words are yours. The readers cannot.
feedback-bring-phone = Whoever can see your phone may see that I wrote to you. They do not see what about.
feedback-bring-end = You can end it at any time. It also ends when you delete your words, or send me { $slash }stop.
feedback-bring-early = It is too early for that. Ask me again in the week before your words are read, or after it.
feedback-bring-kept = All right. I bring replies here. I delete how to reach you on { $day }.
feedback-bring-stopped = I have deleted how to reach you. You can still read replies with your code.
feedback-bring-news = There is something new for you.
feedback-bring-until = I delete how to reach you on { $day }.
feedback-brought-gone = I no longer bring you anything here. You can read replies with your code.

button-feedback = Tell us something
button-feedback-nothing = No reply
button-feedback-code = With a code
button-feedback-named = With my name
button-feedback-send = Send it as it is
button-feedback-hide = Hide these first
button-feedback-change = Change it
button-feedback-drop = Do not send it
button-feedback-go-on = Go on
button-feedback-hide-code = I have written it down
button-feedback-replies = I have a code
button-feedback-add = Add something
button-feedback-take-back = Take it back
button-feedback-alone = Let it go alone
button-feedback-delete = Delete all of it
button-feedback-bring = Bring replies to me
button-feedback-bring-yes = Yes, bring them here
button-feedback-bring-no = No
button-feedback-brought = Show it to me
button-feedback-bring-stop = Stop this
form-feedback-title = Your words
form-feedback-intro = Please leave out names, dates and places.
form-feedback-kind = What is it?
form-feedback-kind-works = Something that works
form-feedback-kind-idea = An idea
form-feedback-kind-problem = A problem
form-feedback-kind-worry = A worry
form-feedback-kind-listen = Just listen, do nothing
form-feedback-kind-answer = An answer to a question
form-feedback-kind-story = A story
form-feedback-text = What do you want to say?
form-feedback-text-help = At most { $max } letters.
form-feedback-audience = Who may read it?
form-feedback-audience-team = All the readers
form-feedback-audience-readers = Not the organisers
form-feedback-audience-not = Not those who work at { $place }
form-feedback-audience-lead = Only the safety lead
form-feedback-going = What if too few people write?
form-feedback-going-wait = Wait, then delete it
form-feedback-going-alone = Let it go alone
form-feedback-going-today = Send it to the safety lead today
form-feedback-name = Your name, as they shall read it
form-code-title = Your code
form-code = The code
form-code-help = 16 numbers, in groups of four
command-feedback = Say something in private
command-replies = Read a reply, with your code

## Feedback: reading it
button-desk = Feedback
button-desk-open = Open feedback
button-desk-change = Change who to turn to
button-desk-post = Post the button in the group
button-inbox = Read feedback
button-invite-reader = Invite a reader
button-invite-lead = Invite the safety lead
role-reader = reader of feedback
role-lead = safety lead
reading-title = Feedback
reading-closed = Nobody can write to this group's readers yet. Before I open it, I need to know who to turn to.
reading-open = Feedback is open. The next day for reading is { $day }.
reading-nobody-sees = Nobody can see who wrote, and I cannot tell you. Please do not try to find out.
reading-no-lead = Nobody holds the role of safety lead yet. What is for the lead alone has no reader.
reading-saved = Saved. People can now write with { $slash }feedback.
reading-posted = The button is in the group now.
reading-slot = Today is the day for reading feedback.
reading-slot-some =
    { $count ->
        [one] There is one thing to read.
       *[other] There are { $count } things to read.
    }
reading-slot-none = There is nothing to read. Either nobody wrote, or too few people did.
reading-slot-next = The next day is { $day }.
reading-today = Someone wants you to read this today, as the safety lead.
reading-none = There is nothing to read.
reading-row = { $nth }. { $kind }, { $day }: { $state }
reading-more = More
reading-open-one = Open { $nth }
reading-words-gone = The words are gone. I keep them for 90 days.
reading-redacted = Changed by a reader. Why: { $reason }
reading-original = As it was written: { $text }
reading-signed = Signed: { $name }
reading-listen = Just listen: nobody asks you to do anything.
reading-no-reply = No reply is possible. The writer took no code.
reading-replied =
    { $count ->
        [one] You have written one reply.
       *[other] You have written { $count } replies.
    }
reading-themes = About: { $themes }
reading-late-title = What is late
reading-late =
    { $count ->
        [one] One has waited too long.
       *[other] { $count } have waited too long.
    }
reading-number = Message { $number }
reading-acts-title = What readers did
reading-acts-whole = Nobody has changed this list.
reading-acts-broken = Somebody has changed this list outside of Sayso. Please tell the person who runs it.
reading-acts-none = Nobody has done anything yet.
reading-acts-who = { $role } { $mark }
reading-acts-row = { $when }, { $who }: { $what } { $number }
reading-acts-year = A line is kept for a year. You do not see lines about messages that are not for you.
reading-act-read = opened message
reading-act-read-answers = opened the answers to a question in words
reading-act-read-stories = opened a list of stories that may be quoted
reading-act-used-story = noted where they use message
reading-act-refused = asked for a message that is gone, or not for them
reading-act-asked-who = asked who wrote message
reading-act-state = said what became of message
reading-act-replied = replied to message
reading-act-redacted = hid part of message
reading-act-tagged = said what it is about, message
reading-act-asked-removal = asked to take out message
reading-act-removed = agreed to take out message
reading-act-blocked = blocked the writer of message
reading-act-themes = changed the list of what feedback is about
reading-act-works = said where they work
reading-act-places = changed where readers may work
reading-places-saved = Saved. Each reader must now say where they work.
reading-works-saved = Saved. I keep it with your role.
reading-works-ask = People can keep words from those who work at a place. Until you say that you do not work there, you do not get them.
reading-themes-title = What feedback is about
reading-themes-what = You can change this list. The numbers are rough, so that no one message stands out.
reading-themes-saved = Saved.
reading-theme-row =
    { $band ->
        [0] { $name }: fewer than 5
       *[other] { $name }: { $band } or more
    }
reading-theme-newest = The newest about this:
reading-theme-gone = That is no longer on the list.
reading-theme-same = That name is on the list already.
reading-theme-full = The list is full there. Please merge two first.
reading-tags-which = Pick an area. You can pick more than one, one after the other.
reading-removal-asked = Somebody asked to take this out. A second reader must agree.
reading-removal-first = I have noted it. A second reader must agree before it goes.
reading-removal-same = You asked for this yourself. Somebody else must agree.
reading-removal-done = It is gone. The count of what was taken out went up by one.
reading-reply-sent = The writer can read it with their code.
reading-blocked = Messages from the same person do not reach you until { $day }. I do not know who it is.
reading-who-asked = Nobody can tell you: not I, not the other readers. The log of this bot says that someone asked.
reading-too-old = This is too old for a block. Nothing leads back to its writer any more.
reading-not-there = That is not there, or not for you.
reading-state-new = nothing yet
reading-state-heard = heard
reading-state-kept = kept for later
reading-state-passed-on = passed on
reading-state-used = used
reading-state-not-used = not used
reading-rule-names-a-person = it named a person
reading-rule-threat = a threat
reading-rule-abuse = it was cruel
reading-rule-not-feedback = it was about something else
button-desk-themes = What it is about
button-desk-late = What is late
button-desk-acts = What readers did
button-desk-places = Where readers work
button-desk-works = Say where you work
form-places = Where may readers work?
form-places-intro = A writer can keep words from all who work at one of these.
form-places-help = One on each line, at most { $most }
form-works = At which of these do you work?
form-works-intro = You cannot take back a yes.
form-works-none = At none of these
problem-places = Please use at most { $most } lines, each one different and at most { $max } letters long.
button-theme-add = Add an area
button-theme-add-under = Add one below
button-theme-rename = Change the name
button-theme-merge = Merge with another
button-theme-split = Split in two
form-theme-name = The name
form-theme-into = Merge it into which?
form-theme-items = Which of these go to the new one?
button-reading-state = Say what became of it
button-reading-reply = Reply
button-reading-redact = Hide part of it
button-reading-themes = Say what it is about
button-reading-remove = Take it out
button-reading-agree = Yes, take it out
button-reading-block = Block this writer
button-reading-who = Who wrote this?
form-desk-title = Who to turn to
form-desk-intro = People see this before they write.
form-desk-lead = Who leads on safety? Use three lines.
form-desk-second = Who else, not in your team? Use three lines.
form-desk-weekday = On which day will you read?
form-desk-council = How to reach the council about adult safety
form-desk-council-help = Name and phone number
form-reading-state = What became of it?
form-reading-note = To whom, where, or why not
form-reading-reply = Your reply
form-reading-reply-help = Do not ask who they are.
form-reading-redact = The words, with parts hidden
form-reading-reason = Why?
form-reading-themes = What is it about?
form-reading-rule = Why take it out?
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
command-inbox = Read feedback
