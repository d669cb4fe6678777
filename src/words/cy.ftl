### checked: no
### Cymraeg. Nobody who speaks Welsh has checked this file yet. Until then privacy, safety and help are shown in English
### (docs/languages.md), and so is a message that is missing here.

## Dyddiadau

words-day = { $weekday } { $day } { $month } { $year }
words-moment = { $weekday } { $day } { $month } am { $time }

## Beth gall pobl ei deipio. Rhestrau, nid brawddegau.

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

## Cerdyn nad yw'n ffitio

fit-more = Mae { $count } arall.
fit-open = Dangos y gweddill

## Cerdyn fel testun plaen

plain-type = Teipiwch rif i ateb.
plain-picture = Llun: { $alt }

## Ffurflen, un cam ar y tro

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
step-check = Gwiriwch hwn cyn ei anfon
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

## Botymau ar bob cerdyn
button-help = Help
button-help-now = Mae angen help arnaf nawr

## Botymau
button-not-today = Nid heddiw
button-change = Newid fy ateb
button-take-back = Tynnu fy ateb yn ôl
button-answer-again = Ateb eto
button-add = Ychwanegu: { $option }
button-take-away = Tynnu: { $option }
button-pause = Rhoi saib i Sayso i mi
button-stop = Stopio Sayso i mi
button-come-back = Ailddechrau
button-my-data = Beth ydych chi'n ei wybod amdanaf?
button-export = Rhoi copi o'm data i mi
button-delete-data = Ei ddileu
button-delete-yes = Ie, dileu'r cyfan
button-see-result = Gweld y canlyniad
button-see-all = Dangos y cwestiwn cyfan
button-set-up = Gosod Sayso
button-save = Cadw
button-next = Nesaf
button-new = Gofyn rhywbeth
button-practice = Postio cwestiwn ymarfer
button-end-practice = Tynnu'r cwestiwn ymarfer i ffwrdd
button-asks = Fy nghwestiynau
button-settings = Gosodiadau
button-change-settings = Newid y gosodiadau
button-quiet = Oriau tawel, iaith, oedran
button-held = Negeseuon sy'n aros: { $count }
button-held-short = Negeseuon sy'n aros
button-invite-organiser = Gwahodd trefnydd arall
button-invite-moderator = Gwahodd cymedrolwr
button-invite-co-chair = Gwahodd cyd-gadeirydd
button-give-up-role = Rhoi'r gorau i'm rôl
button-send-again = Ei bostio eto
button-let-go = Peidio â'i bostio
button-manage = Edrych ar { $code }
button-honesty = Llenwi'r cerdyn gonestrwydd
button-honesty-2 = Mynd ymlaen i ran 2
button-change-honesty = Newid y cerdyn gonestrwydd
button-post-now = Ei bostio nawr
button-post-morning = Ei bostio ar ôl yr oriau tawel
button-post-at = Dewis diwrnod ac amser
button-edit = Newid y cwestiwn
button-details = Newid pa mor hir
button-discard = Dileu'r cwestiwn hwn
button-also-in-group = Gofyn hefyd yng ngrŵp { $group }
button-not-in-group = Peidio â gofyn yng ngrŵp { $group }
button-undo-open = Ei dynnu yn ôl
button-undo-close = Ei agor eto
button-extend =
    { $days ->
        [two] { $days } ddiwrnod arall
       *[other] { $days } diwrnod arall
    }
button-close-now = Ei gau nawr
button-tell = Dweud wrthyn nhw beth ddigwyddodd
button-i-have-news = Mae gennyf newyddion
button-no-news-yet = Dim newyddion eto
button-tell-group = Dweud wrth y grŵp
button-preview = Edrych arno

## Ymuno â grŵp
intro-hello = Helo. Sayso ydw i. Rwy'n helpu'r grŵp hwn i ofyn cwestiynau byr, ac i glywed beth ddaeth ohonynt.
intro-never-reads = Dydw i byth yn darllen eich sgwrs. Dim ond pan fyddwch yn pwyso fy motymau neu'n ysgrifennu ataf y gwelaf rywbeth.
intro-can-see = Mae eich atebion wedi'u selio. Ni all neb yma weld pwy ddywedodd beth. Gall y cwmni sgwrsio weld beth rydych yn ei bwyso neu'n ei ysgrifennu ataf.
intro-stop = I wneud i mi adael llonydd i chi, anfonwch { $slash }stop ataf. I gael help, anfonwch { $slash }help ataf.
ready-hello = Mae Sayso yn barod yng ngrŵp { $group }.
ready-what = Bob hyn a hyn byddaf yn postio cwestiwn byr. Does dim rhaid i chi ateb byth.
ready-contact = Pwy i'w holi amdanaf

claim-not-admin = Dim ond rhywun sy'n rhedeg y sgwrs hon all osod Sayso. Gofynnwch iddyn nhw bwyso'r botwm.
claim-taken = Mae gan y grŵp hwn drefnydd yn barod. Gallan nhw eich gwahodd i helpu.
set-up-done = Dyna ni. Mae eich grŵp yn barod. Rhowch gynnig ar gwestiwn ymarfer yn gyntaf. Nid yw'n cyfrif.
set-up-not-done = Gorffennwch osod Sayso yn gyntaf. Mae'n cymryd tua dwy funud.
organiser-welcome = Beth hoffech chi ei wneud?
not-in-a-group = Dydw i ddim yn gwybod pa grŵp rydych yn ei olygu. Defnyddiwch hwn yn sgwrs eich grŵp.
which-group = Rydych yn gofalu am fwy nag un grŵp. Pa un rydych yn ei olygu?
not-allowed = Dim ond trefnydd y grŵp hwn all wneud hynny.
not-a-member = Dim ond gan bobl yn y grŵp y gallaf dderbyn atebion. Pwyswch y botwm yn sgwrs y grŵp yn gyntaf.
settings-saved = Wedi'i gadw.

form-set-up-title = Gosod Sayso
form-set-up-intro = Pum cwestiwn cyflym. Gallwch newid hyn i gyd yn nes ymlaen.
form-group-name = Beth yw enw eich grŵp?
form-group-name-help = Er enghraifft: Gofalwyr dydd Iau
form-runs = Pwy sy'n rhedeg y grŵp hwn?
form-runs-help = Elusen, cyngor, neu'r grŵp ei hun. Rhaid iddyn nhw ofalu am ddata pobl.
form-nation = Ble mae'r grŵp?
form-word = Beth ydych chi'n galw eich pobl?
form-word-help = Er enghraifft: gofalwyr teulu. Nid yw rhai pobl yn hoffi cael eu galw'n ofalwyr.
form-contact = Pwy all pobl ei holi, a sut? Defnyddiwch dair llinell.
form-contact-help = Llinell 1: enw. Llinellau 2 a 3: dwy ffordd o gysylltu â nhw, fel rhif ffôn ac e-bost.
form-quiet-title = Oriau tawel, iaith ac oedran
form-quiet-intro = Dydw i'n postio dim i'r grŵp yn ystod oriau tawel. Rwy'n dal i ateb rhywun sy'n ysgrifennu ataf.
form-quiet-from = Tawel o
form-quiet-to = Tawel tan
form-clock-help = Oriau a munudau, fel 20:30
form-zone = Cylchfa amser
form-zone-help = Er enghraifft: Europe/London
form-language = Iaith yr hyn rwy'n ei bostio
form-ages = Pwy sydd yn y grŵp?
form-ages-help = Lle mae pobl o dan 18 oed, dim ond cyfleoedd sydd wedi'u nodi'n ddiogel iddynt y byddaf yn eu dangos.
ages-adults = Oedolion yn unig
ages-mixed = Oedolion, a phobl 16 a 17 oed
ages-16-17 = Pobl 16 a 17 oed yn unig

nation-england = Lloegr
nation-scotland = Yr Alban
nation-wales = Cymru
nation-northern-ireland = Gogledd Iwerddon

settings-title = Gosodiadau { $group }
settings-word = Yr enw ar ein pobl
settings-nation = Gwlad
settings-quiet = Oriau tawel
settings-quiet-from-to = O { $from } tan { $to }
settings-zone = Cylchfa amser
settings-contact = Cyswllt
settings-none = Heb ei osod

role-organiser = trefnydd
role-moderator = cymedrolwr
role-co-chair = cyd-gadeirydd
co-chair-what = Gofalwr ydych chi yma. Pan fydd rhywun o'r tu allan am ofyn i'r grŵp hwn, dim ond os bydd y trefnydd a chithau'n dweud ie y bydd yn dangos. Byddaf yn ysgrifennu atoch bryd hynny.
role-given-up = Rydych wedi rhoi'r gorau i'ch rôl. Rwyf wedi dileu sut i gysylltu â chi.
role-last-organiser = Chi yw'r unig drefnydd. Gwahoddwch un arall yn gyntaf.
invite-code = Cod ar gyfer { $role } newydd: { $code }
invite-how = Gofynnwch i'r person anfon hyn ataf, yn breifat: { $slash }join { $code }
invite-until = Mae'n gweithio unwaith. Daw i ben: { $when }.
invite-joined = Croeso. Eich rôl yng ngrŵp { $group } nawr yw: { $role }. Rwy'n cadw sut i gysylltu â chi, wedi'i selio, er mwyn gallu ysgrifennu atoch.
invite-apart-runs = Rhaid i'r arweinydd diogelwch fod yn rhywun nad yw'n rhedeg y grŵp hwn. Mae pobl yn troi atynt pan fydd rhywbeth am drefnydd. Mae'r cod yn dal i weithio i rywun arall.
invite-apart-leads = Chi yw'r arweinydd diogelwch yma. Mae pobl yn troi atoch pan fydd rhywbeth am y rhai sy'n rhedeg y grŵp. Felly ni allwch ei redeg hefyd. Mae'r cod yn dal i weithio i rywun arall.
invite-wrong = Nid yw'r cod hwnnw'n gweithio. Efallai ei fod wedi'i ddefnyddio neu'n rhy hen. Gofynnwch am un newydd.

held-title = Negeseuon sy'n aros
held-none = Does dim yn aros. Mae pob neges wedi mynd allan.
held-row = { $what }.
held-why-unknown = Ni allaf ddweud a gafodd hwn ei bostio. Edrychwch yn y sgwrs.
held-why-forbidden = Nid oes gennyf hawl i bostio yno. Rhowch yr hawl i mi bostio, yna rhowch gynnig arall arni.
held-why-other = Nid oedd modd postio hwn. Gallwch roi cynnig arall arni.
held-sent = Rwy'n rhoi cynnig arall arni nawr.
held-let-go = Iawn. Ni fyddaf yn ei bostio.
held-what-poll-card = Cwestiwn { $code }
held-what-result = Canlyniad { $code }
held-what-outcome = Beth ddaeth o { $code }
held-what-no-news = Dim newyddion eto am { $code }
held-what-other = Neges i'r grŵp

## Cwestiwn ymarfer
practice-title = Cwestiwn ymarfer
practice-summary = Cwestiwn ymarfer. Nid yw'n cyfrif.
practice-note = Dim ond ymarfer yw hyn. Ni chaiff dim rydych yn ei bwyso yma ei gadw.
practice-question = Te neu goffi?
practice-tea = Te
practice-coffee = Coffi
practice-answered = Eich dewis: { $answer }.
practice-that-is-all = Dyna'r cyfan y bydd angen i chi ei wneud. Nid oedd hyn yn cyfrif, ac ni chadwais ef.
practice-posted = Mae'r cwestiwn ymarfer yn y grŵp nawr. Rhowch gynnig arno eich hun.
practice-ended = Rwyf wedi tynnu'r cwestiwn ymarfer i ffwrdd.

