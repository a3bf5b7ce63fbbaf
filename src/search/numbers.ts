/** Thousands apart: `2,500`, `2 500` (also with no-break spaces), `1.000.000`. */
const GROUPED = '[1-9]\\d{0,2}(?:(?:,\\d{3})+|(?:[ \\u00a0\\u202f]\\d{3})+|(?:\\.\\d{3}){2,})';
const DECIMAL = '\\d+\\.\\d+|\\d{1,3},\\d+';
const FREE = '(?<![\\p{L}\\p{N}][.,]?)';
const ENDS = '(?![.,]?\\p{N})';

/**
 * A number that is more than its digits, as the source of a regular expression. Not a date's
 * (`12.11.2021`), nor a year's, which has four digits in one.
 */
export const NUMBER = `${FREE}(?:${GROUPED}|${DECIMAL})${ENDS}`;

const IS_GROUPED = new RegExp(`^${GROUPED}$`, 'u');
const IS_DECIMAL = new RegExp(`^(?:${DECIMAL})$`, 'u');

/** The one way to write such a number: `2500`, `3.5`; undefined for any other word. */
export function numberOf(written: string): string | undefined {
  if (IS_GROUPED.test(written)) return written.replace(/\D/g, '');
  if (IS_DECIMAL.test(written)) return written.replace(',', '.');
  return undefined;
}
