import type { Brief } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { dateInWords } from '../language/dates.ts';
import type { Messages } from '../language/messages.ts';
import { type Block, bold, type Group, type Span } from './document.ts';
import { flagsOf } from './names.ts';
import type { Reading } from './reading.ts';

/** `12 November 2021`, `week of 1–7 November 2021`, with a word where the date is doubtful. */
export function briefDate({ date }: Brief, messages: Messages): string {
  const words = dateInWords(date, messages.language);
  const shown = date.precision === 'week' ? messages.weekOf(words) : words;
  return date.confidence === 'low' ? `${shown} (${messages.dateUncertain})` : shown;
}

/** Date, kind, stance and flags in one line. */
export function briefFacts(brief: Brief, { corpus, messages }: Reading): string {
  const stance = {
    report: '',
    mixed: '',
    opinion: brief.kind === 'opinion' ? '' : messages.opinionStance,
  }[brief.stance];
  return [briefDate(brief, messages), messages.kind[brief.kind], stance, flagsOf(brief, corpus)]
    .filter((part) => part !== '')
    .join(' · ');
}

/**
 * A brief in a list: number, title, date, and where wanted its summary; the button with the number
 * opens it.
 */
export function entry(
  brief: Brief,
  number: number,
  reading: Reading,
  { summary }: { summary: boolean },
): Group {
  const { language } = reading.messages;
  const text: Span[] = [
    `${number}. `,
    bold(textIn(brief.title, language).text),
    `\n${briefFacts(brief, reading)}`,
  ];
  const blocks: Block[] = [{ type: 'paragraph', text }];
  const words = summary && brief.summary !== undefined && textIn(brief.summary, language).text;
  if (words) blocks.push({ type: 'collapsed', text: [words] });
  return { blocks, action: { label: String(number), open: { type: 'brief', key: brief.key } } };
}