## Gwneud cwestiwn
form-question-title = Gofyn rhywbeth i'ch grŵp
form-question = Eich cwestiwn
form-question-help = Un syniad, 15 gair neu lai. Er enghraifft: Pa ddiwrnod sydd orau i chi?
form-kind = Sut gall pobl ateb?
kind-one = Dewis un
kind-up-to-3 = Dewis hyd at 3
kind-any = Dewis cynifer ag y mynnwch
kind-agree = Cytuno neu anghytuno, mewn pum cam
kind-yes-no = Ie, na neu ddim yn siŵr
kind-words = Yn eu geiriau eu hunain
form-options = Yr atebion i ddewis ohonynt
form-options-help = Un ar bob llinell, 2 i 8 llinell. Gadewch hwn yn wag ar gyfer cytuno neu anghytuno, ar gyfer ie neu na, ac ar gyfer eu geiriau eu hunain.
form-hurt = A allai unrhyw un gael ei frifo neu deimlo embaras pe bai eraill yn dyfalu ei ateb?
form-hurt-help = Os gallai, neu os nad ydych yn siŵr, byddaf yn dangos llai o'r canlyniad, i ddiogelu pobl. Ni allwch newid hyn ar ôl ei bostio.
form-hurt-no = Na
form-hurt-yes = Gallai
form-hurt-not-sure = Ddim yn siŵr
form-rung = At beth mae'r cwestiwn hwn?
rung-informing = Dim ond i ni, does dim yn cael ei benderfynu
rung-consultation = I glywed barn cyn i rywun benderfynu
rung-engagement = I weithio arno gyda chi dros amser
rung-co-design = I ddylunio rhywbeth gyda'n gilydd
rung-co-production = I benderfynu a gweithredu gyda'n gilydd
stage-design = Cynllunio rhywbeth newydd
stage-deliver = Rhedeg rhywbeth
stage-review = Edrych yn ôl ar rywbeth
form-details-title = Pa mor hir, a faint
form-days = Am faint o ddyddiau mae ar agor?
form-days-help = O 1 i 31. Mae angen 7 ar y rhan fwyaf o gwestiynau.
form-min = Y nifer lleiaf o atebion y gall pob person eu dewis
form-max = Y nifer mwyaf o atebion y gall pob person eu dewis
form-open-at-title = Pryd dylwn i ei bostio?
form-open-day = Diwrnod
form-open-time = Amser

agree-1 = Cytuno'n fawr
agree-2 = Cytuno ychydig
agree-3 = Rhwng y ddau
agree-4 = Anghytuno ychydig
agree-5 = Anghytuno'n fawr
yes = Ie
no = Na

draft-title = Eich cwestiwn { $code }, heb ei bostio eto
draft-preview = Dyma beth fydd eich grŵp yn ei weld.
draft-escapes = Gall pobl hefyd bwyso: Ddim yn siŵr, Ddim yn berthnasol, Hepgor, neu Nid heddiw.
draft-honesty-missing = Cyn i mi bostio hwn, llenwch y cerdyn gonestrwydd. Mae pobl am wybod beth gall eu hateb ei newid.
draft-honesty-half = Mae rhan 1 wedi'i chadw. Mae rhan 2 yn fyr.
draft-scheduled = Byddaf yn postio hwn: { $when }.
draft-quiet-now = Mae'n amser tawel nawr. Gallaf bostio hwn: { $when }.
draft-groups =
    { $count ->
        [one] Mae hwn yn mynd i un grŵp.
        [two] Mae hwn yn mynd i { $count } grŵp. Byddant yn cael un canlyniad ar y cyd.
       *[other] Mae hwn yn mynd i { $count } o grwpiau. Byddant yn cael un canlyniad ar y cyd.
    }
draft-discarded = Rwyf wedi'i ddileu.
draft-opened = Mae eich cwestiwn yn y grŵp nawr. Gallwch ei dynnu yn ôl o fewn 5 munud.
draft-set = Iawn. Byddaf yn ei bostio: { $when }.

form-honesty-1-title = Cerdyn gonestrwydd, rhan 1 o 2
form-honesty-intro = Bydd pobl yn gweld hyn gyda'ch cwestiwn. Byr a phlaen sydd orau.
form-can-change = Beth gall pobl ei newid gyda'u hatebion?
form-can-change-help = Er enghraifft: oriau agor a lle rydym yn cwrdd
form-fixed = Beth na ellir ei newid?
form-fixed-help = Er enghraifft: yr arian ar gyfer eleni
form-fixed-why = Pam na ellir ei newid?
form-fixed-why-help = Er enghraifft: mae'r cyngor wedi'i bennu tan fis Ebrill
form-decides = Pwy sy'n penderfynu?
form-decides-help = Enw neu rôl. Er enghraifft: Mr Shah yn y cyngor
form-decides-when = Pryd byddan nhw'n penderfynu?
form-decides-when-help = Er enghraifft: ym mis Mawrth
form-honesty-2-title = Cerdyn gonestrwydd, rhan 2 o 2
form-asker = Pwy sy'n gofyn?
form-asker-help = Er enghraifft: y cyngor, drwy ein grŵp
form-payer = Pwy sy'n talu am y gwaith hwn?
form-payer-help = Er enghraifft: y cyngor, neu neb
form-report-back = Ar ba ddiwrnod byddwch yn dweud wrth bobl beth ddaeth ohono?
form-report-back-help = Os na fydd gennych newyddion y diwrnod hwnnw, byddaf yn dweud hynny wrth y grŵp.

honesty-rung = At beth mae hwn
honesty-stage = Ar ba gam y mae
honesty-asker = Pwy sy'n gofyn
honesty-payer = Pwy sy'n talu
honesty-can-change = Gallwch newid
honesty-fixed = Ni allwch newid
honesty-fixed-because = { $fixed }. Pam: { $why }
honesty-decides = Pwy sy'n penderfynu
honesty-decides-when = { $who }, { $when }
honesty-hear = Byddwch yn clywed erbyn
honesty-contact = Pwy i'w holi

problem-empty = Ysgrifennwch rywbeth yma.
problem-too-long = Mae hwn yn rhy hir. Defnyddiwch { $max } llythyren neu lai.
problem-hidden-marks = Mae marciau cudd yn hwn, fel sydd yn aml mewn testun wedi'i gopïo. Teipiwch ef eto.
problem-pick = Dewiswch un.
problem-too-few-options = Rhowch o leiaf 2 ateb, un ar bob llinell.
problem-too-many-options = Rhowch 8 ateb neu lai.
problem-option-too-long = Mae un ateb yn rhy hir. Defnyddiwch { $max } llythyren neu lai ar gyfer pob un.
problem-options-alike = Mae dau ateb yr un fath. Newidiwch un.
problem-min = Ysgrifennwch rif cyfan, 1 neu fwy. Ni all fod yn fwy na'r nifer mwyaf o atebion a ganiateir.
problem-max = Ysgrifennwch rif cyfan. Ni all fod yn fwy na nifer yr atebion i ddewis ohonynt.
problem-days = Ysgrifennwch rif cyfan o 1 i { $most }.
problem-day = Dydw i ddim yn adnabod y diwrnod hwn. Ysgrifennwch ef fel hyn: { $example }
problem-day-past = Mae'r diwrnod hwn wedi mynd heibio. Dewiswch un diweddarach.
problem-report-back-early = Rhaid dweud wrth bobl ar ôl i'r cwestiwn gau. Dewiswch ddiwrnod ar ôl { $day }.
problem-clock = Ysgrifennwch yr amser fel hyn: 20:30
problem-quiet-same = Rhaid i oriau tawel ddechrau a gorffen ar amserau gwahanol.
problem-quiet-time = Mae hwn yn eich oriau tawel. Yr amser agored nesaf: { $when }.
problem-zone = Dydw i ddim yn adnabod y gylchfa amser hon. Ysgrifennwch hi fel hyn: Europe/London
problem-contact = Defnyddiwch dair llinell: enw, a dwy ffordd o gysylltu â nhw.
problem-why-not = Dewiswch pam na ellid ei wneud.
problem-we-did = Dywedwch beth yw'r newid.

## Y cwestiwn yn y grŵp
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
poll-withdrawn = Tynnwyd cwestiwn { $code } yn ôl gan y trefnydd. Ni chadwyd atebion.
poll-lost-short = Mae'n ddrwg gennyf. Bu'n rhaid i gwestiwn { $code } orffen yn gynnar, ac mae ei atebion ar goll.
poll-lost = Mae'n ddrwg gennyf. Mae'r atebion i gwestiwn { $code } ar goll. Roeddent wedi'u selio, ac mae'r allwedd wedi mynd. Ni all neb eu darllen. Gall y trefnydd ofyn eto.
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
not-today-said = Popeth yn iawn. Dydw i'n cadw dim. Does dim rhaid i chi wneud dim.

## Straeon. Mae'r gweddill yn Saesneg nes i siaradwr ei wirio
button-feedback-story = Dweud stori
button-feedback-consent = Newid sut y gellir ei defnyddio
button-stories-group = Straeon i'r grŵp hwn
button-stories-public = Straeon i adroddiadau
button-reading-use = Defnyddio'r stori hon
reading-stories-group = Straeon y gellir eu dyfynnu yn y grŵp hwn
reading-stories-public = Straeon y gellir eu dyfynnu mewn adroddiad
reading-stories-none = Does dim stori o'r fath.
form-reading-place = Ble bydd hi?
form-reading-place-group = Yn y grŵp hwn
form-reading-place-public = Mewn adroddiad neu'n gyhoeddus
form-reading-where = Ym mha beth a phryd?

## Cwestiwn i'w ateb mewn geiriau. Mae'r gweddill yn Saesneg nes i siaradwr ei wirio
button-written = Ateb mewn geiriau
button-written-mine = Fy ateb
reading-answers-title = Atebion i gwestiwn { $code }
reading-answers-today = Heddiw yw'r diwrnod i ddarllen yr atebion i gwestiwn { $code }.
reading-answer-to = Mae'n ateb cwestiwn { $code }: { $question }
button-reading-answers = Darllen yr atebion

## Cyn yr ateb cyntaf
consent-title = Cyn eich ateb cyntaf
consent-not-yet = Dydw i ddim wedi cadw eich ateb eto.
consent-kept = Rwy'n cadw eich ateb wedi'i selio nes i'r cwestiwn gau. Yna rwy'n cyfrif, ac yn dinistrio'r allwedd. Dydw i byth yn dweud wrth neb pwy atebodd.
consent-seen = Beth gall eraill ei weld:
consent-host = Gallai'r person sy'n rhedeg y bot hwn ddarllen atebion pe bai'n newid y rhaglen.
consent-ok = Iawn, cyfrif fy ateb
consent-no = Dim diolch
consent-more = Mwy am breifatrwydd
consent-no-said = Popeth yn iawn. Dydw i ddim wedi cadw dim.
consent-after-close = Ar ôl cau, dim ond cyfansymiau sydd ar ôl. Ni allaf ddod o hyd i'ch ateb eto, felly ni allaf ei newid na'i ddileu.
consent-small = Mewn grŵp bach, gall rhywun ddyfalu o hyd beth rydych yn ei feddwl. Os bydd llai na 5 o bobl yn ateb, dydw i'n dangos dim.
consent-preference = Rwy'n cadw marc eich bod wedi cytuno i'r nodyn hwn. Nid oes enw na dyddiad arno. Gallai'r person sy'n rhedeg y bot hwn ddarganfod mai eich marc chi ydyw.
consent-rights = Gallwch weld, copïo a dileu'r hyn rwy'n ei wybod amdanoch. Anfonwch { $slash }mydata.
platform-sees-nobody = ystafell ymarfer ar y cyfrifiadur hwn yw hon. Does neb arall yn ei gweld.
platform-sees-test = dim ond prawf yw'r sgwrs hon.
platform-sees-company = gall y cwmni { $platform } weld beth rydych yn ei bwyso neu'n ei ysgrifennu ataf.
platform-sees-owner = gall y cwmni { $platform } weld beth rydych yn ei bwyso. Gall perchnogion y gweithle hwn ofyn am gopïau o negeseuon, felly ni fyddaf byth yn gofyn ichi deipio ateb yma.

