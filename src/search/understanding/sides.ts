import type { Entity } from '../../content/corpus.ts';
import { type Piece, wholeWord } from './pieces.ts';

const COMPARE =
  wholeWord(`compare compares compared comparing comparison versus vs difference differences differ
  differs different similarities similar alike
  сравни сравните сравнить сравнение сравнению отличается отличаются отличие отличия разница различия различие похож\\p{L}? общего
  sravni sravnite
  салыстыр\\p{L}* айырма\\p{L}* салыштыр\\p{L}* solishtir\\p{L}* taqqosla\\p{L}* farq\\p{L}* солиштир\\p{L}* таққосла\\p{L}*
  фарқ\\p{L}* муқоиса\\p{L}* karsilastir\\p{L}* fark\\p{L}*`);
const BOTH = wholeWord('both each оба обе обоих обеих каждый каждая');
/** Said before each side. */
const TWICE = wholeWord('и ham ҳам хам');
const JOINING =
  wholeWord(`and with to vs versus or against from и с со от или же мен менен пен бен va bilan ва билан бо аз
  ve ile yoki ёки немесе же ё i s ot ili & v`);
const CHOICE = wholeWord('or или yoki ёки немесе же ё ili');
const COMPARATIVE = wholeWord(
  `more less fewer better \\p{L}{3,}er больше меньше лучше выше ниже раньше позже дольше старше младше \\p{L}{3,}ее көп аз`,
);
const PREPOSITION = wholeWord('in at by of the for on в во на у с за при a an');

/** More words than these between two names, and they are not what 'and' joins. */
const MOST_BETWEEN = 4;

export interface Sides {
  /** Two or more, or none where a comparison is of other things. */
  readonly entities: readonly Entity[];
  /** What belongs to comparing only: 'compare', 'and', 'vs'. */
  readonly pieces: readonly Piece[];
}

/** What a question sets against each other: 'compare X and Y', 'чем X отличается от Y'. */
export function sidesOf(pieces: readonly Piece[]): Sides {
  const none = {
    entities: [],
    pieces: pieces.slice(0, 2).filter(({ folded }) => COMPARE.test(folded)),
  };
  const all = pieces.flatMap((piece, index) => (piece.mention ? [{ ...piece, index }] : []));
  const others = all.filter(({ mention }) => mention?.entity.kind !== 'topic');
  // 'Compare the elections of X and Y': what is compared are not elections.
  const named = others.length < 2 ? all : others;
  if (named.length < 2) return none;
  const trigger = triggerOf(pieces);
  if (trigger === undefined) return none;
  const entities: Entity[] = [];
  const used = new Set<Piece>(trigger.pieces);
  for (let at = 0; at + 1 < named.length; at++) {
    const [one, other] = [named[at], named[at + 1]];
    if (one?.mention === undefined || other?.mention === undefined) continue;
    if (one.index < trigger.from) continue;
    const between = pieces.slice(one.index + 1, other.index);
    const joined = joins(between, trigger.most, named.length, pieces, one.index, other.index);
    if (!joined || one.mention.entity === other.mention.entity) {
      if (entities.length > 0) break;
      continue;
    }
    if (entities.length === 0) entities.push(one.mention.entity);
    if (!entities.includes(other.mention.entity)) entities.push(other.mention.entity);
    for (const piece of between) if (JOINING.test(piece.folded)) used.add(piece);
  }
  return entities.length < 2 ? none : { entities, pieces: [...used] };
}

interface Trigger {
  /** The sides stand behind this piece. */
  readonly from: number;
  /** Words there may be between them. */
  readonly most: number;
  readonly pieces: readonly Piece[];
}

function triggerOf(pieces: readonly Piece[]): Trigger | undefined {
  const compare = pieces.filter(
    ({ folded }, at) =>
      COMPARE.test(folded) || (folded === 'common' && pieces[at - 1]?.folded === 'in'),
  );
  if (compare.length > 0) return { from: 0, most: MOST_BETWEEN, pieces: compare };
  const both = pieces.findIndex(({ folded }) => BOTH.test(folded));
  const found = pieces[both];
  if (found !== undefined) {
    const from = /^(both|оба|обе)/.test(found.folded) ? both : 0;
    return { from, most: 2, pieces: [found] };
  }
  const twice = pieces.findIndex(
    ({ folded }, index) => TWICE.test(folded) && isSaidTwice(folded, index, pieces),
  );
  if (twice >= 0) return { from: twice, most: 2, pieces: pieces.slice(twice, twice + 1) };
  const choice = pieces.some(({ folded }) => CHOICE.test(folded));
  const comparative = pieces.filter(({ folded }) => COMPARATIVE.test(folded));
  if (choice && comparative.length > 0) return { from: 0, most: MOST_BETWEEN, pieces: [] };
  return undefined;
}

/** 'И в X, и в Y', 'ham X, ham Y'. */
function isSaidTwice(word: string, at: number, pieces: readonly Piece[]): boolean {
  const first = skipPreposition(pieces, at + 1);
  if (pieces[first]?.mention === undefined) return false;
  const again = pieces[first + 1]?.folded === word || pieces[first + 1]?.folded === 'ва';
  return again && pieces[skipPreposition(pieces, first + 2)]?.mention !== undefined;
}

function skipPreposition(pieces: readonly Piece[], at: number): number {
  return PREPOSITION.test(pieces[at]?.folded ?? '') ? at + 1 : at;
}

/** Whether two names stand beside each other, or what joins them stands on one side: 'чем X от Y'. */
function joins(
  between: readonly Piece[],
  most: number,
  names: number,
  pieces: readonly Piece[],
  one: number,
  other: number,
): boolean {
  const words = between.filter(({ folded, date }) => folded !== '' && date === undefined);
  if (words.some(({ folded }) => JOINING.test(folded))) {
    const others = words.filter(
      ({ folded }) => !JOINING.test(folded) && !PREPOSITION.test(folded) && !COMPARE.test(folded),
    );
    return names === 2 || others.length <= most;
  }
  const [first, last] = [pieces[one]?.words.at(-1), pieces[other]?.words[0]];
  // 'Compare X Y': there is nothing else to compare.
  if (names === 2 && most === MOST_BETWEEN && words.length === 0) return true;
  // 'Қазақстан, Өзбекстан', 'X ham Y ham': commas only.
  return (
    words.length === 0 && first !== undefined && last !== undefined && last.start - first.end > 1
  );
}
