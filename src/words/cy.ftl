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
fit-cut = Mae mwy o'r testun hwn.
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
