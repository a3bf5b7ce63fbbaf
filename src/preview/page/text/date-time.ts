import type { MessageEntity } from '@grammyjs/types';

type DateTime = MessageEntity.DateTimeMessageEntity;

/** Beyond a year Telegram tells a date relatively in years; each is the largest that fits. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

export interface Reader {
  /** IETF tags; the browser's own where it is undefined. */
  readonly locale: string | undefined;
  /** IANA; the browser's own where it is undefined. */
  readonly zone?: string;
  /** Seconds, as the bot's clock tells them. */
  readonly now: number;
}

/**
 * What a client writes instead of a date-time entity's text, in the reader's own zone. Undefined
 * where no format asks for it: the text stands as it is, and the date shows on pressing it.
 */
export function dateTimeText(entity: DateTime, reader: Reader): string | undefined {
  const { unix_time, date_time_format: format } = entity;
  if (!format) return undefined;
  return format === 'r'
    ? relative(unix_time - reader.now, reader.locale)
    : formatted(unix_time, reader, options(format));
}

/** All there is to say, for whoever asks. */
export function fullDateTime(unixTime: number, reader: Reader): string {
  return formatted(unixTime, reader, { dateStyle: 'full', timeStyle: 'long' });
}

function options(format: string): Intl.DateTimeFormatOptions {
  const has = (letter: string) => format.includes(letter);
  const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  return {
    ...(has('w') ? { weekday: 'long' } : {}),
    ...(has('d') ? { year: '2-digit', month: 'numeric', day: 'numeric' } : {}),
    ...(has('D') ? { year: 'numeric', month: 'long', day: 'numeric' } : {}),
    ...(has('t') ? clock : {}),
    ...(has('T') ? { ...clock, second: '2-digit' } : {}),
  };
}

function formatted(
  unixTime: number,
  { locale, zone }: Reader,
  shown: Intl.DateTimeFormatOptions,
): string {
  const zoned = zone === undefined ? shown : { ...shown, timeZone: zone };
  const date = new Date(unixTime * 1000);
  // A bot may name a second beyond what dates reach.
  return Number.isNaN(date.getTime())
    ? String(unixTime)
    : new Intl.DateTimeFormat(locale, zoned).format(date);
}

function relative(seconds: number, locale: string | undefined): string {
  const [unit, size] =
    UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? (['second', 1] as const);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return words.format(Math.round(seconds / size), unit);
}
