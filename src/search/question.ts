import { type DatedSpan, readSpans } from '../calendar/read-span.ts';
import type { Brief, Corpus, Entity } from '../content/corpus.ts';
import { atOnce, type Steps } from '../content/pause.ts';
import { type Mention, makeNames, type Names } from './names.ts';
import { latestPieces } from './understanding/latest.ts';
import { type MembershipQuestion, membershipOf } from './understanding/membership.ts';
import { createRecogniser } from './understanding/mentions.ts';
import { piecesOf } from './understanding/pieces.ts';
import { sidesOf } from './understanding/sides.ts';
import { type Word, wordsOf } from './words.ts';

/** A question as it is understood. Places in the text are UTF-16 units, `[start, end)`. */
export interface Question {
  readonly text: string;
  readonly words: readonly Word[];
  /** In the text's order, not overlapping. */
  readonly mentions: readonly Mention[];
  /**
   * The days asked about, of several dates from the first to the last. What happened on a day may
   * stand in a brief of later days. Its place is that of the first date.
   */
  readonly span: DatedSpan | undefined;
  /** Each date by itself, in the text's order. */
  readonly dates: readonly DatedSpan[];
  /** 'latest', 'последние', 'соңғы': the newest are wanted first. */
  readonly latest: boolean;
  /** What is to be set against each other, two or more: 'compare X and Y', 'both X and Y'. */
  readonly sides: readonly Entity[] | undefined;
  /** A question about nothing but who belongs where, which profiles answer. */
  readonly membership: MembershipQuestion | undefined;
  /**
   * What must be answered: the words that are no stop words and belong to no mention, date, 'latest',
   * comparison or name of the region. For a membership question they are none.
   */
  readonly rest: readonly Word[];
}

export interface Understanding {
  readonly names: Names;
  /** `today` (ISO date) anchors words such as 'last week'. Never throws, whatever the text. */
  read(text: string, today: string): Question;
}

/** Characters that are read; longer texts are no questions. */
const LONGEST = 4096;
/** Words in which a question says what it wants of its subjects. */
const MOST_WORDS = 80;

/** Words: what is longer is asked as it stands, no part of it alone, and with less care. */
const ENDLESS = 40;

/** Whether a text is longer than anything that somebody asks. */
export function isEndless({ words }: Pick<Question, 'words'>): boolean {
  return words.length > ENDLESS;
}

/**
 * Reads questions by the corpus's names.
 *
 * @param isKnown whether a word is one of the briefs', which then isn't taken for a misspelled name
 */
export function createUnderstanding(
  corpus: Corpus,
  isKnown: (word: Word) => boolean = () => false,
): Understanding {
  return atOnce(makeUnderstanding(corpus, isKnown));
}

/** The same in steps. */
export function* makeUnderstanding(
  corpus: Corpus,
  isKnown: (word: Word) => boolean,
): Steps<Understanding> {
  const names = yield* makeNames(corpus, isKnown);
  const region = regionRecogniser(corpus);
  const oldest = oldestDay(corpus.briefs);

  function read(text: string, today: string): Question {
    const words = wordsOf(text.slice(0, LONGEST));
    const named = names.likely(text, words);
    const dated = readSpans(text.slice(0, LONGEST), today).filter((date) => isAskable(date, today));
    // Of a name and a date in one place the longer: 'December 1986 events'.
    const [dates, mentions] = apart(dated, named);
    const first = words.slice(0, MOST_WORDS);
    const pieces = piecesOf(first, mentions, dates);
    const latest = latestPieces(pieces);
    const sides = sidesOf(pieces);
    const membership = words.length > MOST_WORDS ? undefined : membershipOf(pieces);
    const said = [...latest, ...sides.pieces].flatMap((piece) => piece.words);
    const used = taken([...mentions, ...dates, ...said, ...region.find(text, first, false)]);
    const rest = words.filter((word) => !word.stop && used[word.start] !== 1);
    return {
      text,
      words,
      mentions,
      span: hull(dates),
      dates,
      latest: latest.length > 0,
      sides: membership || sides.entities.length < 2 ? undefined : sides.entities,
      membership,
      rest: membership === undefined ? rest : [],
    };
  }

  /** Years that no brief is of are a part of what is asked: 'the unrest of 1986', 'strategy 2050'. */
  function isAskable({ from, to }: DatedSpan, today: string): boolean {
    if (corpus.briefs.length > 0 && to < oldest) return false;
    return from <= today || from.slice(0, 4) === today.slice(0, 4);
  }

  return { names, read };
}

/** The region's own name says nothing of what is asked: everything is about it. */
function regionRecogniser({ region }: Corpus) {
  const spellings = Object.values(region.name).map((text) => {
    return { item: region, text, words: wordsOf(text), forgiving: () => false };
  });
  return createRecogniser(spellings, () => false);
}

/** No brief is of an earlier day. */
function oldestDay(briefs: readonly Brief[]): string {
  return briefs.map(({ date }) => date.from).reduce((a, b) => (a < b ? a : b), '9999');
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A 1 for each character that is in one of the places. */
function taken(places: readonly Place[]): Uint8Array {
  const characters = new Uint8Array(LONGEST);
  for (const { start, end } of places) characters.fill(1, start, end);
  return characters;
}

/** Those of two lists, each in order and without overlaps, that are longer than what they overlap. */
function apart<A extends Place, B extends Place>(
  one: readonly A[],
  other: readonly B[],
): [A[], B[]] {
  const without = new Set<Place>();
  for (let a = 0, b = 0; ; ) {
    const [first, second] = [one[a], other[b]];
    if (first === undefined || second === undefined) break;
    if (first.start < second.end && second.start < first.end) {
      without.add(first.end - first.start < second.end - second.start ? first : second);
    }
    if (first.end < second.end) a++;
    else b++;
  }
  return [one.filter((each) => !without.has(each)), other.filter((each) => !without.has(each))];
}

function hull(dates: readonly DatedSpan[]): DatedSpan | undefined {
  const [first] = dates;
  if (first === undefined) return undefined;
  const from = dates.map((date) => date.from).sort()[0] ?? first.from;
  const to =
    dates
      .map((date) => date.to)
      .sort()
      .at(-1) ?? first.to;
  return { ...first, from, to };
}
