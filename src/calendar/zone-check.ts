import { Temporal } from 'temporal-polyfill';

export interface ZoneCheck {
  readonly zone: string;
  /** An instant, ISO with `Z`. */
  readonly at: string;
  /** What up-to-date zone data gives, for example `+05:00`. */
  readonly offset: string;
}

export interface OutdatedZone {
  readonly zone: string;
  readonly expected: string;
  readonly found: string;
}

/** The checks that this machine's zone data fails; the data comes with Node's ICU. */
export function outdatedZones(checks: readonly ZoneCheck[]): OutdatedZone[] {
  return checks.flatMap(({ zone, at, offset }) => {
    const found = Temporal.Instant.from(at).toZonedDateTimeISO(zone).offset;
    return found === offset ? [] : [{ zone, expected: offset, found }];
  });
}
