import { overlaps, type Span } from '../calendar/span.ts';
import type { Brief } from '../content/corpus.ts';
import type { Asked } from './asked.ts';
import { briefTermsOf, type TermSet } from './brief-terms.ts';
import {
  type Coverage,
  factsByCoverage,
  hasName,
  hasWord,
  share,
  withWeeksAfter,
} from './coverage.ts';
import type { Engine, EngineMatch, Wanted } from './engine.ts';
import { groundsIn } from './grounds.ts';

/** A brief with the fact that answers best. */
export interface Found extends Coverage {
  readonly brief: Brief;
  /** Further facts that have nearly as much of what was asked, best first. */
  readonly also: readonly number[];
  readonly match: EngineMatch;
  /** Orders what was found. */
  readonly score: number;
}

/** Briefs looked into: the answer is hardly ever further down. */
const EXAMINED = 16;
/** The first few in any case, further ones unless the best is far ahead: to read a brief takes time. */
const ALWAYS = 5;
const FAR = 0.4;
/** Of the days asked about besides: dates are no words, so that ranking knows nothing of them. */
const OF_THE_DAYS = 10;
/** What the engine's ranking counts for beside the coverage. */
const RANK = 0.3;
/** What a title with all of what was asked counts for: of equals the brief that is about it wins. */
const TITLED = 0.1;

/** A fact with less than this of what the best one of its brief has stands in for none. */
const NEARLY = 0.8;
/** A further fact is worth saying with this much of what the best one has. */
const ADDS = 0.3;
const MOST_ADDED = 2;

/** Every brief that answers, best first. */
export function find(
  asked: Asked,
  engine: Engine,
  briefOf: (id: string) => Brief | undefined,
): Found[] {
  // What isn't visible today isn't known to `briefOf`.
  const visible = { accepts: (id: string) => briefOf(id) !== undefined, limit: EXAMINED };
  const [matches = [], ofTheDays = []] = engine.match(asked.terms, [
    visible,
    ...(asked.span === undefined ? [] : [wantedOf(asked.span, briefOf)]),
  ]);
  const highest = matches[0]?.score ?? 1;
  const near = matches.filter(({ score }, at) => at < ALWAYS || score >= FAR * highest);
  const known = new Set(near.map(({ id }) => id));
  const further = ofTheDays.filter(({ id }) => !known.has(id));
  return [...near, ...further]
    .flatMap((match): Found[] => {
      const brief = briefOf(match.id);
      if (brief === undefined) return [];
      const terms = briefTermsOf(brief);
      const facts = factsByCoverage(asked, brief, terms);
      const least = NEARLY * (facts[0]?.covered ?? 0);
      const isGrounded = groundsIn(brief, terms, asked);
      const best = facts.find(
        (each) => each.covered >= least && isAnswer(each, asked) && isGrounded(each.fact),
      );
      if (best === undefined) return [];
      const others = facts.filter((each) => each !== best);
      const also = others
        .filter(({ alone }) => alone >= ADDS * best.alone)
        .slice(0, MOST_ADDED)
        .map(({ fact }) => fact);
      const titled = TITLED * shareIn(terms.title, asked);
      const score = best.covered + 0.2 * best.alone + (RANK * match.score) / highest + titled;
      return [{ ...best, also, match, brief, score }];
    })
    .sort((a, b) => b.score - a.score);
}

/** How much of what was asked stands in a title. */
function shareIn(title: TermSet, { words, names }: Asked): number {
  const asked = [
    ...words.map((each) => ({ weight: each.weight, had: hasWord(title, each) })),
    ...names.map((each) => ({ weight: each.weight, had: hasName(title, each) ? 1 : 0 })),
  ];
  return share(asked, ({ had }) => had) ?? 0;
}

/** The best briefs of the days that a question asks about, and of those soon after. */
function wantedOf(span: Span, briefOf: (id: string) => Brief | undefined): Wanted {
  const days = withWeeksAfter(span);
  const tells = (id: string) => {
    const brief = briefOf(id);
    return brief !== undefined && overlaps(brief.date, days);
  };
  return { accepts: tells, limit: OF_THE_DAYS };
}

/** How much of what a question means a fact must have to count as an answer. */
const LEAST = { covered: 0.55, ofLong: 0.4 };
/** Weights of a question's words: some five and two words of common rarity. */
const LONG = 18;
const SHORT = 6;
/** Where little was asked, or nothing named, an accident has more of it. */
const LEAST_MORE = { ofShort: 0.04, unnamed: 0.12 };
/** That the days are right is evidence too; and in other languages not each word can be found. */
const LEAST_LESS = { dated: 0.12, foreign: 0.07 };
/** Whether a fact has enough of what was asked to be quoted; a score alone can't tell. */
function isAnswer({ covered }: Coverage, asked: Asked): boolean {
  const asks = asked.names.length > 0 || asked.words.some(({ light }) => !light);
  return asks && covered >= leastOf(asked);
}

/** How much of this question a fact must have. */
function leastOf(asked: Asked): number {
  const { names, span, foreign } = asked;
  const weight = weightOf(asked);
  const named = names.length > 0;
  const less = [
    span === undefined || weight === 0 ? 0 : LEAST_LESS.dated,
    foreign && named ? LEAST_LESS.foreign : 0,
  ];
  const more = [
    weight > 0 && weight < SHORT ? LEAST_MORE.ofShort : 0,
    named ? 0 : LEAST_MORE.unnamed,
  ];
  return (
    Math.max(LEAST.ofLong, LEAST.covered * Math.min(1, LONG / weight)) +
    Math.max(...more) -
    Math.max(...less)
  );
}

function weightOf({ words }: Asked): number {
  return words.reduce((sum, each) => sum + each.weight, 0);
}