## Canlyniadau
result-title = Canlyniad cwestiwn { $code }
result-summary = Canlyniad { $code }: { $question }
result-thanks = Diolch i bawb a atebodd.
result-answered =
    { $count ->
        [zero] Nid atebodd neb.
        [one] Atebodd { $count } person.
        [two] Atebodd { $count } berson.
       *[other] Atebodd { $count } o bobl.
    }
result-too-few = Atebodd llai na { $threshold } o bobl. Dydw i'n dangos dim, fel na ellir adnabod neb.
result-hear = Byddwch yn clywed beth ddaeth ohono erbyn { $day }.
result-not-everyone = Dyma'r bobl a atebodd. Nid dyma bawb sy'n gofalu am rywun.
result-key-gone = Mae'r atebion wedi'u selio wedi mynd. Dim ond hyn sydd ar ôl.
result-once = Gall un person ar ddau ap sgwrsio gyfrif ddwywaith.
result-way-link = Atebion o'r dudalen ddolen:
result-way-assisted = Atebion a ysgrifennwyd ar ran eraill:
result-rounded = Mae rhifau wedi'u talgrynnu i'r 5 agosaf. Ni ddangosir rhai bach.
result-leading-only = Dim ond yr ateb a ddewiswyd amlaf rwy'n ei ddangos. Os oedd rhai yn gyfartal, dewisais un ar hap. Gallai dangos mwy ddweud pwy ddywedodd beth.
result-nothing-safe = Atebodd digon o bobl. Ond gallai unrhyw rif ddweud pwy ddywedodd beth. Felly nid wyf yn dangos dim.
result-leading-lot = Dim ond un ateb a ddangosaf. Dewiswyd dau neu fwy yr un mor aml, felly dewisais un ar hap.
result-escapes-apart = Dywedwyd hefyd, a chyfrifwyd ar wahân:
result-escape = { $label }: { $count }.
figure-exact =
    { $count ->
        [zero] neb
        [one] { $count } person
        [two] { $count } berson
       *[other] { $count } o bobl
    }
figure-about = tua { $count } o bobl
figure-leading = dewiswyd amlaf
figure-withheld = heb ei ddangos
results-title = Canlyniadau
results-none = Nid oes canlyniadau eto.
results-waiting = Mae cwestiwn { $code } yn dal ar agor. Daw'r canlyniad pan fydd yn cau. Rwy'n ei ddangos os bydd 5 neu fwy o bobl yn ateb. Os bydd llai yn ateb, dydw i'n dangos dim, fel na ellir adnabod neb.

## Rheoli cwestiwn
manage-nobody-sees = Ni all neb weld pwy atebodd. Ni allwch chi, ac ni allaf i ddweud wrthych.
manage-closing = Mae'r cwestiwn hwn wedi cau. Mewn ychydig funudau byddaf yn cyfrif yr atebion.
manage-undo-open = Gallwch ei dynnu yn ôl tan: { $when }.
manage-undo-close = Gallwch ei agor eto tan: { $when }.
manage-key-missing = Mae allwedd y cwestiwn hwn ar goll. Ni allaf dderbyn atebion na'u cyfrif. Dywedwch wrth y person sy'n rhedeg y bot hwn.
manage-withdrawn = Tynnoch y cwestiwn hwn yn ôl. Ni chadwyd atebion.
manage-lost = Mae allwedd y cwestiwn hwn ar goll, felly ni ellir darllen ei atebion. Gofynnwch eto.
manage-shredding = Mae'r atebion wedi'u cyfrif. Daw'r canlyniad mewn eiliad.
manage-closed = Mae'r cwestiwn hwn wedi cau, ac mae'r canlyniad yn y grŵp.
manage-too-late = Mae'n rhy hwyr i hynny.
manage-undone-open = Rwyf wedi tynnu'r cwestiwn yn ôl. Ni chadwyd atebion.
manage-closed-now = Mae'r cwestiwn wedi cau. Byddaf yn cyfrif mewn 5 munud. Tan hynny gallwch ei agor eto.
manage-reopened = Mae'r cwestiwn ar agor eto.
manage-extended = Mae'r cwestiwn nawr yn cau: { $when }.
manage-not-extended = Gall cwestiwn fod ar agor am { $most } diwrnod ar y mwyaf.
asks-title = Fy nghwestiynau
asks-none = Nid oes gennych gwestiynau eto.
asks-row = { $code }: { $question } ({ $phase })
phase-draft = heb ei bostio eto
phase-scheduled = i'w bostio
phase-open = ar agor
phase-closing = yn cau
phase-shredding = yn cael ei gyfrif
phase-closed = wedi cau
phase-withdrawn = wedi'i dynnu yn ôl
phase-lost = ar goll

## Dywedoch chi, gwnaethom ni
outcome-title = Beth ddaeth o gwestiwn { $code }
outcome-summary = Newyddion am: { $question }
outcome-asked = Gofynnom ni
outcome-you-said = Dywedoch chi
outcome-state = Lle mae pethau
outcome-we-did = Gwnaethom ni
outcome-could-not = Ni allem ni
outcome-why = Y rheswm
outcome-next = Byddwch yn clywed mwy erbyn
outcome-thanks = Diolch am ddweud eich barn.
form-you-said-help = Defnyddiwch y canlyniad yn unig, mewn geiriau plaen. Er enghraifft: mae'r rhan fwyaf ohonoch am gael nosweithiau
form-we-did-help = Er enghraifft: mae grŵp dydd Iau nawr yn agor am 7pm
form-we-will = Byddwn ni'n
form-could-not-help = Gadewch hwn yn wag os nad oes dim.
form-why-not = Pam na ellid ei wneud?
form-next-help = Gadewch hwn yn wag os mai dyma'r gair olaf.
form-no-news-intro = Byddaf yn dweud wrth y grŵp nad oes newyddion eto.
form-no-news-help = Diwrnod newydd. Byddant yn clywed erbyn hynny.
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
tell-title = Newyddion am gwestiwn { $code }
tell-which = Beth gallwch chi ei ddweud wrthyn nhw?
told = Wedi'i wneud. Bydd y grŵp yn ei weld nawr.
told-later = Wedi'i wneud. Bydd y grŵp yn ei weld: { $when }.
no-news-said = Dim newyddion eto am gwestiwn { $code }.
no-news-about = Gofynnwyd ichi: { $question }
no-news-asked-again = Addawyd newyddion i chi. Does dim eto. Byddaf yn gofyn eto. Pwy sy'n penderfynu: { $who }
no-news-next = Byddwch yn clywed erbyn { $day }.
owner-asked = Fe wnaethoch addo newyddion am gwestiwn { $code } heddiw.
owner-asked-again = Mae pobl yn dal i aros am newyddion am gwestiwn { $code }.
owner-no-news-happens = Os na ddywedwch ddim wrthyn nhw ar y diwrnod a addawyd, byddaf yn dweud hynny wrth y grŵp.
promises-title = Addewidion
promises-none = Nid oes addewidion eto.
promise-late = Hwyr. { $question } ({ $code }): i fod erbyn { $day }.
promise-due = I ddod. { $question } ({ $code }): byddwch yn clywed erbyn { $day }.
promise-kept = Wedi'i gadw. { $question } ({ $code }): { $state }.

## Cyfleoedd i gymryd rhan

