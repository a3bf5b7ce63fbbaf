import type { Word } from './words.ts';

/** What kind of thing answers a question: a day, a number, somebody. */
export type Expected = 'date' | 'number' | 'person';

/** Question words, folded, in the languages that readers write. */
const ASKING: Readonly<Record<Expected, ReadonlySet<string>>> = {
  date: new Set(`when когда қашан кашан качан qachon кай кога ne-zaman whenever`.split(' ')),
  number: new Set(
    `many much long far high deep old large сколько скольких скольким қанша канша канча qancha nechta нечта неча қанча чанд kaç kac necha процент percent percentage share results result turnout результат результаты результатом результатов явка явку`.split(
      ' ',
    ),
  ),
  person: new Set(`who whom whose кто кого кому кем чей ким kim кім кимди kimni кӣ`.split(' ')),
};

/** What the words of a question ask for; none where it may be anything. */
export function expectedBy(words: readonly Word[]): ReadonlySet<Expected> {
  const kinds = Object.keys(ASKING) as Expected[];
  return new Set(kinds.filter((kind) => words.some(({ folded }) => ASKING[kind].has(folded))));
}

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const YEAR = /\b(?:19|20)\d\d\b/u;
const DAY_OF_MONTH = new RegExp(`\\b\\d{1,2}(?:[–-]\\d{1,2})? ${MONTH.source}`, 'gu');
const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|half|third|quarter|twenty|thirty|forty|fifty|hundreds?|thousands?|doubled|tripled|twice|single|no|one)\b/iu;
/** Two capitalised words after each other, or one in the midst of a sentence. */
const NAMED = /(?<=[\p{L},;:] )\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/** Whether a text, in the region's first language, has a thing of the kind. */
export function holds(text: string, kind: Expected): boolean {
  if (kind === 'date') return MONTH.test(text) || YEAR.test(text);
  if (kind === 'person') return NAMED.test(text);
  return NUMBER.test(text.replace(DAY_OF_MONTH, ' ').replace(new RegExp(YEAR, 'gu'), ' '));
}
