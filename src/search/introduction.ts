import type { Country, Entity, Place, ProfileFact } from '../content/corpus.ts';
import type { Hit } from './answer.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { ASKING_WORDS } from './light-words.ts';
import { spellings } from './passages.ts';
import type { Question } from './question.ts';
import { COUNTRIES, ORGANISATIONS } from './understanding/membership-words.ts';
import { wholeWord } from './understanding/pieces.ts';
import type { Word } from './words.ts';

/** Said in asking what something is. */
const DEFINING = wholeWord('kind sort definition знач(?:ит|ить|ение)');
/** What a place may be, and that it lies somewhere. */
const KINDS =
  wholeWord(`city town port village settlement resort region province district river lake canal sea dam
  reservoir island mountain mountains pass place located situated
  город\\p{L}{0,2} поселок порт\\p{L}{0,1} село курорт область район река озеро канал море плотина водохранилище остров горы перевал место
  находится расположен расположена расположено`);
/** Said in asking for what is new there. */
const HAPPENING = wholeWord(
  `happen happens happened happening news new going случил\\p{L}+ произош\\p{L}+ происход\\p{L}+ новост\\p{L}+ нового новое`,
);
/** Before or behind the name of a place in a text: the region's first language is asked for. */
const INTRODUCED = {
  before:
    '(?:city|town|port|village|settlement|resort|region|province|district|river|lake|sea|island) (?:of )?',
  after: '(?:,? (?:a|an) | (?:city|town|port|village|region|province|district|river|lake|sea))',
};

/** Whether a word of a question about this asks for nothing but what it is. */
export function asksWhatItIs({ folded }: Word, { kind }: Entity): boolean {
  if (ASKING_WORDS.has(folded) || FUNCTION_WORDS.has(folded) || DEFINING.test(folded)) return true;
  if (kind === 'place') return KINDS.test(folded);
  return kind === 'organisation' ? ORGANISATIONS.test(folded) : COUNTRIES.test(folded);
}

/** The one place of which is asked what it is: 'what is the town of X'. */
export function placeAskedFor({
  mentions,
  words,
  rest,
  dates,
  latest,
}: Question): Place | undefined {
  const [only, ...others] = mentions.filter(({ entity }) => entity.kind !== 'topic');
  if (only?.entity.kind !== 'place' || others.length > 0 || dates.length > 0) return undefined;
  const { entity } = only;
  if (words.some(({ folded }) => HAPPENING.test(folded))) return undefined;
  return !latest && rest.every((word) => asksWhatItIs(word, entity)) ? entity : undefined;
}

/** The country whose capital a place is, with the fact that says so. */
export function capitalBy(
  { name }: Place,
  countries: Iterable<Country>,
): { subject: Country; fact: ProfileFact } | undefined {
  const names = new Set(Object.values(name));
  for (const subject of countries) {
    const fact = subject.facts.find(({ label }) => label === 'capital');
    if (fact !== undefined && Object.values(fact.value).some((value) => names.has(value))) {
      return { subject, fact };
    }
  }
  return undefined;
}

/** Those first that say what a place is: 'X, a port', 'the city of X'. */
export function introducing(hits: readonly Hit[], place: Place): Hit[] {
  const names = spellings(place).map(RegExp.escape);
  const name = `(?:${names.join('|')})`;
  const { before, after } = INTRODUCED;
  const pattern = new RegExp(`(?<!\\p{L})(?:${before}${name}(?!\\p{L})|${name}${after})`, 'iu');
  const introduces = ({ passage: { brief, fact } }: Hit) =>
    pattern.test(brief.facts[fact]?.text ?? '');
  return hits.toSorted((a, b) => Number(introduces(b)) - Number(introduces(a)));
}
