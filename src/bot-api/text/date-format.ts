import type { MessageEntity } from '@grammyjs/types';

type DateFormat = MessageEntity.DateTimeMessageEntity['date_time_format'];

/** `r`, or day of the week, date and time in any order; undefined for anything else. */
export function parseDateFormat(format: string): DateFormat | undefined {
  if (format === 'r' || format === 'R') return 'r';
  if (!/^[wWdDtT]*$/.test(format)) return undefined;
  const week = /w/i.test(format) ? 'w' : '';
  const date = lastOf(format, 'd', 'D');
  const time = lastOf(format, 't', 'T');
  return `${week}${date}${time}`;
}

function lastOf<S extends string, L extends string>(format: string, short: S, long: L): S | L | '' {
  const at = Math.max(format.lastIndexOf(short), format.lastIndexOf(long));
  if (at < 0) return '';
  return format[at] === short ? short : long;
}
