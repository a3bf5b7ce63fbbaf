import type { ClockState } from '../../protocol.ts';

/** The bot's date and time in the region's zone, in words. */
export function botTimeInWords(now: number, { zone }: ClockState): { date: string; time: string } {
  const date = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  return { date: format(now, zone, date), time: format(now, zone, time) };
}

/** As `<input type="datetime-local">` wants it. */
export function localInput(now: number, { zone }: Pick<ClockState, 'zone'>): string {
  return new Date(now)
    .toLocaleString('sv-SE', { timeZone: zone })
    .slice(0, 'YYYY-MM-DDTHH:MM'.length)
    .replace(' ', 'T');
}

/** When it is Monday, nine o'clock, next: the time at which roundups come unless chosen otherwise. */
export function nextMonday(now: number, clock: Pick<ClockState, 'zone'>): string {
  const local = localInput(now, clock);
  const [date = '', time = ''] = local.split('T');
  const day = new Date(`${date}T00:00Z`);
  const daysOn = (8 - day.getUTCDay()) % 7;
  day.setUTCDate(day.getUTCDate() + (daysOn === 0 && time >= '09:00' ? 7 : daysOn));
  return `${day.toISOString().slice(0, 'YYYY-MM-DD'.length)}T09:00`;
}

/** '3 days ahead', '2 hours back': how far the bot's clock is from the real one. */
export function offsetInWords(offsetMs: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1000],
  ] as const;
  const [unit, size] = units.find(([, each]) => Math.abs(offsetMs) >= each) ?? ['second', 1000];
  const count = Math.round(Math.abs(offsetMs) / size);
  return `${count} ${unit}${count === 1 ? '' : 's'} ${offsetMs < 0 ? 'back' : 'ahead'}`;
}

/** Kept, since making one is slow and the clock ticks. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(now: number, zone: string, shown: Intl.DateTimeFormatOptions): string {
  const key = zone + Object.keys(shown).join();
  const known = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: zone });
  formats.set(key, known);
  return known.format(now);
}
