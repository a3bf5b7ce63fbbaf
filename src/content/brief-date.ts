import { Temporal } from 'temporal-polyfill';
import type { Confidence, Precision } from './closed-sets.ts';
import type { BriefDate, IsoDate } from './corpus.ts';

/** The days that a brief's date stands for. `dateTo` belongs to the precision `range` alone. */
export function briefDate(
  on: IsoDate,
  precision: Precision,
  confidence: Confidence,
  dateTo?: IsoDate,
): BriefDate {
  const [from, to] = daysOf(on, precision, dateTo);
  return { from, to, on, precision, confidence };
}

function daysOf(on: IsoDate, precision: Precision, dateTo: IsoDate = on): [IsoDate, IsoDate] {
  const day = Temporal.PlainDate.from(on);
  switch (precision) {
    case 'day':
      return [on, on];
    case 'range':
      return [on, dateTo];
    case 'week': {
      const monday = day.subtract({ days: day.dayOfWeek - 1 });
      return [monday.toString(), monday.add({ days: 6 }).toString()];
    }
    case 'month':
      return [day.with({ day: 1 }).toString(), day.with({ day: day.daysInMonth }).toString()];
  }
}
