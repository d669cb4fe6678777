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
button-quiet = Oriau tawel ac iaith
button-held = Negeseuon sy'n aros: { $count }
button-held-short = Negeseuon sy'n aros
button-invite-organiser = Gwahodd trefnydd arall
button-invite-moderator = Gwahodd cymedrolwr
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
intro-stop = I wneud i mi adael llonydd i chi, anfonwch /stop ataf. I gael help, anfonwch /help ataf.
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
form-quiet-title = Oriau tawel ac iaith
form-quiet-intro = Dydw i'n postio dim i'r grŵp yn ystod oriau tawel. Rwy'n dal i ateb rhywun sy'n ysgrifennu ataf.
form-quiet-from = Tawel o
form-quiet-to = Tawel tan
form-clock-help = Oriau a munudau, fel 20:30
form-zone = Cylchfa amser
form-zone-help = Er enghraifft: Europe/London
form-language = Iaith yr hyn rwy'n ei bostio

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
role-given-up = Rydych wedi rhoi'r gorau i'ch rôl. Rwyf wedi dileu sut i gysylltu â chi.
role-last-organiser = Chi yw'r unig drefnydd. Gwahoddwch un arall yn gyntaf.
invite-code = Cod ar gyfer { $role } newydd: { $code }
invite-how = Gofynnwch i'r person anfon hyn ataf, yn breifat: /join { $code }
invite-until = Mae'n gweithio unwaith. Daw i ben: { $when }.
invite-joined = Croeso. Eich rôl yng ngrŵp { $group } nawr yw: { $role }. Rwy'n cadw sut i gysylltu â chi, wedi'i selio, er mwyn gallu ysgrifennu atoch.
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
form-options = Yr atebion i ddewis ohonynt
form-options-help = Un ar bob llinell, 2 i 8 llinell. Gadewch hwn yn wag ar gyfer cytuno neu anghytuno, ac ar gyfer ie neu na.
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
consent-rights = Gallwch weld, copïo a dileu'r hyn rwy'n ei wybod amdanoch. Anfonwch /mydata.
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

## Help
help-title = Help
help-what = Rwy'n gofyn cwestiynau byr i'r grŵp hwn. Does dim rhaid i chi ateb byth.
help-answer = Pwyswch fotwm i ateb. Neu ysgrifennwch ataf yn breifat: cod y cwestiwn, yna rhif, fel B4 2.
help-results = Mae /results yn dangos y canlyniad diweddaraf.
help-promises = Mae /promises yn dangos beth a addawyd, a beth ddaeth ohono.
help-mydata = Mae /mydata yn dangos beth rwy'n ei wybod amdanoch. Gallwch ei gopïo neu ei ddileu.
help-stop = Mae /pause neu /stop yn gwneud i mi adael llonydd i chi. Mae /start yn dod â mi yn ôl.
help-organiser = Trefnwyr: mae /new yn gofyn rhywbeth. Mae /asks yn dangos eich cwestiynau. Mae /inbox ar gyfer adborth.
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
paused-said = Iawn. Ni fyddaf yn ysgrifennu atoch. Pwyswch y botwm neu anfonwch /start pan fyddwch am fy nghael yn ôl.
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
typed-nothing = Dim ond atebion i gwestiynau a gymeraf. Ni chadwais yr hyn a ysgrifennoch.
typed-unclear = Dydw i ddim yn siŵr beth rydych yn ei feddwl. Ai un o'r rhain?
typed-not-here = Ar yr ap hwn, pwyswch y botwm i ateb. Mae'n fwy diogel na theipio.
form-stopped = Iawn, rwyf wedi stopio. Ni chadwais yr hyn a ysgrifennoch.
form-gone = Collais fy lle, mae'n ddrwg gennyf. Dechreuwch eto.
room-moved = Mae'r sgwrs hon wedi symud. Yma rwy'n gweithio nawr.
command-unknown = Dydw i ddim yn gwybod hynny. Anfonwch /help i weld beth y gallaf ei wneud.

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
command-asks = Eich cwestiynau
command-settings = Gosodiadau'r grŵp hwn
button-result-of = Canlyniad { $code }

## Yr hyn y mae llwyfannau sgwrsio yn unig yn ei wneud yn angenrheidiol

chat-look-private = Rwyf wedi ateb yn ein sgwrs breifat.
chat-press-again = Cymerodd hynny ormod o amser. Pwyswch eto, os gwelwch yn dda.
chat-wait = Un eiliad. Byddaf yn ateb yn ein sgwrs breifat.
chat-open-private = Agor ein sgwrs breifat
chat-private-first = Rwy'n eich ateb chi yn unig. Agorwch ein sgwrs breifat a phwyswch Start.
chat-anonymous = Ni allaf weld pwy ydych chi, am eich bod yn ysgrifennu fel y grŵp. Mae rôl yn perthyn i un person. Trowch “Remain anonymous” i ffwrdd yn rhestr y gweinyddwyr, neu ysgrifennwch ataf yn ein sgwrs breifat.

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
chat-close = Cau

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
reading-saved = Wedi cadw. Gall pobl ysgrifennu gyda /feedback nawr.
reading-posted = Mae'r botwm yn y grŵp nawr.
reading-slot = Heddiw yw'r diwrnod i ddarllen adborth.
reading-slot-next = Y diwrnod nesaf yw { $day }.
reading-none = Does dim i'w ddarllen.
reading-more = Mwy
reading-open-one = Agor { $nth }
reading-state-new = dim eto
reading-state-heard = wedi ei glywed
reading-state-kept = wedi ei gadw at eto
reading-state-passed-on = wedi ei basio ymlaen
reading-state-used = wedi ei ddefnyddio
reading-state-not-used = heb ei ddefnyddio
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
