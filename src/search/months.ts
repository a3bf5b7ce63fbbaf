/** The names of the months in the region's first language, January first, with capitals. */
export const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2000, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
);

/** Any of them, as a part of a regular expression. */
export const ANY_MONTH = `(?:${MONTHS.join('|')})`;
