import type { HintPattern } from "./hints.ts";

const KIN =
  "mum|mam|mom|dad|son|daughter|wife|husband|partner|brother|sister|nan|gran|grandad|grandma|uncle|aunt|auntie|cousin|niece|nephew|friend|neighbour|nurse|carer|manager|doctor|social worker|support worker|care worker";

/**
 * First names that are common in Britain among people of many origins and are seldom other words: "Will", "Mark", "Rose"
 * and "May" are left out. Nobody's name is complete here; the words beside a name find others.
 */
const FIRST_NAMES =
  "Aaron|Abdul|Abigail|Adam|Adrian|Agnes|Ahmed|Aisha|Alan|Alana|Albert|Alex|Alexandra|Alfie|Alice|Alison|Amanda|Amelia|Amina|Amir|Amy|Andrea|Andrew|Angela|Anita|Ann|Anna|Anne|Annie|Anthony|Anwen|Archie|Arthur|Asha|Ashley|Audrey|Ava|Ayesha|Barbara|Barry|Beata|Ben|Benjamin|Beryl|Bethan|Betty|Beverley|Blessing|Bob|Bobby|Brenda|Brian|Bridget|Bronwen|Bryn|Callum|Carl|Carol|Caroline|Carolyn|Carys|Catherine|Charles|Charlie|Charlotte|Cheryl|Chidi|Chloe|Chris|Christine|Christopher|Claire|Clare|Colin|Connor|Craig|Cynthia|Daisy|Dan|Daniel|Danielle|Darren|Dave|David|Dean|Deborah|Debbie|Deepa|Delyth|Denise|Dennis|Derek|Diana|Diane|Donald|Donna|Doreen|Doris|Dorothy|Douglas|Dylan|Edith|Edward|Eileen|Elaine|Eleanor|Elizabeth|Ella|Ellen|Elsie|Emily|Emma|Eric|Erin|Ethel|Ethan|Evan|Evelyn|Fatima|Fiona|Florence|Frances|Francis|Frank|Fred|Freya|Gareth|Gary|Gavin|Gemma|Geoff|Geoffrey|George|Gerald|Gillian|Gladys|Glenys|Gloria|Gordon|Graham|Greg|Gurpreet|Gwen|Gwyneth|Hannah|Harjit|Harold|Harpreet|Harriet|Harry|Hassan|Hayley|Hazel|Heather|Helen|Henry|Hilary|Howard|Huw|Ian|Ibrahim|Imran|Irene|Isaac|Isabella|Isla|Jack|Jackie|Jacob|Jacqueline|Jake|James|Jamie|Jan|Jane|Janet|Janice|Jasmine|Jason|Jayne|Jean|Jeff|Jen|Jennifer|Jenny|Jeremy|Jess|Jessica|Jill|Jim|Jo|Joan|Joanna|Joanne|Joe|Joel|John|Jonathan|Jordan|Joseph|Josh|Joshua|Joyce|Judith|Judy|Julia|Julian|Julie|Justin|Karen|Kate|Kath|Katherine|Kathleen|Katie|Kayleigh|Keith|Kelly|Ken|Kenneth|Kerry|Kevin|Khadija|Kieran|Kim|Kirsty|Krzysztof|Kulwinder|Kyle|Laura|Lauren|Lee|Leanne|Len|Leo|Leon|Lesley|Lewis|Liam|Lily|Linda|Lisa|Liz|Lorraine|Louise|Lucy|Luke|Lynn|Lynne|Maggie|Malcolm|Malgorzata|Mandy|Manjit|Marcus|Margaret|Maria|Marian|Marie|Marilyn|Marion|Marjorie|Martha|Martin|Martyn|Mary|Matthew|Maureen|Mavis|Megan|Mehmet|Mei|Melanie|Meera|Mia|Michael|Michelle|Mick|Mike|Miriam|Mohamed|Mohammad|Mohammed|Moira|Molly|Monica|Morag|Muhammad|Muriel|Nadia|Nasreen|Natalie|Natasha|Neil|Ngozi|Nia|Nicholas|Nick|Nicola|Nigel|Nikki|Noah|Noor|Norma|Norman|Oliver|Olivia|Olu|Omar|Oscar|Owen|Pamela|Parveen|Patricia|Patrick|Paul|Paula|Pauline|Pawel|Peggy|Penny|Pete|Peter|Phil|Philip|Phoebe|Piotr|Poppy|Precious|Priya|Rachel|Rajesh|Ravi|Ray|Raymond|Rebecca|Rhian|Rhys|Richard|Rita|Robert|Robin|Roger|Ron|Ronald|Rosemary|Ross|Roy|Ruby|Russell|Ruth|Ryan|Sally|Sam|Samantha|Samuel|Sandra|Sanjay|Sara|Sarah|Saima|Scott|Sean|Shannon|Sharon|Shaun|Shazia|Sheila|Shirley|Sian|Simon|Siobhan|Sita|Sofia|Sophia|Sophie|Stacey|Stanley|Stella|Stephanie|Stephen|Steve|Steven|Stuart|Sue|Sunita|Surinder|Susan|Suzanne|Sylvia|Syed|Tanya|Tara|Tariq|Teresa|Terry|Thelma|Theresa|Thomas|Tim|Timothy|Tina|Toby|Tom|Tony|Tracey|Tracy|Trevor|Tyler|Una|Valerie|Vera|Veronica|Vicky|Victoria|Vijay|Vincent|Wanda|Wayne|Wendy|William|Winifred|Yasmin|Yusuf|Yvonne|Zainab|Zara|Zoe";

/** Days and months have a capital as well. */
const DAY_OR_MONTH =
  /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)$/;
const isName = (found: string): boolean => !DAY_OR_MONTH.test(found);

/** Names where a word beside them tells, and the commonest first names. Names in free prose cannot all be found. */
export const NAMES: readonly HintPattern[] = [
  [
    "name",
    /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sister|Matron|Nurse|Father|Rev|Cllr|PC|Auntie|Aunty|Aunt|Uncle|Prof|Sgt)\.?\s\p{Lu}[\p{L}'’-]+/gu,
    isName,
  ],
  [
    "name",
    /\b(?:mr|mrs|ms|dr|cllr)\.?\s(?!(?:said|says|was|is|has|had|came|will|and|who|at|in|on|to|did|does|about)\b)[\p{L}'’-]{2,}/gu,
  ],
  [
    "name",
    new RegExp(`\\b(?:${KIN})(?:’s|'s)?,?\\s(?:is\\s)?(?:called\\s|named\\s)?\\p{Lu}[\\p{Ll}'’-]+`, "gu"),
    isName,
  ],
  ["name", /\b(?:called|named|name is|name’s|name's|names)\s\p{Lu}[\p{Ll}'’-]+/gu, isName],
  ["name", new RegExp(`\\b(?:${FIRST_NAMES})\\b(?:\\s\\p{Lu}[\\p{Ll}'’-]+)?`, "gu")],
];
