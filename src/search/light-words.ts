import { foldName } from '../content/names.ts';

/**
 * Words that questions are made with and texts do without: the asking itself, and the verbs that
 * whatever happened can be put in.
 */
const ASKING = `whether how why куда откуда почему зачем сколько насколько каков какова каковы чей чья чье чьей чьего чьим`;
const FOREIGN = `қанша канша қандай кандай қашан кашан қай кай қайда кайда кім ким не неге қалай калай неше ме ма ба бе па пе бар мен және үшін туралы болды еді деген
qancha qanday qachon qaysi qayerda qayerdan kim nima nega qanaqa nechta necha va bilan uchun haqida bo'ldi edi deb ham bu shu qanchadan
қанча қандай қачон қайси қаерда қаердан ким нима нега нечта неча ва билан учун ҳақида бўлди эди деб ҳам бу шу нисбатан
канча кандай качан кайсы кайда эмне эмнеге кантип жана менен үчүн жөнүндө болду экен тууралуу деп
чанд чӣ чи кай куҷо кӣ ки барои чаро чӣ гуна кадом ва бо оид ба дар аз аст шуд шуданд доштан дорад оё ҳаст ин он ро
kaç kac ne nedir hangi hangileri kim nerede nereye niçin neden nasıl nasil ve ile için icin mi mı mu mü mudur oldu olacak olan kadar bir bu şu`;

/** Words of Russian or English too. */
const SHARED: ReadonlySet<string> = new Set(
  'не ки ба ва аз ин в и ne de bir on we bu ham kim'.split(' '),
);

const LIGHT = `date дата будет будут буду может могут можно мог могла смог смогла пишет написал написали известен известна кызматтан кызмат дела дел hey doing fine get gets got result results outcome outcomes reader readers text answer answers tell итоги итог результат результаты результатом результата обратился обратилась longer larger bigger smaller higher lower shorter older compare earlier later less fewer gave given took made held went actually another anybody anyone anything attend aim amount become begin belong besides bring call carry case cause chief come compare concern concerning consider current currently day describe detail different difference differ early else end ever exactly exist expect far feel figure find first follow form former full future general get give happen head hear hold idea include instead keep kind last late lately learn least leave let like line live long look lot make main manner matter mean meet mention much name near need new next now number old one open order part past people percent place plan play point possible present probably put question reach read really reason recent recently regard regarding remember result right run same second see seem send set share short show side since sit situation so sort source speak stand start state stay still stop story subject such take talk tell thing think third time today together topic total toward try turn two understand use used various view want way week well whole why win word work write yet
author authors account accord according actual among amid allow able around anybody both big biggest every each few fewer high highest lasted last lasts might mr mrs must never nobody often only other others own per rather remain several simply some somebody something sometimes soon sure then there though three through throughout times until upon usually visit while within without wonder wrote years ago
раньше позже больше меньше выше ниже дольше короче длиннее старше младше крупнее общего общее общий должны должна должно должен следует alike similar similarities добрый утро вечер большой был важный взять видеть вопрос время вместо вообще впервые всего выйти главный говорить год данные дать день должен делать дело друг думать есть еще запутался знать значить идти известно иметь именно интересно итог каждый конец конкретно который кроме куда лет любой менее место мнение много могли может мочь называть называться найти находиться начало начать недавно неделя некоторый новый нужно общий один объяснить однако около октябрь описать остаться ответить отношение очень первый писать пишут помнить понять пора после последний почему правда примерно пример причина происходить произойти простить прошлый пусть раз рассказать сам самый сделать сейчас скорее следить слово слышать смочь совсем сообщить спросить стать сторона стоять судьба считать тема теперь тогда точно узнать уже хотеть хотя часть человек чем число что-то этап являться явиться подскажите немного давно запутался находится сегодня сейчас стал стала стали после откуда
қазір кейін бойынша керек айтты жыл жылғы жылы ай күні hozir keyin bo'yicha kerak yil yilda yili kuni ҳозир кейин бўйича керак йил йили куни азыр кийин боюнча керек жыл жылы жылдын айы ҳоло баъд сол соли моҳи рӯзи şimdi sonra göre yıl yılı gün`;

/** Asks which of a kind. */
export const WHICH: ReadonlySet<string> = folded(
  `which what какой какая какое какие какого какую какому каким какой каких какими каком qaysi qanday қайси қандай кайсы кандай қай кай hangi кадом`,
);
/** Folded; of Kazakh, Uzbek, Kyrgyz, Tajik and Turkish. */
export const FOREIGN_ASKING_WORDS: ReadonlySet<string> = folded(FOREIGN).difference(SHARED);
/** All of them. */
export const ASKING_WORDS: ReadonlySet<string> = folded(`${ASKING} ${FOREIGN}`).union(WHICH);
export const LIGHT_WORDS: ReadonlySet<string> = folded(LIGHT);

/** How many of a kind. */
export const COUNTED: ReadonlySet<string> = folded(
  `two three four five six seven eight nine ten other new два две три четыре пять шесть семь двух трех четырех`,
);

/** What the bot's own pages are called: 'the roundup of 12 May' asks for the page of that week. */
export const PAGE_WORDS: ReadonlySet<string> = folded(
  `roundup roundups digest digests overview summary review briefing briefings brief briefs weekly page report bulletin recap обзор обзоры обзора дайджест дайджеста сводка сводки сводку недельный еженедельный неделя неделю недели неделе итоги шолу апталық хабар dayjest haftalik sharh обзору жумалык`,
);

/** Russian endings that hardly a noun has. */
const VERB =
  /(?:ться|тся|[лн]ся|лась|лось|лись|(?<!ос|ас|ес|ис)ть|[иыея]л[аио]?|[аяи]л[ио]|ует|уют|ает|ают|яет|яют|ится|ован[аоы]?|[чт]ан[аоы]|ен[аоы])$/u;

/** Whether a folded word is a Russian verb, as far as its ending tells. */
export function looksLikeVerb(word: string): boolean {
  return word.length > 4 && VERB.test(word);
}

function folded(words: string): Set<string> {
  return new Set(words.split(/\s+/).map(foldName));
}