chance-f-title = Beth yw ei enw?
chance-e-title = Er enghraifft: Helpwch i ddewis y gwasanaeth seibiant newydd
chance-f-kind = Pa fath o beth yw e?
chance-f-summary = Un neu ddwy frawddeg fer amdano
chance-e-summary = Er enghraifft: Darllenwch ddau bapur byr a dywedwch beth sydd ei angen.
chance-f-whatFor = I beth mae e?
chance-e-whatFor = Er enghraifft: dewis pwy sy'n rhoi seibiant yn ein tref
chance-f-whoFor = I bwy mae e?
chance-e-whoFor = Er enghraifft: oedolion sy'n gofalu am rywun yma
chance-f-rung = Faint o lais fydd gan bobl?
chance-f-stage = Ar ba gam mae'r gwaith?
chance-f-canChange = Beth gall pobl ei newid?
chance-e-canChange = Un ar bob llinell. Er enghraifft: oriau agor
chance-f-alreadyDecided = Beth sydd wedi'i benderfynu yn barod?
chance-e-alreadyDecided = Un ar bob llinell. Neu ysgrifennwch: dim
chance-f-cannotChange = Beth sy'n sefydlog?
chance-e-cannotChange = Un ar bob llinell. Er enghraifft: y gyllideb. Neu: dim
chance-f-fixedWhy = Pam mae'n sefydlog?
chance-e-fixedWhy = Er enghraifft: mae'r cyngor wedi ei osod tan fis Ebrill
chance-f-decidedBy = Pwy sy'n penderfynu?
chance-e-decidedBy = Enw neu rôl. Er enghraifft: Pennaeth Comisiynu
chance-f-decisionOn = Ar ba ddiwrnod maen nhw'n penderfynu?
chance-f-decisionNotSetWhy = Dim diwrnod eto? Dywedwch pam
chance-f-carersShare = Beth bydd gofalwyr yn ei wneud gyda chi?
chance-e-carersShare = Gadewch hwn yn wag os nad oes un yn wir.
chance-f-askedBy = Pwy sy'n gofyn?
chance-e-askedBy = Er enghraifft: Cyngor Abertawe
chance-f-askerKind = Beth ydyn nhw?
chance-f-fundedBy = Pwy sy'n talu am y gwaith?
chance-f-dataController = Pwy sy'n gofalu am ddata pobl?
chance-f-contact = Pwy gall pobl ofyn, a sut? Tair llinell.
chance-f-nation = Ble yn y DU mae e?
chance-f-area = Pa dref neu ardal?
chance-e-area = Er enghraifft: Abertawe. Neu: Cymru gyfan
chance-f-topics = Am beth mae e?
chance-f-influences = I beth gall wneud gwahaniaeth?
chance-f-minAge = O ba oed?
chance-e-minAge = Rhif, fel 18
chance-f-format = Sut mae pobl yn cymryd rhan?
chance-f-noMeetingWay = Sut gall pobl gymryd rhan heb gyfarfod?
chance-e-noMeetingWay = Er enghraifft: anfon nodyn llais. Os nad oes ffordd, dywedwch pam.
chance-f-place = I ble mae pobl yn mynd?
chance-e-place = Dim ond os oes rhaid mynd i rywle. Enw a chyfeiriad.
chance-f-joinHow = Sut mae ymuno ar-lein neu dros y ffôn?
chance-e-joinHow = Er enghraifft: rydyn ni'n anfon dolen a rhif i'w ffonio
chance-f-placeAccess = Grisiau, parcio a bysiau yno
chance-e-placeAccess = Er enghraifft: dim grisiau, parcio am ddim, bws 12
chance-f-prepareMinutes = Munudau i baratoi, bob tro
chance-e-prepareMinutes = Mae darllen yn cyfrif. 0 os dim.
chance-f-travelMinutes = Munudau i fynd ac i ddod, bob tro
chance-f-doMinutes = Munudau mae'n eu cymryd, bob tro
chance-f-afterMinutes = Munudau wedyn, bob tro
chance-e-afterMinutes = Ffurflenni neu nodiadau wedyn. 0 os dim.
chance-f-sessions = Sawl gwaith?
chance-f-dates = Diwrnodau ac amserau
chance-e-dates = Un ar bob llinell, fel: 12 Ionawr 2027 19:00 tan 20:00
chance-f-flexible = Dim amser penodol? Dywedwch pryd
chance-e-flexible = Er enghraifft: unrhyw noson sy'n eich siwtio
chance-f-closesOn = Beth yw'r diwrnod olaf i ddweud ie?
chance-f-closesAt = Tan faint o'r gloch y diwrnod hwnnw?
chance-e-closesAt = Oriau a munudau, fel 12:00
chance-f-replyBy = Erbyn pryd bydd pobl yn gwybod a oes lle?
chance-e-replyBy = Dim ond os nad oes lle i bawb.
chance-f-payment = Ydy pobl yn cael tâl?
chance-f-notPaidWhy = Os dim tâl, dywedwch pam
chance-e-notPaidWhy = Mae pobl eisiau gwybod. Byddwch yn onest.
chance-f-expenses = Pa gostau rydych chi'n eu talu'n ôl?
chance-f-expensesNote = Mwy am gostau
chance-e-expensesNote = Er enghraifft: 45c y filltir, wedi'i dalu cyn teithio
chance-f-replacementCare = Gofal i'r person maen nhw'n gofalu amdano
chance-f-amount = Faint, mewn punnoedd?
chance-e-amount = Rhif, fel 25 neu 12.50
chance-f-unit = Am beth?
chance-f-covers = Beth mae'r tâl yn ei gynnwys?
chance-f-payMethod = Sut mae'n cael ei dalu?
chance-f-paidWithinDays = O fewn sawl diwrnod?
chance-f-upToHours = Hyd at sawl awr?
chance-e-upToHours = Dim ond os ydych chi'n talu am hyd at rai oriau.
chance-f-voucherKind = Pa fath o daleb?
chance-f-taxNote = Unrhyw beth am dreth
chance-f-careHow = Sut gallan nhw gael gofal yn eu lle?
chance-e-careHow = Er enghraifft: dywedwch yn breifat. Chi sy'n dewis pwy.
chance-f-careCap = Y mwyaf rydych chi'n ei dalu am ofal, mewn punnoedd
chance-f-access = Beth sy'n ei gwneud yn haws cymryd rhan?
chance-f-languages = Ym mha ieithoedd?
chance-f-support = Pa help mae pobl yn ei gael?
chance-f-recognition = Beth arall mae pobl yn ei gael?
chance-f-otherFormats = Ffyrdd eraill o ddarllen hwn
chance-e-otherFormats = Un ddolen ar bob llinell, fel hawdd ei ddeall neu BSL.
chance-f-whoSees = Pwy sy'n gweld beth mae pobl yn ei ddweud?
chance-f-keepsUntil = Tan pryd rydych chi'n ei gadw?
chance-f-recorded = Ydy e'n cael ei recordio?
chance-f-quotes = Fyddwch chi'n dyfynnu pobl?
chance-f-anonymous = Gall pobl aros heb enw?
chance-f-distress = Allai e ypsetio pobl?
chance-f-maxAge = Hyd at ba oed?
chance-f-safeguards = Sut mae cadw pobl dan 18 yn ddiogel?
chance-e-safeguards = Dim ond os gall pobl dan 18 ddod.
chance-f-safeguardingContact = Pwy i'w ddweud os oes rhywun mewn perygl
chance-e-safeguardingContact = Enw a rhif. Mae ei angen os gall pobl dan 18 ddod.
chance-f-lateCancel = Beth os na all rhywun ddod wedi'r cyfan?
chance-e-lateCancel = Er enghraifft: Cewch dynnu'n ôl unrhyw bryd. Dim angen rheswm.
chance-f-apply = Sut mae pobl yn dweud ie?
chance-f-applyWhere = Ble, os nad yma?
chance-e-applyWhere = E-bost, rhif neu ddolen.
chance-f-effortMinutes = Sawl munud mae'n ei gymryd i ddweud ie?
chance-f-choosing = Pwy sy'n cael lle?
chance-f-places = Sawl lle?
chance-e-places = Gadewch hwn yn wag os oes lle i bawb.
chance-f-waitingList = Oes rhestr aros?
chance-f-reservedPlaces = Sawl lle sy'n cael ei gadw i rai pobl?
chance-f-reservedFor = I bwy maen nhw'n cael eu cadw?
chance-e-reservedFor = Er enghraifft: pobl sy'n gofalu am blentyn
chance-f-chosenBy = Pwy sy'n dewis pobl?
chance-f-criteria = Am beth maen nhw'n chwilio?
chance-e-criteria = Un ar bob llinell.
chance-f-reportBackOn = Ar ba ddiwrnod byddwch chi'n dweud beth ddaeth ohono?
chance-f-reportBackHow = Sut byddwch chi'n dweud?
chance-f-madeWithCarers = Sut helpodd gofalwyr i lunio hwn?
chance-e-madeWithCarers = Er enghraifft: dau ofalwr a'i ysgrifennodd gyda ni. Neu: na
chance-f-startsBy = Pryd mae'n dechrau?
chance-f-whoWeMiss = Gan bwy hoffech chi glywed fwyaf?
chance-e-whoWeMiss = Dywedwch pwy sydd ar goll a pham. Peidiwch â chau neb allan.
chance-f-ethicsRef = Rhif cymeradwyaeth foesegol
chance-e-ethicsRef = Mae ei angen ar gyfer ymchwil.
chance-f-carersGetBack = Beth gaiff gofalwyr yn ôl?
chance-e-carersGetBack = Mae ei angen ar gyfer ymchwil a chwmnïau.
chance-f-policyLink = Dolen i'ch rheolau tâl
chance-f-privacyLink = Dolen i'ch hysbysiad preifatrwydd
chance-f-questions = Cwestiynau byr yn eich ffurflen
chance-e-questions = 5 ar y mwyaf, un ar bob llinell. Dim ond os yw pobl yn dweud ie â ffurflen fer.

chance-p-what = Beth yw e
chance-p-honest = Beth gall pobl ei newid
chance-p-decides = Pwy sy'n penderfynu
chance-p-asks = Pwy sy'n gofyn
chance-p-where = Ble, ac am beth
chance-p-how = Sut mae cymryd rhan
chance-p-time = Faint o amser
chance-p-when = Pryd
chance-p-money = Tâl, costau a gofal
chance-p-pay = Faint o dâl
chance-p-details = Print mân y tâl
chance-p-support = Help a mynediad
chance-p-privacy = Preifatrwydd
chance-p-safe = Diogelwch
chance-p-apply = Sut i ddweud ie
chance-p-choose = Pwy sy'n cael lle
chance-p-report = Dweud wrth bobl wedyn
chance-p-more = Ymchwil, a mwy

chance-o-kind-survey = Cwestiynau i'w hateb
chance-o-kind-poll = Un cwestiwn cyflym
chance-o-kind-chat-panel = Cwestiynau mewn sgwrs, nawr ac yn y man
chance-o-kind-one-off-meeting = Un cyfarfod
chance-o-kind-group-or-board = Grŵp neu fwrdd sy'n cwrdd
chance-o-kind-reading-panel = Darllen a dweud eich barn
chance-o-kind-interview = Sgwrs ag un person
chance-o-kind-testing = Rhoi cynnig ar rywbeth
chance-o-kind-recruitment-panel = Helpu i ddewis staff
chance-o-kind-speaking = Dweud eich stori wrth eraill
chance-o-kind-peer-research = Holi gofalwyr eraill
chance-o-kind-training = Dysgu neu addysgu
chance-o-kind-champion = Siarad dros eraill
chance-o-rung-informing = Dim ond cael gwybod
chance-o-rung-consultation = Rydyn ni'n clywed eich barn, yna'n penderfynu
chance-o-rung-engagement = Rydych chi'n gweithio arno gyda ni dros amser
chance-o-rung-co-design = Rydych chi'n helpu i'w ddylunio
chance-o-rung-co-production = Rydyn ni'n penderfynu ac yn gwneud gyda'n gilydd
chance-o-stage-design = Cynllunio rhywbeth newydd
chance-o-stage-deliver = Rhedeg rhywbeth
chance-o-stage-review = Edrych yn ôl ar rywbeth
chance-o-carersShare-decide = Rhannu'r penderfyniad
chance-o-carersShare-deliver = Helpu i'w redeg
chance-o-carersShare-review = Helpu i weld sut aeth hi
chance-o-askerKind-council = Cyngor
chance-o-askerKind-nhs = Y GIG
chance-o-askerKind-charity = Elusen
chance-o-askerKind-carers-group = Grŵp gofalwyr
chance-o-askerKind-university = Prifysgol
chance-o-askerKind-student = Myfyriwr
chance-o-askerKind-company = Cwmni
chance-o-askerKind-other = Rhywun arall
chance-o-nation-england = Lloegr
chance-o-nation-scotland = Yr Alban
chance-o-nation-wales = Cymru
chance-o-nation-northern-ireland = Gogledd Iwerddon
chance-o-nation-uk = Y DU gyfan
chance-o-topics-breaks = Seibiant
chance-o-topics-money = Arian
chance-o-topics-health = Eich iechyd
chance-o-topics-mental-health = Iechyd meddwl
chance-o-topics-hospital = Ysbyty
chance-o-topics-assessment = Asesiadau gofalwyr
chance-o-topics-young-carers = Gofalwyr ifanc
chance-o-topics-parent-carers = Rhieni sy'n gofalu
chance-o-topics-work = Gwaith a dysgu
chance-o-topics-information = Dod o hyd i wybodaeth
chance-o-topics-other = Rhywbeth arall
chance-o-influences-funding = I ble mae arian yn mynd
chance-o-influences-service-design = Sut beth yw gwasanaeth
chance-o-influences-eligibility = Pwy all gael help
chance-o-influences-communication = Sut mae pobl yn cael gwybod
chance-o-influences-vision = Cynlluniau at y dyfodol
chance-o-influences-research = Ymchwil
chance-o-influences-other = Rhywbeth arall
chance-o-format-any-time-from-home = Unrhyw bryd o gartref
chance-o-format-online = Ar-lein
chance-o-format-phone = Dros y ffôn
chance-o-format-in-person = Wyneb yn wyneb
chance-o-format-hybrid = Wyneb yn wyneb neu ar-lein
chance-o-format-paper = Ar bapur
chance-o-payment-paid = Gyda thâl
chance-o-payment-voucher = Taleb
chance-o-payment-thank-you-item = Anrheg fach
chance-o-payment-not-paid = Dim tâl
chance-o-expenses-none = Dim
chance-o-expenses-travel = Teithio
chance-o-expenses-mileage = Milltiroedd mewn car neu ar feic
chance-o-expenses-parking = Parcio
chance-o-expenses-food = Bwyd
chance-o-expenses-childcare = Gofal plant
chance-o-expenses-phone-or-data = Ffôn neu ddata
chance-o-expenses-overnight = Noson oddi cartref
chance-o-expenses-assistant = Cynorthwyydd sy'n dod
chance-o-expenses-in-advance = Wedi'i dalu cyn i chi wario
chance-o-replacementCare-arranged = Ni sy'n ei drefnu
chance-o-replacementCare-paid-back = Chi sy'n ei drefnu a ni'n talu
chance-o-replacementCare-not-offered = Ddim ar gael
chance-o-unit-task = am y dasg gyfan
chance-o-unit-hour = yr awr
chance-o-unit-up-to-hours = am hyd at rai oriau
chance-o-unit-half-day = am hanner diwrnod
chance-o-unit-day = y diwrnod
chance-o-unit-session = bob tro
chance-o-unit-year = y flwyddyn
chance-o-covers-prepare = Paratoi
chance-o-covers-travel-time = Amser teithio
chance-o-covers-meeting = Y cyfarfod
chance-o-covers-reading = Darllen
chance-o-covers-after = Beth sy'n dod wedyn
chance-o-covers-late-cancel = Os ydyn ni'n canslo'n hwyr
chance-o-payMethod-bank = I gyfrif banc
chance-o-payMethod-payroll = Drwy gyflog
chance-o-payMethod-invoice = Drwy fil rydych chi'n ei anfon
chance-o-payMethod-voucher = Fel taleb
chance-o-payMethod-cash = Mewn arian parod
chance-o-access-ask-us = Gofynnwch am beth sydd ei angen
chance-o-access-easy-read = Hawdd ei ddeall
chance-o-access-large-print = Print bras
chance-o-access-captions = Capsiynau
chance-o-access-bsl = BSL
chance-o-access-interpreter = Cyfieithydd ar y pryd
chance-o-access-screen-reader = Yn gweithio gyda darllenydd sgrin
chance-o-access-hearing-loop = Dolen sain
chance-o-access-quiet-space = Lle tawel
chance-o-access-breaks = Seibiant o'r sgrin
chance-o-languages-en = Saesneg
chance-o-languages-cy = Cymraeg
chance-o-languages-bfi = BSL
chance-o-languages-pl = Pwyleg
chance-o-languages-ur = Wrdw
chance-o-languages-bn = Bengaleg
chance-o-languages-pa = Pwnjabeg
chance-o-languages-gu = Gwjarati
chance-o-languages-ar = Arabeg
chance-o-languages-ro = Rwmaneg
chance-o-languages-pt = Portiwgaleg
chance-o-languages-so = Somaleg
chance-o-support-none = Dim
chance-o-support-briefing = Sgwrs cyn dechrau
chance-o-support-buddy = Rhywun i fynd gyda chi
chance-o-support-tech-help = Help gyda'r dechnoleg
chance-o-support-plain-papers = Papurau mewn geiriau plaen
chance-o-support-debrief = Rhywun i siarad ag ef wedyn
chance-o-support-training = Hyfforddiant
chance-o-support-supervision = Rhywun sy'n gofalu amdanoch
chance-o-recognition-certificate = Tystysgrif
chance-o-recognition-reference = Geirda
chance-o-recognition-named-credit = Eich enw arno os hoffech chi
chance-o-recognition-training = Hyfforddiant
chance-o-recorded-no = Na
chance-o-recorded-notes = Nodiadau yn unig
chance-o-recorded-sound = Sain
chance-o-recorded-video = Fideo
chance-o-quotes-no = Na
chance-o-quotes-ask-first = Rydyn ni'n gofyn yn gyntaf
chance-o-quotes-no-names = Heb enwau
chance-o-anonymous-none = Na
chance-o-anonymous-to-group = Nid yw'r grŵp yn dysgu eich enw
chance-o-anonymous-to-organiser = Nid yw'r trefnydd yn dysgu eich enw
chance-o-anonymous-full = Does neb yn dysgu eich enw
chance-o-distress-none = Na
chance-o-distress-some = Efallai ychydig
chance-o-distress-high = Efallai yn wir
chance-o-safeguards-dbs = Mae gan staff wiriad DBS
chance-o-safeguards-parental-consent = Mae rhiant yn cytuno
chance-o-safeguards-worker-present = Mae gweithiwr ieuenctid yno
chance-o-apply-one-tap = Gydag un pwysiad yma
chance-o-apply-form = Gyda ffurflen fer yma
chance-o-apply-email = Drwy e-bost
chance-o-apply-phone = Dros y ffôn
chance-o-apply-link = Ar dudalen we
chance-o-choosing-everyone = Pawb sydd eisiau un
chance-o-choosing-first-come = Y rhai sy'n dweud ie gyntaf
chance-o-choosing-draw = Tynnu enwau'n deg ar ôl cau
chance-o-choosing-people-choose = Pobl sy'n dewis
chance-o-waitingList-yes = Oes
chance-o-waitingList-no = Nac oes
chance-o-reportBackHow-same-group = Yn y grŵp hwn
chance-o-reportBackHow-page = Ar dudalen we
chance-o-reportBackHow-email = Drwy e-bost
chance-o-reportBackHow-meeting = Mewn cyfarfod

