import { Temporal } from 'temporal-polyfill';
import type { Span } from '../calendar/span.ts';
import type { Brief, Code, Corpus, Correction } from '../content/corpus.ts';

/** What a roundup is of. */
export interface RoundupSelection {
  /** Days of the region; briefs whose date is a month or a range count on the day they are sorted by. */
  readonly span: Span;
  /** Ids of briefs first seen after the previous edition; of these, only dates shortly before the span count. */
  readonly lateBriefs: ReadonlySet<string>;
  /** Codes of what is followed; empty: everything. */
  readonly subjects: readonly Code[];
  /** Ids of briefs that earlier roundups told of: their corrections are told of too. */
  readonly pushedBefore: ReadonlySet<string>;
}

export interface SelectedBriefs {
  readonly inSpan: readonly Brief[];
  readonly late: readonly Brief[];
  /** By date, each with its brief. */
  readonly corrections: readonly { readonly brief: Brief; readonly correction: Correction }[];
}

/** What is older than this is archive, not news that came late. */
const LATE_DAYS = 28;

export function selectBriefs(selection: RoundupSelection, { briefs }: Corpus): SelectedBriefs {
  const { span, lateBriefs, subjects, pushedBefore } = selection;
  const followed = new Set(subjects);
  const wanted = briefs.filter((brief) => followed.size === 0 || isOnAny(brief, followed));
  const lateFrom = Temporal.PlainDate.from(span.from).subtract({ days: LATE_DAYS }).toString();
  const pushed = (brief: Brief) =>
    pushedBefore.has(brief.id) || brief.formerly.some((id) => pushedBefore.has(id));
  return {
    inSpan: wanted.filter(({ date }) => isIn(date.on, span)),
    late: wanted.filter(
      (brief) =>
        lateBriefs.has(brief.id) &&
        brief.date.on >= lateFrom &&
        brief.date.on < span.from &&
        // Under a new id, what was told of long ago is first seen again.
        !brief.formerly.some((id) => pushedBefore.has(id)),
    ),
    corrections: briefs
      .filter(pushed)
      .flatMap((brief) =>
        brief.corrections
          .filter(({ date }) => isIn(date, span))
          .map((correction) => ({ brief, correction })),
      )
      .sort((a, b) => a.correction.date.localeCompare(b.correction.date)),
  };
}

function isOnAny(brief: Brief, subjects: ReadonlySet<Code>): boolean {
  return [brief.countries, brief.organisations, brief.topics].some((codes) =>
    codes.some((code) => subjects.has(code)),
  );
}

function isIn(date: string, { from, to }: Span): boolean {
  return from <= date && date <= to;
}
