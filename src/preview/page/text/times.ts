const DAY_MS = 86_400_000;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short' });
const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const numericDate = new Intl.DateTimeFormat('en-GB');
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const everything = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' });

/** `unix` is in seconds, as Telegram's; the zone is the browser's, as in any client. */
export function timeOfDay(unix: number): string {
  return clock.format(unix * 1000);
}

export function fullTime(unix: number): string {
  return everything.format(unix * 1000);
}

/** For the list of chats: the time, the weekday within a week, or the date. */
export function listTime(unix: number, now: number): string {
  const [then, today] = [startOfDay(unix * 1000), startOfDay(now)];
  if (then === today) return timeOfDay(unix);
  const days = (today - then) / DAY_MS;
  if (days > 0 && days < 7) return weekday.format(then);
  return new Date(then).getFullYear() === new Date(now).getFullYear()
    ? shortDate.format(then)
    : numericDate.format(then);
}

/** For the line between days. */
export function dayInWords(startMs: number, now: number): string {
  const days = Math.round((startOfDay(now) - startMs) / DAY_MS);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return new Date(startMs).getFullYear() === new Date(now).getFullYear()
    ? day.format(startMs)
    : dayOfYear.format(startMs);
}

export function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}
