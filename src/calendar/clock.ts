import { Temporal } from 'temporal-polyfill';

/** Wall-clock time, injected so that tests and the preview can travel; never used for time-outs. */
export type WallClock = () => Date;

/** The date that `zone` (IANA name) has at the clock's instant, `YYYY-MM-DD`. */
export function todayIn(zone: string, clock: WallClock): string {
  return Temporal.Instant.fromEpochMilliseconds(clock().getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
