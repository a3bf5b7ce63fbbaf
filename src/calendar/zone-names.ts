import { Temporal } from 'temporal-polyfill';

/** Names that Intl still gives, and what the zones are called today. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Abbreviations have no `/`: they mean different zones to different people, or lack summer time. */
const IANA_NAME = /^[a-z_]+(?:\/[a-z0-9_+-]+){1,2}$/i;
const OFFSET = /^(?:(?:utc|gmt)\s*)?([+\-−–])\s*(\d{1,2})(?::?(\d{2}))?$/i;

/** Every zone by its name of today. */
export function timeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone').map(ofToday);
}

/** The names by which a zone's city is known: `New York`; of a renamed zone the former one too. */
export function citiesOf(zone: string): string[] {
  const former = Object.entries(RENAMED).flatMap(([old, name]) => (name === zone ? [old] : []));
  return [zone, ...former].map((name) => name.slice(name.lastIndexOf('/') + 1).replace(/_/g, ' '));
}

/** The zone of an IANA name, today's or a former one, in any case, with spaces or `_`. */
export function timeZoneNamed(name: string): string | undefined {
  const wanted = name.trim().replace(/\s+/g, '_');
  if (/^(?:utc|gmt)$/i.test(wanted)) return 'UTC';
  if (!IANA_NAME.test(wanted)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions();
    return ofToday(timeZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The zone of a fixed offset: `UTC+5`, `GMT-3`, `+05:00`, `+5`. Only whole hours from -12 to +14
 * have one; undefined where the text is no offset at all.
 */
export function zoneOfOffset(text: string): string | 'not whole hours' | undefined {
  const [, sign, hours, minutes = '00'] = OFFSET.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  const [east, hour] = [sign === '+', Number(hours)];
  if (hour > (east ? 14 : 12) || Number(minutes) > 59) return undefined;
  if (minutes !== '00') return 'not whole hours';
  // POSIX counts westwards.
  return hour === 0 ? 'UTC' : `Etc/GMT${east ? '-' : '+'}${hour}`;
}

/** The zones of a country (ISO 3166 alpha-2), by name. */
export function zonesOfCountry(iso: string): readonly string[] {
  return (new Intl.Locale(`und-${iso}`).getTimeZones() ?? []).map(ofToday);
}

/** What a zone is ahead of UTC at an instant (epoch ms). */
export function offsetMinutes(zone: string, at: number): number {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return Math.round(offsetNanoseconds / 60_000_000_000);
}

/**
 * `Asia/Almaty, UTC+5`, `Asia/Kathmandu, UTC+5:45`, with the offset at an instant (epoch ms). The
 * names of fixed offsets say the opposite of what they mean, so these are `UTC+5` alone.
 */
export function zoneInWords(zone: string, at: number): string {
  const offset = offsetMinutes(zone, at);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const words = `UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  if (zone === 'UTC') return zone;
  return zone.startsWith('Etc/') ? words : `${zone}, ${words}`;
}

function ofToday(zone: string): string {
  return RENAMED[zone] ?? zone;
}
