/** A half of the day, as it is said with an hour: `6 pm`, `6 вечера`. */
export type HalfDay = 'am' | 'pm' | 'night';

export interface SaidTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: HalfDay;
}

const CLOCK = /^(\d{1,2})[:.\-–h](\d{2})(am|pm)?$/;
const FOUR_DIGITS = /^([01]\d|2[0-3])([0-5]\d)$/;
const HOUR = /^(\d{1,2})(?:h|ч)?(am|pm)?$/;
const LIKE_A_TIME = /^\d+(?:[:.\-–]\d+)*(?:am|pm|h|ч)?$/;

const HALVES: Readonly<Record<HalfDay, string>> = {
  am: 'am morning утра утром',
  pm: 'pm afternoon evening дня днем вечера вечером',
  night: 'night ночи ночью',
};

const NAMED: ReadonlyMap<string, SaidTime> = new Map(
  Object.entries({ noon: 12, midday: 12, полдень: 12, midnight: 0, полночь: 0 }).map(
    ([word, hour]) => [word, { hour, minute: 0 }],
  ),
);

const HALF_WORDS: ReadonlyMap<string, HalfDay> = new Map(
  (['am', 'pm', 'night'] as const).flatMap((half) =>
    HALVES[half].split(' ').map((word) => [word, half] as const),
  ),
);

/** Reads one lower-case word as a time: `18:00`, `18.00`, `6pm`, `18h`, `18ч`, `1800`, `18`. */
export function timeOf(word: string): SaidTime | 'bad time' | undefined {
  const named = NAMED.get(word);
  if (named !== undefined) return named;
  const plain = word.replace(/([ap])\.m$/, '$1m');
  const [, hour, minute, half] =
    CLOCK.exec(plain) ?? FOUR_DIGITS.exec(plain) ?? afterHour(HOUR.exec(plain));
  if (hour === undefined) return LIKE_A_TIME.test(plain) ? 'bad time' : undefined;
  const said = { hour: Number(hour), minute: Number(minute ?? 0) };
  return half === 'am' || half === 'pm' ? { ...said, half } : said;
}

/** A match of hour and half, as one of hour, minute and half. */
function afterHour(match: RegExpExecArray | null): (string | undefined)[] {
  return match === null ? [] : [match[0], match[1], undefined, match[2]];
}

export function halfOf(word: string): HalfDay | undefined {
  return HALF_WORDS.get(word.replace(/^([ap])\.m$/, '$1m'));
}

/** `HH:MM`; undefined for an hour or minute that no day has, or that its half doesn't. */
export function clockTime({ hour, minute, half }: SaidTime): string | undefined {
  if (hour > 23 || minute > 59) return undefined;
  const of24 = inHalf(hour, half);
  if (of24 === undefined) return undefined;
  return `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function inHalf(hour: number, half: HalfDay | undefined): number | undefined {
  if (half === undefined) return hour;
  // '18:00 pm' and '18 вечера' say it twice, '0 am' is midnight; '13 am' contradicts itself.
  if (half === 'pm') return hour === 0 ? undefined : hour < 12 ? hour + 12 : hour;
  if (hour > 12) return half === 'night' && hour >= 21 ? hour : undefined;
  if (half === 'am') return hour % 12;
  return hour === 12 ? 0 : hour >= 9 ? hour + 12 : hour;
}
