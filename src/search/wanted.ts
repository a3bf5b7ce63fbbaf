import { ASKING_WORDS, COUNTED, WHICH } from './light-words.ts';
import type { Question } from './question.ts';
import type { Word } from './words.ts';

/** Ask for somebody, or for a number: the word after them says whom, or of what. */
const ASKING: ReadonlySet<string> = new Set(
  'who whom кто кого кому кем kim kimdi kimni кім кімді ким кимди кӣ many сколько скольких қанша канша канча qancha nechta нечта неча necha қанча чанд'.split(
    ' ',
  ),
);
const HOW = 'how';
const BE = /^(?:is|was|are|were|be|been)$/;

/** How certainly a text must have what is wanted: another word for 'designed' will do, none for 'king'. */
const CERTAINTY = { doing: 0.5, office: 0.75 };
/** So certainly, and in the fact or the title themselves: the population of somewhere. */
export const ITSELF = 0.8;

/**
 * The words that say what is wanted: 'who designed', 'who is the mayor', 'how many tunnels', 'how
 * tall', 'the population of X'. A text without them answers another question.
 *
 * @param telling those of the words that are no names, dates or stop words
 */
export function neededIn(
  { words, mentions }: Pick<Question, 'words' | 'mentions'>,
  telling: readonly Word[],
): ReadonlyMap<Word, number> {
  const known = new Set(telling);
  const needed = new Map<Word, number>();
  for (const [at, word] of words.entries()) {
    const [next, second] = [words[at + 1], words[at + 2]];
    if (word.folded === HOW && next !== undefined && known.has(next)) {
      needed.set(next, CERTAINTY.doing);
    }
    if (
      next?.folded === 'of' &&
      known.has(word) &&
      mentions.some(({ start }) => start === second?.start)
    ) {
      needed.set(word, ITSELF);
    }
    if (!ASKING.has(word.folded)) continue;
    const wanted = words.find((each, place) => place > at && known.has(each) && !isAsking(each));
    if (wanted === undefined || needed.has(wanted)) continue;
    // 'Who is the king', but 'who was arrested'.
    const isOffice = BE.test(next?.folded ?? '') && !wanted.folded.endsWith('ed');
    needed.set(wanted, isOffice ? CERTAINTY.office : CERTAINTY.doing);
  }
  return needed;
}

function isAsking({ folded }: Word): boolean {
  return ASKING_WORDS.has(folded) || WHICH.has(folded);
}

const AUXILIARY = /^(?:do|does|did|will|would)$/;

/** The words that tell the kind of what is asked for: 'which two countries', 'какой порт'. */
export function kindsIn(words: readonly Word[]): ReadonlySet<Word> {
  const kinds = new Set<Word>();
  words.forEach((word, at) => {
    if (!WHICH.has(word.folded)) return;
    const place = words.findIndex(({ folded }, index) => index > at && !COUNTED.has(folded));
    const [kind, second, third] = words.slice(place, place + 3);
    // 'Какая зарплата у судей': the salary itself is asked for.
    if (kind === undefined || kind.stop || second?.folded === 'у') return;
    kinds.add(kind);
    // 'What trade volume do they aim for': both words are the kind.
    if (second !== undefined && AUXILIARY.test(third?.folded ?? '')) kinds.add(second);
  });
  return kinds;
}
