import type { Mention } from './names.ts';
import type { Question } from './question.ts';

/** Words: with more of them a question tells a story before it asks. */
const LONG = 16;
/** Words: fewer ask for nothing by themselves. */
const SHORTEST = 4;

const BORDER =
  /[.!?;:…\n]+\s+|\s[—–-]\s|,\s+(?=(?:and |but |so |и |а |но )?(?:who|whom|what|when|where|which|why|how|did|does|do|is|was|were|are|could|can|кто|кого|кому|что|чем|когда|где|куда|почему|зачем|сколько|как|какой|какая|какие|каков|правда|кім|қашан|қанша|неше|kim|qachon|qancha|ким|качан|канча)(?!\p{L}))/giu;

/** Each is a question of its own, and takes the time of one. */
const MOST = 3;

/**
 * The parts of a rambling question that may be asked alone, those with a question mark first, then
 * the later ones. Each has the names that only the whole tells. None for a short question.
 *
 * @param asking only those with a question mark
 */
export function clausesOf({ text, words, mentions }: Question, asking: boolean): string[] {
  const things = mentions.filter(({ entity }) => entity.kind !== 'topic');
  // Nothing named, and any part of a story would find something.
  if (words.length < LONG || things.length === 0) return [];
  const parts: { text: string; start: number; end: number; asks: boolean }[] = [];
  let start = 0;
  for (const border of [...text.matchAll(BORDER), undefined]) {
    const end = border?.index ?? text.length;
    const mark = border?.[0].startsWith('?') || text.slice(end).startsWith('?');
    parts.push({
      text: text.slice(start, end),
      start,
      end,
      asks: mark || /\?\s*$/.test(text.slice(start, end)),
    });
    start = end + (border?.[0].length ?? 0);
  }
  if (parts.length < 2) return [];
  const counted = parts.filter(
    (part) =>
      part.asks === asking &&
      words.filter((word) => word.start >= part.start && word.end <= part.end).length >= SHORTEST,
  );
  return counted
    .toReversed()
    .sort((a, b) => Number(b.asks) - Number(a.asks))
    .slice(0, MOST)
    .map((part) => {
      const isIn = ({ start: from }: Mention) => from >= part.start && from < part.end;
      if (things.some(isIn)) return part.text;
      const named = things.map(({ start: from, end }) => text.slice(from, end));
      return [part.text, ...named].join(' ');
    });
}