chance-v-empty = Ysgrifennwch rywbeth yma.
chance-v-too-long = Mae hwn yn rhy hir. Gwnewch ef yn fyrrach.
chance-v-hidden-marks = Mae marciau cudd yn hwn. Teipiwch ef eto.
chance-v-too-many = Mae gormod yma. Gadewch rai allan.
chance-v-not-offered = Nid yw hwn yn un o'r dewisiadau.
chance-v-not-a-day = Dydw i ddim yn gwybod y diwrnod hwn. Ysgrifennwch fel hyn: 18 Rhagfyr 2026
chance-v-not-a-time = Ysgrifennwch yr amser fel hyn: 12:00
chance-v-not-a-number = Ysgrifennwch rif cyfan sy'n ffitio yma.
chance-v-not-money = Ysgrifennwch bunnoedd fel hyn: 25 neu 12.50
chance-v-not-a-link = Rhowch ddolen sy'n dechrau â https://
chance-v-not-a-contact = Defnyddiwch dair llinell: enw, a dwy ffordd o gysylltu.
chance-v-not-dates = Ysgrifennwch bob llinell fel hyn: 12 Ionawr 2027 19:00 tan 20:00
chance-v-wrong-type = Nid dyma'r math o werth sy'n perthyn yma.

chance-x-missing = Ar goll: { $field }
chance-x-not-co-production = Mae angen mwy ar “cyd-gynhyrchu” yn yr enw. Rhaid i ofalwyr rannu'r penderfyniad, helpu i'w lunio, a helpu i redeg neu i wirio. Dywedwch hynny, neu enw arall.
chance-x-in-the-past = Mae'r diwrnod hwn wedi mynd: { $field }
chance-x-before-close = Rhaid i hwn ddod ar ôl y diwrnod olaf i ddweud ie: { $field }
chance-x-no-time-to-read = Rhaid i bobl ddarllen, felly mae paratoi'n cymryd amser: { $field }
chance-x-does-not-fit = Nid yw hwn yn ffitio gyda'r gweddill: { $field }
chance-x-not-json = Ni allaf ddarllen y ffeil hon. Copïwch y cyfan.
chance-x-other-schema = Nid wyf yn adnabod y math hwn o ffeil.
chance-x-unknown-field = Mae maes nad wyf yn ei adnabod: { $name }
chance-x-in-file = { $field }: { $problem }

chance-minutes = { $minutes } mun
chance-hours = { $hours } awr
chance-hours-minutes = { $hours } awr { $minutes } mun
chance-pay-paid = Yn talu £{ $amount } { $unit }
chance-pay-up-to = Yn talu £{ $amount } am hyd at { $hours } awr
chance-pay-voucher = Taleb o £{ $amount } { $unit }
chance-pay-thank-you-item = Anrheg fach, dim tâl
chance-pay-not-paid = Dim tâl. Pam: { $why }
chance-pay-costs = costau'n ôl
chance-pay-care = gofal yn eich lle
chance-card-time =
    { $sessions ->
        [one] { $format }. { $total } i gyd.
       *[other] { $format }. { $sessions } gwaith. { $total } i gyd.
    }
chance-card-closes = Dywedwch ie erbyn { $when }.
chance-card-when = Pryd: { $when }
chance-card-when-more = { $first } a { $more } arall
chance-session = { $day }, { $from } tan { $to }
chance-card-rung = { $asker }: { $rung }.
chance-card-change = Gallwch newid: { $what }
chance-card-fixed = Sefydlog: { $what }
chance-card-outside = Cais o'r tu allan, gyda chytundeb trefnydd y grŵp hwn. Rhif moeseg: { $ref }
chance-card-hear = Byddwch yn clywed beth ddaeth ohono erbyn { $day }.
chance-card-band =
    { $band ->
        [0] Mae gan lai na 5 o bobl ddiddordeb hyd yn hyn.
       *[other] Mae gan { $band } neu fwy o bobl ddiddordeb hyd yn hyn.
    }
chance-card-full = Mae pob lle wedi mynd.
chance-card-waiting-list = Mae pob lle wedi mynd. Mae rhestr aros.
chance-card-closed = Mae hwn wedi cau nawr: { $title }
chance-card-cancelled = Ni fydd hwn yn digwydd: { $title }. Pam: { $why }
chance-card-withdrawn = Cafodd hwn ei dynnu'n ôl: { $title }
chance-card-summary = Cyfle i gymryd rhan: { $title }. { $pay }.

chance-full-money = Am yr arian
chance-full-page = Tudalen { $page } o { $of }
chance-full-choice = Gallwch gymryd y cyfan, llai, dim, neu ei roi i elusen. Chi sydd i ddweud.
chance-full-total = { $total } i gyd: { $prepare } i baratoi, { $travel } i gyrraedd, { $do } o wneud, { $after } wedyn. Hyn o weithiau: { $sessions }.
chance-full-decision = { $who }, ar { $day }
chance-full-decision-open = { $who }. Dim diwrnod eto: { $why }
chance-full-moved = Symudwyd y diwrnod olaf o { $from } i { $to }. Pam: { $why }
chance-full-moved-later = Symudwyd y diwrnod olaf o { $from } i { $to }.

button-chance-interested = Mae gen i ddiddordeb (preifat)
button-chance-reserved = Rwy'n un o'r rhain: { $who }
button-chance-forward = Ei basio ymlaen
chance-forward-ask = Gofynnwch i { $contact }
button-chance-more = Mwy
button-chance-read-on = Darllen ymlaen
button-chance-not-for-me = Ddim i mi
button-chance-mine = Ble rwy'n sefyll
button-chance-withdraw = Dim diddordeb wedi'r cyfan
button-chance-needs = Dweud beth sydd ei angen
button-chance-questions = Ateb eu cwestiynau
button-chance-questions-again = Newid fy atebion
button-chance-share = Rhannu fy nghyswllt
button-chance-unshare = Tynnu fy nghyswllt yn ôl
button-chance-remind = Fy atgoffa cyn iddo gau
button-chance-no-remind = Peidio â'm hatgoffa
button-chance-check-draw = Gwirio'r tynnu enwau
button-chance-pay-full = Y tâl i gyd
button-chance-pay-less = Llai o dâl
button-chance-pay-none = Dim tâl
button-chance-pay-charity = Ei roi i elusen
button-chance-ok = Iawn, cadwch ef
button-chance-wishes = Dweud am rai newydd
button-chance-wishes-stop = Peidio â dweud am rai newydd
button-chance-offer = Cynnig cyfle i gymryd rhan
button-chance-template-from-home = Dechrau: o gartref
button-chance-template-meeting = Dechrau: un cyfarfod
button-chance-template-group = Dechrau: grŵp sy'n cwrdd
button-chance-blank = Dechrau o ddim
button-chance-copy = Copïo { $code }
button-chance-file = O ffeil
button-chance-go-on = Ymlaen: { $part }
button-chance-preview = Edrych arno
button-chance-publish = Ei bostio nawr
button-chance-discard = Dileu'r hysbysiad hwn
button-chance-undo = Ei gymryd yn ôl
button-chance-move-close = Symud y diwrnod olaf
button-chance-mark-filled = Mae pob lle wedi mynd
button-chance-mark-open = Mae lle eto
button-chance-cancel = Ei ganslo
button-chance-page-on = Ei ddangos ar y dudalen we hefyd
button-chance-page-off = Ei dynnu oddi ar y dudalen we
button-calendar-file = Ffeil calendr, pob amser
button-calendar-google = Google Calendar
button-calendar-outlook = Outlook.com
button-calendar-office = Microsoft 365
button-calendar-add = Ychwanegu at { $calendar }
button-calendar-add-next = Y tro nesaf i { $calendar }
chance-calendar = Rhowch hwn yn eich calendr
chances-follow-title = Clywed am rai newydd
chances-follow = Mae'r dolenni hyn bob amser yn dangos y rhai diweddaraf. Rhowch un mewn ap sy'n darllen ffrydiau, neu yn eich calendr.
button-feed-atom = Ffrwd Atom
button-feed-rss = Ffrwd RSS
button-feed-json = Ffrwd JSON
button-feed-calendar = Calendr o bob amser
chances-page-none = Does dim byd yma ar hyn o bryd.
chances-page-how = I gymryd rhan, pwyswch y botwm mewn grŵp sy'n dangos hwn. Neu gofynnwch i'r person sydd wedi'i enwi.
button-chance-people = Pwy rannodd gyswllt
button-chance-choose = Rhoi lle: { $who }
button-chance-tell = Dweud beth ddigwyddodd
button-chance-export = Ei ddangos fel ffeil
button-chance-look = Edrych ar { $code }
button-chance-approve = Iawn, dangoswch yn fy ngrŵp
button-chance-refuse = Na

