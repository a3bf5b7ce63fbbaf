import { readSpans } from './read-span.ts';

/** No date is longer. */
const LONGEST = 40;
const WEEK = 6 * 86_400_000;

/**
 * Reads a text that is a day or a week and nothing else, as people write it, day before month:
 * `2021-11-12`, `12.11.2021`, `12 Nov 2021`, `12 ноября`, `last week`. Words are relative to `today`
 * (ISO date); a day without a year is the last one that has been.
 *
 * @returns the ISO date, of a week its Monday; undefined where the text is not wholly a date
 */
export function readDate(text: string, today: string): string | undefined {
  const wanted = text.trim();
  if (wanted.length > LONGEST) return undefined;
  const [found, another] = readSpans(wanted, today);
  // A date somewhere in a sentence is not a date: 'meeting of 12 May' is a question.
  if (found === undefined || another !== undefined) return undefined;
  if (found.start > 0 || found.end < wanted.length) return undefined;
  return Date.parse(found.to) - Date.parse(found.from) <= WEEK ? found.from : undefined;
}
