import type { HouseContent } from './house-content.ts';

// The end of a sentence, blanks, and a capital or a digit that begins another.
const BREAK = /(\S*)[.!?…]["'’”»)\]]*\s+["'‘“«([]*[\p{Lu}\p{N}]/gu;
/** What a full stop may stand behind within a sentence: initials, abbreviations. */
const ABBREVIATION =
  /^["'‘“«([]*(?:\p{Lu}|(?:\p{L}\.)+\p{L}|St|Mr|Mrs|Ms|Dr|Prof|Gen|No|vs|cf|approx|ca)$/u;

/** Warns about facts of several sentences: each fact is quoted alone. */
export function checkSentences({ briefs }: HouseContent): void {
  for (const { item, body } of briefs) {
    for (const [index, { text }] of body.facts.entries()) {
      const sentences = sentencesIn(text);
      if (sentences < 2) continue;
      const message = `holds ${sentences} sentences: one fact, one sentence`;
      item.warnAt(body.factLines[index] ?? 1, 'facts', message);
    }
  }
}

function sentencesIn(text: string): number {
  const breaks = [...text.matchAll(BREAK)].filter(([, word = '']) => !ABBREVIATION.test(word));
  return breaks.length + 1;
}
