### checked: no
### Cymraeg. Nobody who speaks Welsh has checked this file yet. A message that is missing here is shown in English.

words-day = { $weekday } { $day } { $month } { $year }
words-moment = { $weekday } { $day } { $month } am { $time }

vocabulary-ordinals = cyntaf/1af/un|ail/2il/dau/dwy|trydydd/trydedd/3ydd/tri/tair|pedwerydd/pedwaredd/4ydd/pedwar/pedair|pumed/5ed/pump|chweched/6ed/chwech|seithfed/7fed/saith|wythfed/8fed/wyth|nawfed/9fed/naw|degfed/10fed/deg
vocabulary-yes = ie|ia|ydw|ydyn|oes|iawn|gwnaf|byddaf|yes|y|ok
vocabulary-no = na|nage|nac ydw|nac oes|dim diolch|no|n
vocabulary-and = a|ac|&|plus
vocabulary-fillers = y|yr|un|opsiwn|rhif|ateb|os gwelwch yn dda|dewisaf|rwy'n dewis|fy ateb yw
vocabulary-none = dim|dim un|dim ohonynt
vocabulary-months = ionawr/ion|chwefror/chwef/chwe|mawrth/maw|ebrill/ebr|mai|mehefin/meh|gorffennaf/gorff/gor|awst|medi|hydref/hyd|tachwedd/tach|rhagfyr/rhag
vocabulary-weekdays = llun|mawrth|mercher|iau|gwener|sadwrn|sul
vocabulary-date-fillers = o|y|yr|ar|dydd
vocabulary-today = heddiw
vocabulary-tomorrow = yfory/fory

fit-more =
    { $count ->
        [one] Ac 1 arall.
       *[other] A { $count } arall.
    }
fit-open = Dangos y gweddill

plain-type = Teipiwch rif i ateb.
plain-picture = Llun: { $alt }