chances-title = Cyfleoedd i gymryd rhan
chances-none = Does dim un yma ar hyn o bryd.
chances-row = { $title } ({ $code }). { $pay }. Dywedwch ie erbyn { $when }.
chances-row-late = Mae newyddion yn hwyr: { $title } ({ $code }), i fod ar { $day }.
chances-row-reported = { $title } ({ $code }): daeth newyddion.
chances-wishes = Rwy'n dweud wrthych am rai newydd am: { $topics }.
chances-wishes-none = Nid wyf yn dweud wrthych am rai newydd.

chance-kept-placed = Mae gennych le: { $title }
chance-kept-placed-open = Rwyf wedi nodi eich bod am gymryd rhan yn { $title }
chance-kept-interested = Rwyf wedi nodi bod gennych ddiddordeb: { $title }
chance-kept-waiting = Mae pob lle wedi mynd. Rydych ar y rhestr aros: { $title }
chance-kept-not-chosen = Does gennych chi ddim lle y tro hwn: { $title }
chance-kept-ended = Cafodd ei ganslo: { $title }
chance-kept-shared = Rhannoch chi hyn gyda'r trefnydd: { $contact }
chance-kept-entry = Eich cod yw { $entry }. Does neb arall yn ei wybod.
chance-kept-reply = Byddwch yn gwybod erbyn { $day }.
chance-kept-reminded = Byddaf yn eich atgoffa unwaith cyn iddo gau.
chance-kept-pay = Am y tâl dywedoch chi: { $choice }
chance-kept-asked = Mae'r person sy'n rhedeg hyn yn gofyn ychydig o gwestiynau byr. Cewch adael unrhyw un allan.
chance-kept-answered = Rydych chi wedi ateb eu cwestiynau.
chance-kept-claim = Dywedoch eich bod yn un o'r rhain: { $who }
chance-kept-drop = Cewch dynnu'n ôl unrhyw bryd. Dim angen rheswm.
chance-too-late = Mae'n rhy hwyr i ddweud ie i hwn.
chance-cannot-now = Ni allaf gymryd hwn nawr. Rhowch gynnig arall arni wedyn.
chance-elsewhere = Mae pobl yn dweud ie ffordd arall: { $how }, { $where }

form-chance-questions-title = Eu cwestiynau
form-chance-needs-title = Beth sydd ei angen arnoch
form-chance-care = Gofal yn eich lle
form-chance-care-help = Er enghraifft: rhywun gyda mam, 6:30pm i 8:30pm
form-chance-travel = Cyrraedd yno
form-chance-access = I'w wneud yn haws
form-chance-access-help = Er enghraifft: seibiant o'r sgrin
form-chance-languages = Ieithoedd
form-chance-times = Amserau gorau
form-chance-share-title = Rhannu eich cyswllt
form-chance-share-name = Beth dylen nhw eich galw?
form-chance-share-way = Sut gallan nhw gysylltu â chi?
form-chance-share-way-help = Rhif ffôn neu e-bost
chance-shared = Wedi'i wneud. Gall y person sy'n rhedeg hwn weld eich enw a'ch cyswllt nawr.

chance-told-promoted = Newyddion da. Mae lle'n rhydd, a chi biau fe: { $title }
chance-told-promoted-how = Os na allwch ei gymryd, pwyswch y botwm. Yna mae'n mynd i'r nesaf.
chance-told-placed = Mae gennych le: { $title }
chance-told-not-chosen = Does gennych chi ddim lle y tro hwn: { $title }. Diolch am fod eisiau helpu.
chance-told-count = Roedd { $places } lle a { $people } o bobl.
chance-told-more-people = Roedd mwy o bobl na lleoedd.
chance-told-why-draw = Tynnu enwau'n deg a ddewisodd. Nid amdanoch chi oedd hynny.
chance-told-why-first = Aeth y lleoedd i'r rhai a ddywedodd ie gyntaf.
chance-told-why-chosen = { $who } a ddewisodd. Roedden nhw'n chwilio am: { $what }
chance-told-other-ways = Gallwch helpu o hyd mewn ffordd arall: { $way }
chance-told-ask = Gallwch ofyn i { $contact }
chance-told-called-off = Ni fydd yn digwydd: { $title }. Pam: { $why }
chance-told-closing = Gofynnoch chi i mi eich atgoffa. Mae hwn yn cau ar { $when }: { $title }
chance-told-report = Roedd gennych ddiddordeb yn hwn: { $title }. Dyma beth ddaeth ohono.
chance-draw-check = Trefnwch y codau i gyd yn ôl HMAC-SHA256 gyda'r hedyn hwn. Mae gan y { $places } cyntaf le.
chance-draw-seed = Hedyn
chance-draw-hash = Wedi'i bostio cynt
chance-draw-codes = Codau, yn nhrefn y tynnu
chance-draw-hidden = Roedd llai na 5 o bobl, felly nid wyf yn dangos y codau.

form-chance-offer-title = Cynnig cyfle i gymryd rhan
chance-offer-how = Mae { $parts } rhan fer. Gallwch stopio a dod yn ôl unrhyw bryd.
chance-offer-honest = Byddwch yn agored. Addo ychydig. Gofynnwch sut byddai'n teimlo i chi. Dim geiriau anodd.
form-chance-file-title = Hysbysiad o ffeil
form-chance-file = Holl destun y ffeil
form-chance-file-help = JSON, fel mae docs/opportunity.schema.json yn dweud.
chance-draft-title = Eich hysbysiad { $code }, heb ei bostio eto
chance-draft-left =
    { $count ->
        [0] Does dim ar goll. Gallwch ei bostio.
        [one] Mae un peth ar goll:
       *[other] Mae { $count } peth ar goll:
    }
chance-draft-saved = Wedi'i gadw.
chance-draft-groups =
    { $count ->
        [one] Mae'n mynd i un grŵp.
       *[other] Mae'n mynd i { $count } grŵp. Rhaid i bob un gytuno yn gyntaf.
    }
chance-draft-outside = Cais o'r tu allan yw hwn. Ni fydd yr un grŵp yn ei weld nes i'w drefnydd gytuno. Os oes gan y grŵp gyd-gadeirydd, rhaid iddynt hwythau ddweud ie.
chance-published = Mae wedi'i bostio. Gallwch ei gymryd yn ôl o fewn 5 munud.
chance-published-asked = Rwyf wedi gofyn i drefnwyr y grwpiau. Bydd i'w weld lle maen nhw'n cytuno.
chance-manage-code = Gall grŵp arall ei ddangos hefyd. Mae ei drefnydd yn anfon: { $slash }show { $code }
chance-manage-undone = Rwyf wedi ei gymryd yn ôl. Ni chadwyd dim.
chance-manage-moved = Y diwrnod olaf i ddweud ie yw { $day } nawr. Rwyf wedi dweud wrth bob grŵp.
chance-manage-same = Rwyf wedi ei nodi.
chance-manage-cancelled = Rwyf wedi ei ganslo, ac wedi dweud wrth bawb.
chance-manage-key-missing = Mae allwedd yr hysbysiad hwn ar goll. Dywedwch wrth y person sy'n rhedeg y bot hwn.
chance-manage-late = Mae'n rhy hwyr i hynny.
chance-manage-no-day = Dewiswch ddiwrnod arall. Rhaid iddo fod o'n blaenau, a chyn i chi ddweud mwy.
chance-manage-reason = Rhaid dweud wrth bobl pam mae'n cau'n gynt. Dywedwch pam.
form-chance-close-title = Symud y diwrnod olaf
form-chance-close-on = Diwrnod olaf newydd i ddweud ie
form-chance-close-why = Pam?
form-chance-close-why-help = Rhaid dweud pam os yw'n gynt. Bydd pob grŵp yn ei weld.
form-chance-cancel-title = Ei ganslo
form-chance-cancel-why = Pam? Bydd pob grŵp yn ei weld.
chance-people-title = Pobl a rannodd eu cyswllt
chance-people-none = Does neb wedi rhannu cyswllt eto.
chance-people-row = { $who } ({ $standing })
chance-people-needs = Angen: { $needs }
chance-people-pay = Tâl: { $choice }
chance-standing-interested = â diddordeb
chance-standing-placed = â lle
chance-standing-waiting = ar y rhestr aros
chance-standing-not-chosen = heb ei ddewis
chance-standing-ended = wedi'i ganslo
chance-chosen-full = Mae pob lle wedi mynd.
chance-pay-choice-full = y cyfan
chance-pay-choice-less = llai
chance-pay-choice-none = dim
chance-pay-choice-charity = i elusen
chance-approve-ask = Gaf i ddangos hwn yn { $group }? Ni fydd i'w weld nes i chi gytuno.
chance-approve-outside = Cais o'r tu allan yw hwn: { $who }. Rhif moeseg: { $ref }. Mae gofalwyr yn cael: { $back }
chance-ages-here = Efallai fod rhai pobl yn y grŵp hwn o dan 18 oed, ac nid yw hwn wedi'i nodi'n ddiogel iddynt. Felly dydw i ddim yn ei ddangos yma.
chance-ages-groups = Yn y grwpiau hyn gall pobl fod o dan 18 oed: { $groups }. Nid yw hwn wedi'i nodi'n ddiogel iddynt. Dywedwch o ba oedran (16 neu lai) a sut y cânt eu cadw'n ddiogel. Neu gadewch y grwpiau hyn allan.
chance-approve-waits = Diolch. Rhaid i gyd-gadeirydd y grŵp hwn ddweud ie hefyd. Rwyf wedi gofyn.
chance-approve-first = Diolch. Rhaid i'r trefnydd ddweud ie hefyd.
chance-approve-yes = Diolch. Rwy'n ei ddangos nawr.
chance-approve-no = Iawn. Nid wyf yn ei ddangos.
chance-show-unknown = Nid wyf yn adnabod y cod hwnnw. Gwiriwch ef gyda phwy a'i rhoddodd.
chance-news-moved = Mae'r diwrnod olaf ar gyfer { $title } wedi newid o { $from } i { $to }.
chance-news-why = Pam: { $why }
chance-news-filled = Mae pob lle wedi'i lenwi: { $title }
chance-news-cancelled = Ni fydd hwn yn digwydd: { $title }
chance-news-title = Am { $title }
chance-outcome-title = Beth ddaeth o { $title }
chance-no-news = Dim newyddion eto am { $title }. Cawsoch addewid o newyddion. Gofynnaf eto. Pwy sy'n penderfynu: { $who }
chance-ask-owner = Addawoch chi newyddion heddiw: { $title }
chance-ask-owner-again = Mae pobl yn dal i aros am newyddion: { $title }
chance-digest-title = Cyfleoedd newydd i gymryd rhan
chance-digest-why = Gofynnoch chi i mi ddweud. I stopio, pwyswch y botwm.

