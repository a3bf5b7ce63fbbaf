import { foldName } from '../content/names.ts';

/** Prepositions, pronouns, conjunctions and particles: they ask for nothing, however rare in texts. */
const WORDS = `about above across after against along among around before behind below beneath beside besides between beyond during except
inside near off onto out outside over past since through throughout toward towards under until upon via within without amid despite
although because unless whereas whether though
me my mine myself your yours yourself his himself her herself its itself our ours ourselves their theirs themselves him them us
anyone anybody anything everyone everybody everything someone somebody something nobody nothing none either neither
am isn aren wasn weren don doesn didn won wouldn can't couldn hasn haven hadn shouldn
just only even quite rather maybe perhaps please kindly else yet ever never whatever whoever whichever
my моя мое мои моего моей моему моим моем моих моими твой твоя наш наша наше наши нашего нашей нашему ваш ваша ваше ваши вашего вашей
свой своя свое свои своего своей своему своим своем своих своими мной мною тебя тебе тобой собой себе себя нами вами ими
перед передо после через сквозь между среди около возле вокруг вдоль против ради кроме помимо вместо вследствие благодаря согласно
насчет относительно вопреки несмотря ввиду из-за накануне под эгидой рамках ходе
поскольку потому поэтому также тоже либо нибудь либо таки причем притом однако зато хотя пусть якобы словно будто
весь вся всю всего всей всему всем всеми всех сама само сами самого самой самому самим такой такая такое такого таких таким
который которого которой которому которым котором которых которыми
некий некоторый какой-то какие-то каких-то какого-то кто-то что-то где-то когда-то кто-нибудь что-нибудь то
очень весьма довольно слишком совсем даже лишь только уже еще именно вообще наконец затем потом тогда тут здесь там туда сюда`;

/** What people say around a question. */
const COURTESIES = `hey yo pls plz plis please kindly thx whats wassup sup guys bro buddy me something anything everything smth
хай ку прив плиз плз пжл пж пжлст спс народ ребята бро мне что-нибудь что-то`;

/** Folded, as all of these. */
export const COURTESY_WORDS: ReadonlySet<string> = folded(COURTESIES);
export const FUNCTION_WORDS: ReadonlySet<string> = folded(WORDS).union(COURTESY_WORDS);

function folded(words: string): Set<string> {
  return new Set(words.split(/\s+/).map(foldName));
}
