import { ANY_MONTH } from './months.ts';
import { kindsIn } from './wanted.ts';
import type { Word } from './words.ts';

/** What kind of thing answers a question: a day, a number, a sum, somebody, somewhere, what one is called. */
export type Expected = 'date' | 'number' | 'person' | 'place' | 'money' | 'name';

/** Words that ask for a kind, folded, in the languages that readers write. */
const ASKING: Readonly<Record<Exclude<Expected, 'name'>, ReadonlySet<string>>> = {
  date: new Set(
    `when когда date дата қашан кашан качан qachon кай кога ne-zaman whenever`.split(' '),
  ),
  number: new Set(
    `many much long far high deep old large сколько скольких скольким қанша канша канча qancha nechta нечта неча қанча чанд kaç kac necha процент percent percentage share results result turnout length height depth длина длиной протяженность высота глубина результат результаты результатом результатов явка явку`.split(
      ' ',
    ),
  ),
  money: new Set(
    `cost costs price prices salary wage expensive стоит стоил стоила стоило стоить стоимость цена цену обошелся обошлась обошлось обойдется зарплата зарплату оклад премии құны баға бағасы narxi нархи turadi туради баасы нархаш fiyatı maliyeti stoit stoimost tsena`.split(
      ' ',
    ),
  ),
  place: new Set(
    `where куда где откуда gde kuda қайда кайда қаерда qayerda каерда куҷо nerede`.split(' '),
  ),
  person: new Set(`who whom whose кто кого кому кем чей ким kim кім кимди kimni кӣ`.split(' ')),
};

/** These join sentences, too. */
const JOINING: ReadonlySet<string> = new Set(['when', 'когда', 'where', 'где', 'who', 'whose']);

/** Asks what somebody or something is called. */
const NAMING =
  /^(?:names?|named|called|фамили\p{L}+|имя|имена|зовут|звали|называ(?:ется|ются|лся|лась|лось|лись)|atı|аты|ati|ismi|nomi|исми|номи|номаш|ady|adi|adı)$/u;
/** Which of these is no name. */
const UNNAMED =
  /^(?:years?|months?|days?|weeks?|dates?|share|percentage|number|amount|sum|price|cost|volume|год\p{L}{0,2}|месяц\p{L}*|день|дня|числ\p{L}+|дол[яию]\p{L}?|процент\p{L}*|сумм\p{L}+|цен\p{L}+|объем\p{L}*|жыл\p{L}*|yil\p{L}*|йил\p{L}*|yıl\p{L}*|сол(?:и|ро)?)$/u;

/** What the words of a question ask for; none where it may be anything. */
export function expectedBy(words: readonly Word[]): ReadonlySet<Expected> {
  const expected: Set<Expected> = askedBy(words);
  const which = [...kindsIn(words)];
  const isNamed = which.some(({ folded }) => !UNNAMED.test(folded));
  if (isNamed || words.some(({ folded }) => NAMING.test(folded))) expected.add('name');
  return expected;
}

function askedBy(words: readonly Word[]): Set<Expected> {
  const kinds = Object.keys(ASKING) as (keyof typeof ASKING)[];
  const asking = words.findIndex(({ folded }) => kinds.some((kind) => ASKING[kind].has(folded)));
  // 'Where was he when …': the first asks.
  const asks = ({ folded }: Word, at: number, kind: keyof typeof ASKING) =>
    ASKING[kind].has(folded) && (at === asking || !JOINING.has(folded)) && isMeasure(words, at);
  return new Set(kinds.filter((kind) => words.some((word, at) => asks(word, at, kind))));
}

/** 'How high', but 'the high court'; 'the share of', but 'which countries share'. */
function isMeasure(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word?.folded === 'share') return after === undefined || after.folded === 'of';
  return !QUALITIES.has(word?.folded ?? '') || before?.folded === 'how';
}

const QUALITIES: ReadonlySet<string> = new Set('long far high deep old large'.split(' '));

const MONTH = new RegExp(`\\b${ANY_MONTH}\\b`, 'u');
const YEAR = /\b(?:19|20)\d\d\b/u;
/** Months and weekdays have capitals too. */
const NO_DAY = `(?!${MONTH.source}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`;
const DAY_OF_MONTH = new RegExp(`\\b\\d{1,2}(?:[–-]\\d{1,2})? ${MONTH.source}`, 'gu');
const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|half|third|quarter|twenty|thirty|forty|fifty|hundreds?|thousands?|doubled|tripled|twice|single|no|one)\b/iu;
/** Two capitalised words after each other, or one in the midst of a sentence. */
const NAMED = new RegExp(
  `(?<=[\\p{L},;:] )${NO_DAY}\\p{Lu}[\\p{L}'’-]+|(?!(?:In|On|By|At|From|Since|Until) )${NO_DAY}\\p{Lu}\\p{Ll}+ ${NO_DAY}\\p{Lu}\\p{Ll}+`,
  'gu',
);

const MONEY =
  /[$€£¥]|\b(?:dollars?|euros?|roubles?|rubles?|yuan|lira|rupees?|percent|quarter|half|halved|doubled?|tripled?)\b/iu;
/** Before the name of a place. */
const PLACED = new RegExp(
  `\\b(?:in|at|on|to|from|near|through|into) (?:the )?${NO_DAY}(\\p{Lu}[\\p{L}'’-]+)`,
  'gu',
);

/**
 * Whether a text, in the region's first language, has a thing of the kind.
 *
 * @param isNamed whether a word is one of the question's
 */
export function holds(
  text: string,
  kind: Expected,
  isNamed: (word: string) => boolean = () => false,
): boolean {
  // What the question names is no answer.
  if (kind === 'place') return [...text.matchAll(PLACED)].some(([, name = '']) => !isNamed(name));
  if (kind === 'date') return MONTH.test(text) || YEAR.test(text);
  if (kind === 'money') return MONEY.test(text);
  if (kind === 'person' || kind === 'name') {
    return [...text.matchAll(NAMED)].some(([name]) => !isNamed(name));
  }
  return NUMBER.test(text.replace(DAY_OF_MONTH, ' ').replace(new RegExp(YEAR, 'gu'), ' '));
}