form-wishes-title = Am beth ddylwn i ddweud?
form-wishes-topics = Am
form-wishes-formats = Sut byddech chi'n cymryd rhan
form-wishes-length = Faint o amser ar y mwyaf?
form-wishes-place = Ble? Gadewch yn wag am unrhyw le.
form-wishes-pay = Gyda thâl?
form-wishes-2-title = Dau beth arall
form-wishes-age = Eich oed
form-wishes-rhythm = Pa mor aml?
wishes-length-half-hour = Hanner awr
wishes-length-two-hours = Dwy awr
wishes-length-half-day = Hanner diwrnod
wishes-length-any = Unrhyw hyd
wishes-pay-paid-only = Dim ond gyda thâl
wishes-pay-paid-or-not = Gyda thâl neu beidio
wishes-age-under-18 = Dan 18
wishes-age-adult = 18 neu hŷn
wishes-rhythm-at-once = Ar unwaith
wishes-rhythm-weekly = Unwaith yr wythnos
wishes-kept = Iawn. Dywedaf am rai newydd fel hynny, a dim eraill.
wishes-pick = Dewiswch o leiaf un.

command-chances = Cyfleoedd i gymryd rhan
command-offer = Cynnig cyfle i gymryd rhan
command-show = Dangos hysbysiad yn eich grŵp, gyda chod
held-what-chance = Cyfle i gymryd rhan: { $code }

## Help
help-title = Help
help-what = Rwy'n gofyn cwestiynau byr i'r grŵp hwn. Does dim rhaid i chi ateb byth.
help-answer = Pwyswch fotwm i ateb. Neu ysgrifennwch ataf yn breifat: cod y cwestiwn, yna rhif, fel B4 2.
help-answer-press = Pwyswch fotwm i ateb.
help-results = Mae { $slash }results yn dangos y canlyniad diweddaraf.
help-promises = Mae { $slash }promises yn dangos beth a addawyd, a beth ddaeth ohono.
help-mydata = Mae { $slash }mydata yn dangos beth rwy'n ei wybod amdanoch. Gallwch ei gopïo neu ei ddileu.
help-stop = Mae { $slash }pause neu { $slash }stop yn gwneud i mi adael llonydd i chi. Mae { $slash }start yn dod â mi yn ôl.
help-organiser = Trefnwyr: mae { $slash }new yn gofyn rhywbeth. Mae { $slash }asks yn dangos eich cwestiynau. Mae { $slash }inbox ar gyfer adborth.
help-practice = Trefnwyr: mae { $slash }practice yn postio cwestiwn ymarfer. Nid yw'n cyfrif.
help-now-title = Help nawr
help-lines-stale = Nid oes gennyf rifau eraill a wiriwyd yn ddiweddar. Gall eich meddyg teulu neu'ch cyngor helpu hefyd.
help-lines-checked = Gwiriwyd y rhifau hyn ar y diwrnod hwn neu'n ddiweddarach: { $day }.
safety-not-watching = Does neb yn gwylio'r sgwrs hon. Os ydych chi neu rywun arall mewn perygl, ffoniwch 999.

## Yr hyn sy'n hysbys am berson
mydata-title = Beth rwy'n ei wybod amdanoch
mydata-export-title = Copi o'r hyn rwy'n ei wybod amdanoch
mydata-consent-yes = Rydych wedi cytuno i'r nodyn preifatrwydd.
mydata-consent-no = Nid ydych wedi cytuno i'r nodyn preifatrwydd eto.
mydata-standing-here = Nid ydych wedi rhoi saib i mi na fy stopio.
mydata-standing-paused = Rydych wedi rhoi saib i mi.
mydata-standing-stopped = Rydych wedi fy stopio.
mydata-role = Eich rôl yng ngrŵp { $group }: { $role }. Rwy'n cadw sut i gysylltu â chi, wedi'i selio.
mydata-answer = Eich ateb wedi'i selio i gwestiwn { $code }: { $answer }.
mydata-closed = Ni allaf ddod o hyd i'ch atebion i gwestiynau sydd wedi cau. Does dim ynddynt yn eich cysylltu chi â nhw.
mydata-delete-sure = Mae hyn yn dileu eich cytundeb i'r nodyn preifatrwydd a'ch rolau. Mae hefyd yn dileu eich atebion wedi'u selio i gwestiynau agored. A ddylwn i eu dileu?
mydata-deleted = Wedi'i wneud. Rwyf wedi dileu'r hyn roeddwn yn ei wybod amdanoch.
paused-said = Iawn. Ni fyddaf yn ysgrifennu atoch. Pwyswch y botwm neu anfonwch { $slash }start pan fyddwch am fy nghael yn ôl.
stopped-said = Iawn. Rwyf wedi stopio, ac wedi dileu'r hyn roeddwn yn ei wybod amdanoch. Dim ond marc i adael llonydd i chi rwy'n ei gadw.
stopped-press = Rydych wedi fy stopio, felly ni chadwais hynny.
paused-press = Rydych wedi rhoi saib i mi, felly ni chadwais hynny.
back-said = Croeso yn ôl.

## Trwsio
stale = Mae'r botwm hwnnw'n hen. Dyma sut mae hi nawr.
not-yours = Nid i chi, neu nid i'r sgwrs hon, y mae'r botwm hwnnw.
not-known = Dydw i ddim yn adnabod y botwm hwnnw. Pwyswch yr un diweddaraf.
went-wrong = Aeth rhywbeth o'i le ar fy ochr i. Efallai na chadwais hynny. Gwiriwch, yna rhowch gynnig arall arni.
database-full = Ni allaf gadw dim ar hyn o bryd. Efallai bod yr hyn rydych newydd ei wneud wedi'i golli. Rhowch gynnig arall arni yn nes ymlaen.
typed-code-unknown = Ni wn am unrhyw gwestiwn agored { $code } yn eich grŵp. Ni chedwais yr hyn a ysgrifennoch.
button-unwrite = Dileu'r hyn a ysgrifennais yma
unwritten = Mae wedi'i ddileu o'r sgwrs hon. Mae'r hyn a atebasoch yn aros fel yr oedd.
unwritten-not-all = Ni allwn ddileu'r cyfan. Dilëwch y gweddill eich hun: daliwch eich bys arno.
typed-nothing = Dim ond atebion i gwestiynau a gymeraf. Ni chadwais yr hyn a ysgrifennoch.
typed-unclear = Dydw i ddim yn siŵr beth rydych yn ei feddwl. Ai un o'r rhain?
typed-not-here = Ar yr ap hwn, pwyswch y botwm i ateb. Mae'n fwy diogel na theipio.
form-stopped = Iawn, rwyf wedi stopio. Ni chadwais yr hyn a ysgrifennoch.
form-gone = Collais fy lle, mae'n ddrwg gennyf. Dechreuwch eto.
room-moved = Mae'r sgwrs hon wedi symud. Yma rwy'n gweithio nawr.
command-unknown = Dydw i ddim yn gwybod hynny. Anfonwch { $slash }help i weld beth y gallaf ei wneud.

## Gorchmynion, fel y mae llwyfannau'n eu rhestru
command-help = Yr hyn y gallaf ei wneud
command-help_now = Llinellau cymorth, nawr
command-results = Beth ddywedodd pobl
command-promises = Beth a addawyd, a beth ddaeth ohono
command-mydata = Beth rwy'n ei wybod amdanoch
command-pause = Gadael llonydd i mi am ychydig
command-stop = Stopio, a dileu'r hyn rydych yn ei wybod amdanaf
command-start = Dechrau, neu ddod yn ôl
command-join = Cymryd rôl, gyda chod
command-claim = Gosod Sayso ar gyfer y grŵp hwn
command-new = Gofyn rhywbeth i'ch grŵp
command-practice = Postio cwestiwn ymarfer
command-asks = Eich cwestiynau
command-settings = Gosodiadau'r grŵp hwn
button-result-of = Canlyniad { $code }

## Yr hyn y mae llwyfannau sgwrsio yn unig yn ei wneud yn angenrheidiol

chat-look-private = Rwyf wedi ateb yn ein sgwrs breifat.
chat-press-again = Cymerodd hynny ormod o amser. Pwyswch eto, os gwelwch yn dda.
chat-wait = Un eiliad. Byddaf yn ateb yn ein sgwrs breifat.
chat-open-private = Agor ein sgwrs breifat
chat-private-first = Rwy'n eich ateb chi yn unig. Agorwch ein sgwrs breifat a phwyswch Start.
chat-as-the-group = Ni allaf weld pwy ydych chi, am eich bod yn ysgrifennu fel y grŵp. Mae rôl yn perthyn i un person. Trowch i ffwrdd y switsh sy'n cuddio eich enw, yn rhestr y gweinyddwyr. Neu ysgrifennwch ataf yn ein sgwrs breifat.

## Yr ystafell ymarfer

room-title = Yr ystafell ymarfer
room-skip = Neidio i'r ystafell
room-safe = Ystafell ymarfer yw hon. Does dim byd yma yn real. Does dim yn gadael y cyfrifiadur hwn.
room-help = Wedi mynd yn sownd? Teipiwch /help yn y blwch “Ysgrifennu at Sayso yn unig”.

room-time = Y dyddiad yn yr ystafell hon
room-move = Symud amser ymlaen
room-reset = Dechrau eto
room-reset-sure = Dechrau'r ystafell ymarfer eto?
room-reset-what = Bydd pob cwestiwn ac ateb yn yr ystafell hon yn diflannu. Bydd y dyddiad yn mynd yn ôl i'r dechrau. Ni fydd eich grwpiau go iawn yn newid.
room-reset-yes = Ie, dechrau eto
room-reset-no = Na, mynd yn ôl

room-said-moved = Mae amser wedi symud ymlaen.
room-said-again = Mae'r ystafell yn wag eto. Gallwch ddechrau o'r cam cyntaf.
room-said-gone = Mae'r cam hwnnw mewn amser wedi mynd heibio. Dewiswch un arall.

room-pick = Ffôn pwy ydych chi am ei ddal?
room-pick-right = Ffôn pwy hoffech chi ei weld wrth ymyl ffôn Denise?
room-two = Dau ffôn ochr yn ochr
room-part-organiser = Yn rhedeg y grŵp
room-part-member = Yn y grŵp
room-part-outsider = Ddim yn y grŵp

room-try = Rhowch gynnig ar hyn
room-try-set-up = Byddwch yn Denise. Pwyswch “Gosod Sayso”, ac atebwch bum cwestiwn byr.
room-try-practice = Rhowch gynnig ar y cwestiwn ymarfer. Nid yw byth yn cyfrif.
room-try-ask = Fel Denise, pwyswch “Gofyn rhywbeth”. Os na welwch chi hwnnw, ysgrifennwch /new.
room-try-answer = Byddwch yn bump neu fwy o'r aelodau, un ar ôl y llall. Gadewch i bob un ateb.
room-try-close = Symudwch amser ymlaen i'r diwrnod y mae'r cwestiwn yn cau.
room-try-result = Darllenwch y canlyniad yn y grŵp. Edrychwch ar yr hyn nad yw'n ei ddweud.
room-try-report-day = Symudwch amser ymlaen i'r diwrnod yr addawoch newyddion.
room-try-tell = Fel Denise, dywedwch wrth y grŵp beth ddigwyddodd.

room-group = Gofalwyr dydd Iau
room-group-who = Mae pawb yn y grŵp yn gweld hyn.
room-to-only = Mynd i'r hyn y mae { $name } yn unig yn ei weld
room-group-empty = Dim byd yma eto.
room-earlier = Yn gynharach yn y grŵp
room-newest = Yn ôl i'r diweddaraf
room-choose = Dewis

