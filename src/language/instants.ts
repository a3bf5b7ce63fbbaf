/** Days and instants in words with their weekday, for what happens at an hour. */

/** Which month and which comma a language wants beside a weekday. */
interface Layout {
  readonly locale: string;
  readonly month: 'short' | 'long';
  readonly afterWeekday: string;
}

const ENGLISH: Layout = { locale: 'en-GB', month: 'short', afterWeekday: ' ' };
const LAYOUTS: Readonly<Record<string, Layout>> = {
  en: ENGLISH,
  // Short months end in a dot in Russian, and long ones are declined beside a day.
  ru: { locale: 'ru-RU', month: 'long', afterWeekday: ', ' },
};

/**
 * `Monday 23 Nov, 09:00 Asia/Almaty, UTC+5`; of a fixed offset `Monday 23 Nov, 09:00 UTC+5`.
 *
 * @param at epoch milliseconds
 * @param timeZone IANA name
 */
export function instantInWords(at: number, timeZone: string, language: string): string {
  const { day, time, offset } = partsOf(at, timeZone, language, 'long');
  // The names of fixed offsets say the opposite of what they mean.
  const named = timeZone !== 'UTC' && !timeZone.startsWith('Etc/');
  return `${day}, ${time} ${named ? `${timeZone}, ` : ''}${offset}`;
}

/** `Fri 12 Nov`, of an ISO date. */
export function weekdayInWords(date: string, language: string): string {
  return partsOf(Date.parse(`${date}T00:00:00Z`), 'UTC', language, 'short').day;
}

function partsOf(at: number, timeZone: string, language: string, weekday: 'long' | 'short') {
  const { locale, month, afterWeekday } = LAYOUTS[language] ?? ENGLISH;
  const parts = new Map(
    format(locale, {
      weekday,
      day: 'numeric',
      month,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
      timeZoneName: 'shortOffset',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('weekday')}${afterWeekday}${part('day')} ${part('month')}`,
    time: `${part('hour')}:${part('minute')}`,
    offset: timeZone === 'UTC' ? timeZone : part('timeZoneName').replace('GMT', 'UTC'),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();
/** There are some 400 zones, and a format takes kilobytes. */
const MOST_FORMATS = 64;

/** Formats are costly to make (0.1 ms) and safe to share. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${options.weekday} ${options.timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= MOST_FORMATS) formats.clear();
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}