step-progress = Cwestiwn { $step } o { $steps }
step-optional = Gallwch hepgor hwn.
step-back = Yn ôl
step-skip = Hepgor
step-stop = Stopio
step-done = Wedi gorffen
step-pick-one = Dewiswch un. Gallwch deipio ei rif.
step-pick-several = Dewiswch bob un sy'n addas. Gallwch deipio'r rhifau, fel 1, 3.
step-type-text = Teipiwch eich ateb a'i anfon.
step-type-date = Teipiwch ddyddiad, fel 31 Mawrth neu 31/3/2027.
step-option-picked = { $label } (wedi'i ddewis)
step-picked = Eich dewis: { $labels }
step-picked-none = Nid ydych wedi dewis dim eto.
step-held = Hyd yn hyn: { $value }
step-keep = Ei gadw
step-or-type = Neu teipiwch un o'r geiriau hyn: { $words }
step-check = Gwiriwch cyn anfon
step-no-answer = Dim ateb
step-line = { $title }. { $label }
step-unclear = Doeddwn i ddim yn deall hynny. Rhowch gynnig arall arni.
step-unclear-near = Dydw i ddim yn siŵr pa un. Ai un o'r rhain? { $labels }
step-needed = Atebwch hwn, os gwelwch yn dda. Mae ei angen ar y ffurflen.
step-too-long =
    { $max ->
        [one] Mae hynny'n rhy hir. Defnyddiwch 1 llythyren neu arwydd.
       *[other] Mae hynny'n rhy hir. Defnyddiwch { $max } llythyren neu arwydd ar y mwyaf.
    }
step-hidden-marks = Mae arwyddion cudd yn eich testun. Teipiwch ef eto.
step-bad-date = Dydw i ddim yn adnabod y dyddiad hwnnw. Rhowch gynnig ar un fel 31 Mawrth.

list-separator = ,{" "}

## Botymau
button-help = Help
button-help-now = Mae angen help nawr
button-not-today = Nid heddiw
button-change = Newid fy ateb
button-take-back = Tynnu fy ateb yn ôl
button-answer-again = Ateb eto
button-add = Ychwanegu: { $option }
button-take-away = Tynnu: { $option }
button-pause = Rhoi saib i Sayso
button-stop = Stopio Sayso i mi
button-come-back = Ailddechrau
button-my-data = Beth a wyddoch amdanaf?
button-export = Rhoi copi i mi
button-delete-data = Ei ddileu
button-delete-yes = Ie, dileu'r cyfan
button-see-result = Gweld y canlyniad
button-see-all = Dangos y cwestiwn cyfan
button-set-up = Fy ngosod
button-save = Cadw
button-next = Nesaf
button-new = Gofyn rhywbeth
button-asks = Fy nghwestiynau
button-settings = Gosodiadau
button-change-settings = Newid y rhain
button-quiet = Newid oriau tawel
button-invite-organiser = Gwahodd trefnydd arall
button-invite-moderator = Gwahodd cymedrolwr
button-give-up-role = Rhoi'r gorau i'm rôl
button-send-again = Ei bostio eto
button-let-go = Gadael iddo fynd
button-manage = Agor { $code }
button-post-now = Ei bostio nawr
button-post-at = Dewis diwrnod ac amser
button-edit = Newid y cwestiwn
button-discard = Ei daflu
button-undo-open = Ei dynnu yn ôl
button-undo-close = Ei agor eto
button-close-now = Ei gau nawr
button-tell = Dweud beth ddigwyddodd
button-i-have-news = Mae gen i newyddion
button-no-news-yet = Dim newyddion eto
button-tell-group = Dweud wrth y grŵp
button-preview = Edrych arno
button-result-of = Canlyniad { $code }

## Ymuno â grŵp
intro-hello = Helo. Sayso ydw i. Rwy'n helpu'r grŵp hwn i ofyn cwestiynau byr a chlywed beth ddaeth ohonynt.
intro-never-reads = Dydw i byth yn darllen eich sgwrs. Dim ond pan fyddwch yn pwyso fy motymau neu'n ysgrifennu ataf y gwelaf.
intro-can-see = Mae eich atebion wedi'u selio. Ni all neb yma weld pwy ddywedodd beth. Gall y cwmni sgwrsio weld ichi bwyso botwm.
intro-stop = I wneud imi adael llonydd ichi, anfonwch /stop. Am help, anfonwch /help.
ready-hello = Mae Sayso yn barod yn { $group }.
ready-what = Nawr ac yn y man byddaf yn postio cwestiwn byr. Does dim rhaid ichi ateb byth.
ready-contact = Pwy i ofyn amdanaf

nation-england = Lloegr
nation-scotland = Yr Alban
nation-wales = Cymru
nation-northern-ireland = Gogledd Iwerddon

## Ateb
agree-1 = Cytuno'n fawr
agree-2 = Cytuno ychydig
agree-3 = Rhwng y ddau
agree-4 = Anghytuno ychydig
agree-5 = Anghytuno'n fawr
yes = Ie
no = Na

poll-title = Cwestiwn { $code }
poll-summary = Cwestiwn { $code }: { $question }
poll-choose-one = Dewiswch un.
poll-choose-up-to = Dewiswch hyd at { $max }.
poll-choose-between = Dewiswch o leiaf { $min }, a hyd at { $max }.
poll-choose-any = Dewiswch faint a fynnwch.
poll-private-note = Mae eich ateb wedi'i selio. Does neb yn gweld pwy ddywedodd beth. Ni ddangosir rhifau bach byth.
poll-open-note = Mae eich ateb wedi'i selio. Does neb yn gweld pwy ddywedodd beth. Rwy'n dangos y cyfansymiau os bydd 5 neu fwy yn ateb.
poll-closes = Yn cau:
poll-days-open =
    { $days ->
        [two] Ar agor am { $days } ddiwrnod.
       *[other] Ar agor am { $days } diwrnod.
    }
poll-band =
    { $band ->
        [0] Mae llai na 5 o bobl wedi ateb hyd yn hyn.
       *[other] Mae { $band } neu fwy o bobl wedi ateb hyd yn hyn.
    }
poll-type-it = Gallwch hefyd ysgrifennu ataf yn breifat: { $code } a rhif eich ateb.
poll-closed = Mae cwestiwn { $code } wedi cau. Diolch.
poll-withdrawn = Tynnwyd cwestiwn { $code } yn ôl gan y trefnydd. Ni chadwyd dim.
poll-lost-short = Bu'n rhaid i gwestiwn { $code } orffen yn gynnar.
poll-lost = Mae'n ddrwg gen i. Mae'r atebion i gwestiwn { $code } ar goll. Roeddent wedi'u selio, ac mae'r allwedd wedi mynd. Ni all neb eu darllen. Gall y trefnydd ofyn eto.
poll-being-counted = Mae cwestiwn { $code } wedi cau. Daw'r canlyniad yn fuan.
poll-not-open-yet = Nid yw cwestiwn { $code } ar agor eto.
poll-cannot-now = Ni allaf dderbyn atebion i'r cwestiwn hwn ar hyn o bryd. Nid oes dim wedi'i golli. Rhowch gynnig arall arni nes ymlaen.
poll-no-such = Dydw i ddim yn adnabod y cwestiwn hwnnw. Efallai ei fod drosodd.

escape-not-sure = Ddim yn siŵr
escape-does-not-apply = Ddim yn berthnasol
escape-skip = Hepgor

answer-kept = Eich dewis: { $answer }.
answer-sealed = Rwy'n ei gadw wedi'i selio.
answer-change-until = Gallwch ei newid nes i'r cwestiwn gau.
answer-choose-more = Dewiswch o leiaf { $min } i gael eich cyfrif.
answer-too-many = Gallwch ddewis { $max } ar y mwyaf. Tynnwch un i ffwrdd yn gyntaf.
answer-chosen-of = { $chosen } o { $max } wedi'u dewis.
answer-full = Rydych wedi dewis cymaint ag y gallwch. I gyfnewid, tynnwch un i ffwrdd yn gyntaf.
answer-taken-back = Rwyf wedi tynnu eich ateb yn ôl. Mae wedi mynd.
answer-none = Nid ydych wedi ateb y cwestiwn hwn.
not-today-said = Popeth yn iawn. Dydw i'n cadw dim. Does dim rhaid ichi wneud dim.

## Canlyniadau
result-title = Canlyniad cwestiwn { $code }
result-summary = Canlyniad { $code }: { $question }
result-thanks = Diolch i bawb a atebodd.
result-answered =
    { $count ->
        [one] Atebodd { $count } person.
       *[other] Atebodd { $count } o bobl.
    }
result-too-few = Atebodd llai na { $threshold } o bobl. Dydw i'n dangos dim, fel na ellir adnabod neb.
result-hear = Byddwch yn clywed beth ddaeth ohono erbyn { $day }.
result-not-everyone = Dyma'r bobl a atebodd. Nid pawb sy'n gofalu am rywun ydyn nhw.
result-key-gone = Mae'r atebion wedi'u selio wedi mynd. Dim ond hyn sydd ar ôl.
result-once = Gall un person ar ddau ap sgwrsio gyfrif ddwywaith.
result-rounded = Mae rhifau wedi'u talgrynnu i 5. Ni ddangosir rhai bach.
result-leading-only = Dim ond yr ateb a ddewisodd y mwyafrif a ddangosaf. Mae'r grŵp yn rhy fach i ddangos mwy.
result-leading-lot = Dim ond un ateb a ddangosaf. Daeth dau neu fwy yn gyfartal, felly tynnais un drwy goelbren.
result-escapes-apart = Dywedwyd hefyd, a chyfrifwyd ar wahân:
result-escape = { $label }: { $count }.
figure-exact =
    { $count ->
        [one] { $count } person
       *[other] { $count } o bobl
    }
figure-about = tua { $count } o bobl
figure-leading = dewis y mwyafrif
figure-withheld = heb ei ddangos
results-title = Canlyniadau
results-none = Nid oes canlyniadau eto.

## Dywedoch chi, gwnaethom ni
outcome-title = Beth ddaeth o gwestiwn { $code }
outcome-summary = Newyddion am: { $question }
outcome-asked = Gofynnom
outcome-you-said = Dywedoch chi
outcome-state = Lle mae pethau
outcome-we-did = Gwnaethom ni
outcome-could-not = Ni allem
outcome-why = Pam ddim
outcome-next = Byddwch yn clywed mwy erbyn
outcome-thanks = Diolch am ddweud eich barn.
state-heard = Clywsom chi
state-looking-into = Rydym yn edrych i mewn iddo
state-change-planned = Mae newid ar y gweill
state-change-made = Mae newid wedi'i wneud
state-passed-on = Wedi'i basio ymlaen
state-cannot-do = Ni ellir ei wneud
state-no-news = Dim newyddion eto
why-not-money = Nid oes arian ar ei gyfer
why-not-law = Nid yw'r gyfraith yn ei ganiatáu
why-not-not-ours = Nid ni sydd i benderfynu
why-not-unsafe = Ni fyddai'n ddiogel
why-not-too-late = Mae'n rhy hwyr
why-not-others-disagreed = Nid oedd eraill yn cytuno
why-not-other = Rheswm arall
no-news-said = Dim newyddion eto am gwestiwn { $code }.
no-news-about = Gofynnwyd ichi: { $question }
no-news-next = Byddwch yn clywed erbyn { $day }.
promises-title = Addewidion
promises-none = Nid oes addewidion eto.

honesty-rung = At beth mae hwn
honesty-stage = Ar ba gam y mae
honesty-asker = Pwy sy'n gofyn
honesty-payer = Pwy sy'n talu
honesty-can-change = Gallwch newid
honesty-fixed = Wedi'i bennu
honesty-fixed-because = { $fixed }. Pam: { $why }
honesty-decides = Pwy sy'n penderfynu
honesty-decides-when = { $who }, { $when }
honesty-hear = Byddwch yn clywed erbyn
honesty-contact = Pwy i'w holi

## Yr hyn sy'n hysbys
mydata-title = Yr hyn a wn amdanoch
mydata-standing-here = Caf eich ateb yma.
mydata-standing-paused = Rydych wedi rhoi saib imi.
mydata-standing-stopped = Rydych wedi fy stopio.
paused-press = Rydych wedi rhoi saib imi, felly ni chedwais hynny.
stopped-press = Rydych wedi fy stopio, felly ni chedwais hynny.
back-said = Croeso'n ôl.

## Trwsio
stale = Mae'r botwm hwnnw'n hen. Dyma sut mae hi nawr.
not-yours = Nid i chi, neu nid i'r sgwrs hon, y mae'r botwm hwnnw.
not-known = Dydw i ddim yn adnabod y botwm hwnnw. Pwyswch yr un diweddaraf.
went-wrong = Aeth rhywbeth o'i le ar fy ochr i. Ni chadwyd dim. Rhowch gynnig arall arni.
typed-nothing = Dim ond atebion i gwestiynau a gymeraf. Ni chedwais yr hyn a ysgrifennoch.
typed-unclear = Dydw i ddim yn siŵr beth rydych yn ei feddwl. Ai un o'r rhain?
typed-not-here = Ar yr ap hwn, pwyswch y botwm i ateb. Mae'n fwy diogel na theipio.
form-stopped = Iawn, rwyf wedi stopio. Ni chedwais yr hyn a ysgrifennoch.
form-gone = Collais fy lle, mae'n ddrwg gen i. Dechreuwch eto.
command-unknown = Dydw i ddim yn gwybod hynny. Anfonwch /help i weld beth y gallaf ei wneud.
