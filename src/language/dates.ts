/** Dates in words, through Intl. Dates are ISO strings; they are days, not instants, hence UTC. */

export interface DateInWords {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly precision: 'day' | 'range' | 'week' | 'month';
}

/** Day before month in English too: readers of the region write so. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', ru: 'ru-RU' };

/** `12 November 2021`, `5–6 August 2021`, `1–7 November 2021` (a week's days), `September 2021`. */
export function dateInWords(date: DateInWords, language: string): string {
  if (date.precision === 'day') return dayInWords(date.on, language);
  if (date.precision === 'month') return partialDateInWords(date.on.slice(0, 7), language);
  return spanInWords(date, language);
}

export function dayInWords(date: string, language: string): string {
  return format(language, { dateStyle: 'long' }).format(utc(date));
}

export function spanInWords(span: { from: string; to: string }, language: string): string {
  const range = format(language, { dateStyle: 'long' }).formatRange(utc(span.from), utc(span.to));
  // ICU sets thin spaces even between two numbers, and not in every version.
  return range.replace(/^(\d+)\s*–\s*(?=\d+ )/u, '$1–');
}

/** `March 2021 – January 2026`, `March – July 2021`, `July 2024`: the months of two dates. */
export function monthsInWords(from: string, to: string, language: string): string {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const end = partialDateInWords(last, language);
  if (first === last) return end;
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const month = format(language, { month: 'long' });
  return `${sameYear ? month.format(utc(first)) : partialDateInWords(first, language)} – ${end}`;
}

/** A date of which the day, or the month too, may be missing: `2025`, `2025-09`, `2025-09-01`. */
export function partialDateInWords(date: string, language: string): string {
  if (date.length > 7) return dayInWords(date, language);
  const parts = date.length > 4 ? ({ year: 'numeric', month: 'long' } as const) : yearOnly;
  return format(language, parts).format(utc(date));
}

const yearOnly = { year: 'numeric' } as const;

function utc(date: string): Date {
  return new Date(`${date.padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make (0.1 ms) and safe to share. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(LOCALES[language] ?? language, { ...options, timeZone: 'UTC' });
    formats.set(key, made);
  }
  return made;
}
