import type { Brief } from '../content/corpus.ts';
import type { Hit } from './answer.ts';
import type { Asked } from './asked.ts';
import { briefTermsOf } from './brief-terms.ts';
import { hasName, hasWord } from './coverage.ts';
import type { Found } from './finding.ts';
import { askedPlaces } from './marks.ts';
import { translationOf } from './translation.ts';
import { wordsOf } from './words.ts';

/**
 * What was found, as an answer quotes it.
 *
 * @param why whether the question asks for a reason
 */
export function toHit({ match, brief, fact, also }: Found, asked: Asked, why: boolean): Hit {
  const matched = new Set([
    ...match.documentTerms,
    ...asked.words.flatMap(({ forms }) => [...forms.keys()]),
    ...asked.names.flatMap(({ spellings }) => spellings.flat()),
  ]);
  return {
    passage: { id: `${brief.id}#${fact}`, brief, fact },
    also,
    marksIn: (text) => askedPlaces(text, asked),
    matchesIn: (text) =>
      wordsOf(text)
        .filter(({ term, stop }) => !stop && matched.has(term))
        .map(({ start, end }) => [start, end] as const),
    translationIn(language) {
      const summary = brief.summary?.[language];
      return summary === undefined
        ? undefined
        : translationOf(summary, { asked, why, brief, facts: [fact, ...also] });
    },
  };
}

/** The best of each, then the next of each; each brief once. */
export function inTurn(first: readonly Hit[], second: readonly Hit[]): Hit[] {
  const seen = new Set<Brief>();
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [
    first[at],
    second[at],
  ])
    .flat()
    .filter((hit): hit is Hit => {
      if (hit === undefined || seen.has(hit.passage.brief)) return false;
      seen.add(hit.passage.brief);
      return true;
    });
}

/** Translations and the words themselves, not what means much the same. */
const CERTAIN = 0.85;

/** Whether a fact has the very words that were asked. */
export function hasWords({ passage: { brief, fact } }: Hit, { words }: Asked): boolean {
  const terms = briefTermsOf(brief).facts[fact];
  return (
    terms !== undefined && words.every((each) => each.light || hasWord(terms, each) >= CERTAIN)
  );
}

/** Words between an office and whose it is: 'Foreign Minister Wang Yi of China'. */
const FROM_NAME = { before: 2, behind: 4 };

/** Whether a text names somebody by the office that was asked for, and no 'foreign ministers of'. */
export function namesInOffice(
  { passage: { brief, fact } }: Pick<Hit, 'passage'>,
  { words, names }: Asked,
): boolean {
  const said = wordsOf(brief.facts[fact]?.text ?? '');
  // 'The current minister' is the minister.
  const telling = words.filter(({ light }) => !light);
  const office = telling.length > 0 ? telling : words;
  return said.some((_, at) => {
    const end = at + office.length;
    const title = new Set(said.slice(at, end).map(({ term }) => term));
    const isTitle = office.every((each) => hasWord(title, each) >= CERTAIN);
    if (!isTitle || said[end]?.capital !== true) return false;
    const around = said.slice(Math.max(0, at - FROM_NAME.before), end + FROM_NAME.behind);
    const terms = new Set(around.map(({ term }) => term));
    return names.every((name) => hasName(terms, name));
  });
}
