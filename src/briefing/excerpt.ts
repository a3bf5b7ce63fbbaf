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
 *
 * @param isWanted whether a sentence is one of those that are asked for: the first of them is chosen
 */
export function excerpt(
  brief: Brief,
  room: number,
  messages: Messages,
  isWanted: (sentence: string) => boolean = () => true,
): Text {
  const { language } = messages;
  const summary = brief.summary && textIn(brief.summary, language);
  const sentences = summary === undefined ? [] : sentencesOf(summary.text, summary.language);
  const wanted = sentences.findIndex(isWanted);
  const inFact = brief.facts.find(({ text }) => isWanted(text));
  // Facts are in the language of the title's first.
  const isRead = Object.keys(brief.title)[0] === language;
  if (sentences.length > 0 && (wanted !== -1 || inFact === undefined || !isRead)) {
    return [beginning(sentences.slice(Math.max(wanted, 0)), room)];
  }
  const fact = inFact ?? brief.facts[0];
  if (fact === undefined) return [];
  return [shortened(fact.text, LONGEST_SENTENCE), ...attribution(fact, messages)];
}

function sentencesOf(text: string, language: string): string[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 4 * LONGEST_SENTENCE),
  );
  return Array.from(sentences, ({ segment }) => segment);
}

function beginning([first = '', second = '']: readonly string[], room: number): string {
  const both = first.length + second.length <= room || first.length < SHORTEST_SENTENCE;
  return shortened(`${first}${both ? second : ''}`.trim(), Math.max(room, LONGEST_SENTENCE));
}