room-say = Dweud rhywbeth wrth y grŵp
room-say-send = Ei ddweud
room-say-help = Nid yw Sayso yn darllen hyn. Dim ond gorchymyn sy'n dechrau gyda / sy'n ei gyrraedd.
room-menu = Gorchmynion i Sayso
room-menu-pick = Gorchymyn
room-menu-more = Rhywbeth i'w ychwanegu (gallwch adael hwn yn wag)
room-menu-send = Anfon y gorchymyn

room-only = Dim ond { $name } sy'n gweld hyn
room-only-empty = Dim byd yma eto. Yma daw'r hyn y mae Sayso yn ei ddweud wrthych chi yn unig.
room-type = Ysgrifennu at Sayso yn unig
room-type-send = Anfon
room-type-help = Ni all y grŵp weld hyn.
room-you-pressed = Pwysoch chi:
room-you-wrote = Ysgrifennoch chi:
room-no-command = Nid oes gan Sayso orchymyn o'r enw { $name }. Ni welodd neb yn y grŵp ef. Edrychwch o dan “Gorchmynion i Sayso”.

room-form-optional = (gallwch adael hwn yn wag)
room-form-close = Nid nawr
room-form-problems = Edrychwch ar hyn eto
room-form-lost = Caeodd y ffenestr hon am fod yr ystafell wedi dechrau eto. Pwyswch y botwm unwaith eto. Dyma beth i'w newid:

room-news = Mae rhywbeth newydd.
room-news-show = Ei ddangos

room-fault = Aeth rhywbeth o'i le
room-fault-what = Nid eich bai chi oedd hyn. Ewch yn ôl a gwirio a gafodd ei wneud. Os na, rhowch gynnig arall arni.
room-back = Yn ôl i'r ystafell
room-too-big = Mae hynny'n rhy hir
room-too-big-what = Ni all yr ystafell dderbyn cymaint ar unwaith. Gwnewch ef yn fyrrach.
room-not-text = Ni allai'r ystafell ddarllen hynny
room-not-text-what = Ysgrifennwch ef eto. Nid yw rhai nodau cudd yn gweithio yma.
room-not-here = Nid oes tudalen o'r fath yma
room-not-here-what = Does dim wedi'i golli.
room-wrong-origin = Daeth hynny o dudalen arall
room-wrong-origin-what = I gadw'r ystafell yn ddiogel, dim ond ar ei thudalennau ei hun y mae botymau'n gweithio. Ni newidiwyd dim.
room-wrong-host = Defnyddiwch gyfeiriad yr ystafell ei hun
room-wrong-host-what = I gadw'r ystafell yn ddiogel, dim ond mewn un cyfeiriad y mae'n agor. Mae'r rhaglen yn ei ddangos wrth ddechrau.
room-stopping = Mae'r ystafell yn cau
room-stopping-what = Ni newidiwyd dim. Dechreuwch y rhaglen eto i fynd ymlaen.

room-move-hour = Awr
room-move-day = Diwrnod
room-move-open = I'r adeg y caiff { $code } ei bostio
room-move-close = I adeg cau { $code }
room-move-count = I adeg cyfrif { $code }
room-move-hear = I ddiwrnod y newyddion am { $code }
room-move-late = I bump o'r gloch y diwrnod hwnnw ({ $code })

chat-form-again = Agor y ffurflen eto
chat-put-right = Cywirwch hyn, os gwelwch yn dda:
## Camau y mae llwyfan sgwrsio yn eu gorfodi

chat-command-again = Cymerodd hynny ormod o amser. Anfonwch eto, os gwelwch yn dda.
chat-moment = Un eiliad, os gwelwch yn dda.
chat-done = Wedi gwneud.
chat-for-organisers = I drefnwyr
chat-close = Cau

## The terminal: one keyboard, everybody's screen

chat-terminal-everybody = At bawb
chat-terminal-alone = Dim ond { $who } sy'n gweld hyn
chat-terminal-changed = (wedi newid)
chat-terminal-gone = Mae hwn wedi'i dynnu i ffwrdd.
chat-terminal-talk = Mae { $who } yn dweud hyn wrth y grŵp. Dyw Sayso ddim yn ei glywed.
chat-terminal-stranger = Dyw { $who } ddim yn y grŵp. Mae pobl yn y grŵp yn ysgrifennu fel hyn: Ann> 1
chat-terminal-nothing = Does dim { $number } i { $who } ei bwyso yma. I bwyso 2 ar neges 3, ysgrifennwch 3.2
chat-terminal-unread = Dechreuwch gydag enw: Ann> 1 i bwyso, Ann> { $slash }help i ofyn, Ann: helo i ysgrifennu at Sayso yn unig
chat-cannot-post = Ni chaf bostio yn y sianel hon eto. Gall rhywun sy'n rhedeg y gweinydd hwn roi caniatâd i mi. Mae angen View Channel a Send Messages arnaf.

## Adborth: yr hyn nad yw'n addewid. Mae'r gweddill yn Saesneg nes i siaradwr ei wirio
button-feedback = Dywedwch rywbeth wrthym
button-feedback-nothing = Dim ateb
button-feedback-code = Gyda chod
button-feedback-named = Gyda fy enw
button-feedback-send = Anfonwch fel y mae
button-feedback-hide = Cuddiwch y rhain gyntaf
button-feedback-change = Newid
button-feedback-drop = Peidiwch â'i anfon
button-feedback-go-on = Ymlaen
button-feedback-hide-code = Rwyf wedi ei nodi
button-feedback-replies = Mae gen i god
button-feedback-add = Ychwanegu rhywbeth
button-feedback-take-back = Tynnu'n ôl
button-feedback-alone = Gadewch iddo fynd ei hun
button-feedback-delete = Dileu'r cyfan
button-feedback-bring = Dewch ag atebion ataf
button-feedback-bring-yes = Ie, dewch â nhw yma
button-feedback-bring-no = Na
button-feedback-brought = Dangoswch ef i mi
button-feedback-bring-stop = Stopio hyn
form-code-title = Eich cod
form-code = Y cod
form-code-help = 16 rhif, mewn grwpiau o bedwar
command-feedback = Dweud rhywbeth yn breifat
command-replies = Darllen ateb, gyda'ch cod

## Adborth: ei ddarllen
button-desk = Adborth
button-desk-open = Agor adborth
button-desk-change = Newid at bwy i droi
button-desk-post = Postio'r botwm yn y grŵp
button-inbox = Darllen adborth
button-invite-reader = Gwahodd darllenydd
button-invite-lead = Gwahodd yr arweinydd diogelwch
role-reader = darllenydd adborth
role-lead = arweinydd diogelwch
reading-title = Adborth
reading-open = Mae adborth ar agor. Y diwrnod darllen nesaf yw { $day }.
reading-saved = Wedi cadw. Gall pobl ysgrifennu gyda { $slash }feedback nawr.
reading-posted = Mae'r botwm yn y grŵp nawr.
reading-slot = Heddiw yw'r diwrnod i ddarllen adborth.
reading-slot-next = Y diwrnod nesaf yw { $day }.
reading-none = Does dim i'w ddarllen.
reading-more = Mwy
reading-open-one = Agor { $nth }
reading-late-title = Beth sy'n hwyr
reading-late =
    { $count ->
        [one] Mae un wedi aros yn rhy hir.
       *[other] Mae { $count } wedi aros yn rhy hir.
    }
reading-number = Neges { $number }
reading-acts-title = Beth wnaeth darllenwyr
reading-acts-none = Does neb wedi gwneud dim eto.
reading-acts-who = { $role } { $mark }
reading-acts-row = { $when }, { $who }: { $what } { $number }
reading-act-read = agorodd neges
reading-act-read-answers = agorodd atebion i gwestiwn mewn geiriau
reading-act-read-stories = agorodd restr o straeon y gellir eu dyfynnu
reading-act-refused = gofynnodd am neges sydd wedi mynd, neu nad yw iddyn nhw
reading-act-asked-who = gofynnodd pwy ysgrifennodd neges
reading-act-state = dywedodd beth ddaeth o neges
reading-act-replied = atebodd neges
reading-act-redacted = cuddiodd ran o neges
reading-act-tagged = dywedodd am beth y mae neges
reading-act-asked-removal = gofynnodd am dynnu allan neges
reading-act-removed = cytunodd i dynnu allan neges
reading-act-blocked = rhwystrodd awdur neges
reading-act-themes = newidiodd y rhestr o beth yw'r adborth
reading-act-works = dywedodd ble mae'n gweithio
reading-act-places = newidiodd ble gall darllenwyr weithio
reading-places-saved = Wedi cadw. Rhaid i bob darllenydd ddweud nawr ble mae'n gweithio.
reading-works-saved = Wedi cadw. Rwy'n ei gadw gyda'ch rôl.
reading-themes-title = Am beth y mae'r adborth
reading-themes-what = Gallwch newid y rhestr hon. Mae'r rhifau'n fras, fel nad oes un neges yn sefyll allan.
reading-themes-saved = Wedi cadw.
reading-theme-row =
    { $band ->
        [0] { $name }: llai na 5
       *[other] { $name }: { $band } neu fwy
    }
reading-theme-newest = Y diweddaraf am hyn:
reading-theme-gone = Nid yw hwnnw ar y rhestr mwyach.
reading-theme-same = Mae'r enw hwnnw ar y rhestr yn barod.
reading-theme-full = Mae'r rhestr yn llawn yno. Cyfunwch ddau yn gyntaf.
reading-tags-which = Dewiswch faes. Gallwch ddewis mwy nag un, un ar ôl y llall.
reading-state-new = dim eto
reading-state-heard = wedi ei glywed
reading-state-kept = wedi ei gadw at eto
reading-state-passed-on = wedi ei basio ymlaen
reading-state-used = wedi ei ddefnyddio
reading-state-not-used = heb ei ddefnyddio
button-desk-themes = Am beth y mae
button-desk-late = Beth sy'n hwyr
button-desk-acts = Beth wnaeth darllenwyr
button-desk-places = Ble mae darllenwyr yn gweithio
button-desk-works = Dweud ble rydych chi'n gweithio
form-places = Ble gall darllenwyr weithio?
form-places-help = Un ar bob llinell, { $most } ar y mwyaf
form-works = Ym mha rai o'r rhain rydych chi'n gweithio?
form-works-none = Yn yr un o'r rhain
problem-places = Defnyddiwch { $most } llinell ar y mwyaf, pob un yn wahanol a dim mwy na { $max } llythyren.
button-theme-add = Ychwanegu maes
button-theme-add-under = Ychwanegu un oddi tano
button-theme-rename = Newid yr enw
button-theme-merge = Cyfuno ag un arall
button-theme-split = Rhannu'n ddau
form-theme-name = Yr enw
form-theme-into = I mewn i ba un?
form-theme-items = Pa rai o'r rhain sy'n mynd i'r un newydd?
button-reading-state = Dweud beth ddaeth ohono
button-reading-reply = Ateb
button-reading-redact = Cuddio rhan ohono
button-reading-themes = Dweud am beth y mae
button-reading-remove = Ei dynnu allan
button-reading-agree = Ie, tynnwch ef allan
button-reading-block = Rhwystro'r awdur hwn
button-reading-who = Pwy ysgrifennodd hwn?
form-desk-title = At bwy i droi
form-desk-weekday = Ar ba ddiwrnod y byddwch yn darllen?
form-reading-state = Beth ddaeth ohono?
form-reading-note = I bwy, ble, neu pam ddim
form-reading-reply = Eich ateb
form-reading-reason = Pam?
form-reading-themes = Am beth y mae?
form-reading-rule = Pam ei dynnu allan?
weekday-monday = dydd Llun
weekday-tuesday = dydd Mawrth
weekday-wednesday = dydd Mercher
weekday-thursday = dydd Iau
weekday-friday = dydd Gwener
weekday-saturday = dydd Sadwrn
weekday-sunday = dydd Sul
command-inbox = Darllen adborth
