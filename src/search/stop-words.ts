import { foldName } from '../content/names.ts';

/*
 * Words that carry no subject, with the small talk of questions, by language code. None of the lists
 * is complete: a word that another language may use as a name or a noun is left out.
 */

const EN = `a about an and any are as at be been being between both but by can could did do does
doing done for from had has have having he her hers him his how i if in into is it its itself let
may me more most my of on or our ours please shall she should so some such tell than that the their
theirs them then there these they this those to too under up us very many much came come comes go goes going year years week month was we were what when where
which while who whom whose why will with would you your yours happened happen happening say says
said latest news know want give show find explain text texts not no yes hello hi thanks thank please ok okay said`;

const RU = `а без более бы был была были было быть в вам вас во вот все всё вы где да для до его
ее её если есть же за и из или им их к как какая какие каким каких какого какой кем когда кого ко
кому который которая которые которое кто ли мне можно мой мы на над нам нас не него нее неё нет ни
них но ну о об он она они оно от по под при про с сам свой себя со так такой там те тем то того
тоже той только сколько год года году тот ты у уже чего чем что чтобы эта эти это этого этой этом этот этому я расскажи
скажи покажи последние новости произошло случилось говорил говорила сказал сказала привет здравствуйте спасибо пожалуйста да нет`;

const KK = `және мен бен пен да де та те ма ме ба бе па пе үшін туралы бойынша дейін кейін арқылы
сияқты секілді қарай қатар ғана ғой қой емес болып болды болған болатын болады бола болса бол еді екен
еткен етті еді етеді деген деп дегеніміз дейді не немесе ал бірақ сондай сондықтан өйткені егер онда
ол олар оның оны оған одан біз біздің сіз сен менің сол осы бұл мына анау бұның осының бар жоқ барлық
әр әрбір кім кімнің кімге кімді қай қайда қайдан қашан қандай қалай қанша неше неге нешінші несі немен
қайсы өз өзі өзінің бір тек өте ең тағы жатыр тұр отыр керек мүмкін ретінде кезінде кейбір нені неден
қайсысы аталады айтыңыз айтшы соңғы жаңалық жаңалықтар`;

const KY = `жана менен үчүн жөнүндө тууралуу боюнча чейин кийин аркылуу сыяктуу эмес болуп болду
болгон болот эле экен деген деп дейт же бирок ошондой ошондуктан анткени эгер алар анын аны ага андан
биз биздин сиз менин ошол бул ушул тиги бар жок бардык ар бир ким кимдин кимге кимди кайсы кайда кайдан
качан кандай канча эмне эмнеге эмнени нече кантип өз өзү өзүнүн эң дагы жатат турат керек мүмкүн катары
акыркы жаңылык жаңылыктар`;

const UZ = `va bilan uchun haqida boʻyicha gacha keyin orqali kabi emas boʻlib boʻldi boʻlgan
boʻladi boʻlsa edi ekan degan deb deydi yoki lekin ammo biroq shuning shunday chunki agar ular uning
uni unga undan biz bizning siz sizning sen mening shu bu oʻsha bor yoʻq barcha har bir kim kimning
kimga kimni qaysi qayerda qayerdan qachon qanday qancha qanaqa nima nimaga nega nimani necha nechta oʻz
oʻzi oʻzining eng yana ham kerak mumkin sifatida soʻnggi oxirgi yangilik yangiliklar tomonidan
ва билан учун ҳақида бўйича гача кейин орқали каби эмас бўлиб бўлди бўлган бўлади эди экан деган деб
дейди ёки лекин аммо бироқ шунинг шундай чунки агар улар унинг уни унга ундан биз бизнинг сиз сен шу бу
ўша бор йўқ барча ҳар бир ким кимнинг қайси қаерда қачон қандай қанча нима нимага нега неча ўз ўзи энг
яна ҳам керак мумкин сифатида сўнгги охирги янгилик`;

const TG = `ва бо барои дар аз ба ки чи чӣ кӣ кист чист ин он онҳо вай ӯ мо шумо ман ту аст ҳаст
ҳастанд буд буданд мебошад мебошанд шуд шуда шудааст мешавад шавад кард карда кардааст мекунад аммо
вале лекин ё агар чунки зеро ҳам низ ҳар ҳама як кай куҷо куҷост чанд чандто кадом чаро чӣ гуна тавр
дорад доранд бояд метавонад дигар худ пас пеш оид оиди тибқи охирин хабар хабарҳо`;

const TR = `ve ile için hakkında göre kadar sonra önce üzere gibi değil olarak oldu olan olur
olmuş olduğu olduğunu olmuştur olmak olması idi imiş diye dedi veya ya da de ki ama fakat ancak çünkü
eğer onlar onun onu ona ondan onların biz bizim siz sen ben benim şu bu bunu bunun buna şunu var yok
bütün tüm her bir kim kimin kime kimi kimdir hangi hangisi nerede nereye nereden nerededir ne nedir
neyi neler neden niçin niye nasıl nasıldır kaç kaçıncı kaçtır zaman daha çok az dahi hem hep kendi
kendisi tarafından vardır vardı mi mı mu mü mıdır midir mudur müdür ise şey biri bazı birlikte edildi
edilen etti eder etmek etmiştir içinde`;

/** Folded, as words are. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [EN, RU, KK, KY, UZ, TG, TR].flatMap((list) => list.split(/\s+/).map(foldName)),
);
