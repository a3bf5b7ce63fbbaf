import type { Brief } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Messages } from '../language/messages.ts';
import { attribution } from './brief.ts';
import type { Text } from './document.ts';
import { shortened } from './shortened.ts';

/** One sentence may be longer than there is room; past this it is cut. */
const LONGEST_SENTENCE = 360;
/** What ends sooner is more likely an abbreviation. */
const SHORTEST_SENTENCE = 25;

/**
 * What a brief says in a sentence, or in two where both fit into `room` characters: of its summary,
 * else its first fact with whose view it is.
 */
export function excerpt(brief: Brief, room: number, messages: Messages): Text {
  const { language } = messages;
  if (brief.summary !== undefined) {
    const summary = textIn(brief.summary, language);
    return [beginning(summary.text, summary.language, room)];
  }
  const [fact] = brief.facts;
  if (fact === undefined) return [];
  return [shortened(fact.text, LONGEST_SENTENCE), ...attribution(fact, messages)];
}

function beginning(text: string, language: string, room: number): string {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 4 * LONGEST_SENTENCE),
  );
  const [first = '', second = ''] = Array.from(sentences, ({ segment }) => segment);
  const both = first.length + second.length <= room || first.length < SHORTEST_SENTENCE;
  return shortened(`${first}${both ? second : ''}`.trim(), Math.max(room, LONGEST_SENTENCE));
}
