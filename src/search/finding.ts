import { overlaps, type Span } from '../calendar/span.ts';
import type { Brief } from '../content/corpus.ts';
import { tellsOfAnother } from './another-matter.ts';
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
import { type Evidence, evidenceOf } from './evidence.ts';
import { hasAll, LIKELY, likelihood, POSSIBLE } from './likelihood.ts';
import { factText } from './passages.ts';

/** A brief with the fact that answers best. */
export interface Found extends Coverage {
  readonly brief: Brief;
  /** Further facts that have nearly as much of what was asked, best first. */
  readonly also: readonly number[];
  readonly match: EngineMatch;
  /** Orders what was found. */
  readonly score: number;
  /** What speaks for its being the answer. */
  readonly evidence: Evidence;
}

/** The brief of an id, where it is visible. */
type BriefOf = (id: string) => Brief | undefined;

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

/** Of candidates those that answer. */
export function answering(found: readonly Found[], asked: Asked): Found[] {
  return likelyAmong(found, asked, LIKELY);
}

/** Where no candidate answers likely enough the brief that still may. */
export function nearest(found: readonly Found[], asked: Asked): Brief | undefined {
  return likelyAmong(found, asked, POSSIBLE)[0]?.brief;
}

function likelyAmong(found: readonly Found[], asked: Asked, least: number): Found[] {
  const { words, names, expected } = asked;
  const tells = words.some(({ light }) => !light);
  if (!tells && names.length === 0) return [];
  // Names alone ask for all there is; 'how many' beside them, or a light word, for something else.
  const mayHaveAll = tells || (words.length === 0 && expected.size === 0);
  return found.filter(
    ({ evidence }) => likelihood(evidence) >= least || (mayHaveAll && hasAll(evidence)),
  );
}

/** The briefs that have most of what was asked, best first, whether they answer or not. */
export function candidates(asked: Asked, engine: Engine, briefOf: BriefOf): Found[] {
  const most = asked.endless ? ALWAYS : EXAMINED;
  // What isn't visible today isn't known to `briefOf`.
  const visible = { accepts: (id: string) => briefOf(id) !== undefined, limit: most };
  const [matches = [], ofTheDays = []] = engine.match(asked.terms, [
    visible,
    ...(asked.span === undefined ? [] : [wantedOf(asked.span, briefOf, most)]),
  ]);
  const highest = matches[0]?.score ?? 1;
  const near = matches.filter(({ score }, at) => at < ALWAYS || score >= FAR * highest);
  const known = new Set(near.map(({ id }) => id));
  const further = ofTheDays.filter(({ id }) => !known.has(id));
  const read = [...near, ...further].flatMap((match) => {
    const brief = briefOf(match.id);
    const candidate = brief && readCandidate(asked, brief, match, highest);
    return candidate === undefined ? [] : [candidate];
  });
  read.sort((a, b) => b.score - a.score);
  // Two briefs may tell of one thing, so the first two are ahead of the third, and others of none.
  const third = read[2]?.score ?? 0;
  const rarest = engine.weight(IN_NO_TEXT);
  return read.map((each) => ({
    ...each,
    evidence: {
      ...evidenceOf(asked, each.brief, briefTermsOf(each.brief), each.fact, rarest),
      lead: Math.max(0, each.score - third),
    },
  }));
}

/** A term of no document: nothing weighs more. */
const IN_NO_TEXT = '';

/** @param highest score of any match */
function readCandidate(
  asked: Asked,
  brief: Brief,
  match: EngineMatch,
  highest: number,
): Omit<Found, 'evidence'> | undefined {
  const terms = briefTermsOf(brief);
  const facts = factsByCoverage(asked, brief, terms);
  const least = NEARLY * (facts[0]?.covered ?? 0);
  const best = facts.find(
    ({ fact, covered }) => covered >= least && !tellsOfAnother(asked, brief, factText(brief, fact)),
  );
  if (best === undefined) return undefined;
  const also = facts
    .filter((each) => each !== best)
    .filter(({ alone }) => alone >= ADDS * best.alone)
    .slice(0, MOST_ADDED)
    .map(({ fact }) => fact);
  const titled = TITLED * shareIn(terms.title, asked);
  const score = best.covered + 0.2 * best.alone + (RANK * match.score) / highest + titled;
  return { ...best, also, match, brief, score };
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
function wantedOf(span: Span, briefOf: BriefOf, most: number): Wanted {
  const days = withWeeksAfter(span);
  const tells = (id: string) => {
    const brief = briefOf(id);
    return brief !== undefined && overlaps(brief.date, days);
  };
  return { accepts: tells, limit: Math.min(most, OF_THE_DAYS) };
}
