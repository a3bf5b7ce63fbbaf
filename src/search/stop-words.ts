/** Words that carry no subject, in English and Russian, with the small talk of questions. */
const ENGLISH = `a about an and any are as at be been being between both but by can could did do does
doing done for from had has have having he her hers him his how i if in into is it its itself let
may me more most my of on or our ours please shall she should so some such tell than that the their
theirs them then there these they this those to too under up us very many much came come comes go goes going year years week month was we were what when where
which while who whom whose why will with would you your yours happened happen happening say says
said latest news know want give show find explain text texts not no yes hello hi thanks thank please ok okay said`;

const RUSSIAN = `а без более бы был была были было быть в вам вас во вот все всё вы где да для до его
ее её если есть же за и из или им их к как какая какие каким каких какого какой кем когда кого ко
кому который которая которые которое кто ли мне можно мой мы на над нам нас не него нее неё нет ни
них но ну о об он она они оно от по под при про с сам свой себя со так такой там те тем то того
тоже той только сколько год года году тот ты у уже чего чем что чтобы эта эти это этого этой этом этот этому я расскажи
скажи покажи последние новости произошло случилось говорил говорила сказал сказала привет здравствуйте спасибо пожалуйста да нет`;

export const STOP_WORDS: ReadonlySet<string> = new Set(
  `${ENGLISH} ${RUSSIAN}`.replaceAll('ё', 'е').split(/\s+/),
);
