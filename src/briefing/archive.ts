import { addWeeks, type IsoWeek, weekOf, weekSpan } from '../calendar/iso-week.ts';
import { overlaps } from '../calendar/span.ts';
import type { Brief, Corpus } from '../content/corpus.ts';

/** The corpus by week. */
export interface Archive {
  /** Weeks that have briefs of their own, oldest first. */
  readonly weeks: readonly IsoWeek[];
  /** The briefs of a week, newest first: dated to a day, a range or the week. */
  briefsIn(week: IsoWeek): readonly Brief[];
  /** Briefs known only to the month, of the months that the week touches. */
  alsoAround(week: IsoWeek): readonly Brief[];
}

const archives = new WeakMap<Corpus, Archive>();

/** The corpus's archive; made once for each corpus, since a week's page needs its neighbours. */
export function archiveOf(corpus: Corpus): Archive {
  const known = archives.get(corpus);
  if (known !== undefined) return known;
  const made = createArchive(corpus);
  archives.set(corpus, made);
  return made;
}

function createArchive(corpus: Corpus): Archive {
  const byWeek = new Map<IsoWeek, Brief[]>();
  const ofMonths: Brief[] = [];
  for (const brief of corpus.briefs) {
    if (brief.date.precision === 'month') {
      ofMonths.push(brief);
      continue;
    }
    for (const week of weeksOf(brief)) {
      const briefs = byWeek.get(week);
      if (briefs === undefined) byWeek.set(week, [brief]);
      else briefs.push(brief);
    }
  }
  return {
    weeks: [...byWeek.keys()].sort(),
    briefsIn: (week) => byWeek.get(week) ?? [],
    alsoAround: (week) => ofMonths.filter(({ date }) => overlaps(date, weekSpan(week))),
  };
}

/** A range that crosses a Sunday belongs to every week that it touches. */
function weeksOf({ date }: Brief): IsoWeek[] {
  const weeks = [weekOf(date.from)];
  for (let week = weekOf(date.from); week < weekOf(date.to); ) {
    week = addWeeks(week, 1);
    weeks.push(week);
  }
  return weeks;
}
