import { type IsoWeek, weekSpan } from '../calendar/iso-week.ts';
import type { Brief } from '../content/corpus.ts';
import { spanInWords } from '../language/dates.ts';
import { type Archive, archiveOf } from './archive.ts';
import { type Action, bold, type Document, type Group, heading, paragraph } from './document.ts';
import { entry } from './entry.ts';
import { mainSubject } from './grouping.ts';
import { subjectLabel } from './names.ts';
import type { Reading } from './reading.ts';

const ENTRIES_PER_PAGE = 6;

/** The week page: everything dated in one ISO week, grouped, with the way to its neighbours. */
export function composeWeek(week: IsoWeek, reading: Reading): Document {
  const { messages, corpus } = reading;
  const archive = archiveOf(corpus);
  const briefs = archive.briefsIn(week);
  const around = archive.alsoAround(week);
  let number = 0;
  const next = (brief: Brief): Group => entry(brief, ++number, reading, { summary: true });

  const groups: Group[] = [
    paragraph(
      briefs.length > 0 ? messages.briefs(briefs.length) : emptyWeek(week, archive, reading),
    ),
  ];
  for (const [name, members] of grouped(briefs, reading)) {
    groups.push(heading(bold(name)), ...members.map(next));
  }
  for (const [month, members] of byMonth(around)) {
    const name = messages.week.alsoIn(month);
    groups.push(heading(bold(name)), ...members.map(next));
  }
  return {
    title: [bold(messages.week.title(spanInWords(weekSpan(week), messages.language)))],
    groups,
    actions: [neighbours(week, archive, reading, briefs.length === 0)].filter(
      (row) => row.length > 0,
    ),
    entriesPerPage: ENTRIES_PER_PAGE,
  };
}

function emptyWeek(week: IsoWeek, { weeks }: Archive, { messages }: Reading): string {
  const newest = weeks.at(-1);
  if (newest === undefined) return messages.week.nothingYet;
  if (newest > week) return messages.week.empty;
  const span = spanInWords(weekSpan(newest), messages.language);
  return `${messages.week.empty} ${messages.week.newest(span)}`;
}

/**
 * A brief on one country stands under that country, one on several under its organisation, and one
 * with neither at the end. Groups come in the order of their newest brief.
 */
function grouped(briefs: readonly Brief[], reading: Reading): Map<string, Brief[]> {
  const groups = new Map<string, Brief[]>();
  const several: Brief[] = [];
  for (const brief of briefs) {
    const subject = mainSubject(brief, reading);
    if (subject === undefined) {
      several.push(brief);
      continue;
    }
    const name = subjectLabel(subject, reading.messages.language);
    groups.set(name, [...(groups.get(name) ?? []), brief]);
  }
  if (several.length > 0) groups.set(reading.messages.week.severalCountries, several);
  return groups;
}

function byMonth(briefs: readonly Brief[]): Map<string, Brief[]> {
  return Map.groupBy(briefs, ({ date }) => date.on.slice(0, 7));
}

/**
 * Buttons to the nearest weeks that have briefs, so that no reader pages through empty ones; from
 * an empty week they are `named` by their days, since they may be far away.
 */
function neighbours(
  week: IsoWeek,
  { weeks }: Archive,
  { messages }: Reading,
  named: boolean,
): Action[] {
  const previous = weeks.findLast((other) => other < week);
  const next = weeks.find((other) => other > week);
  const open = (target: IsoWeek, label: string): Action => ({
    label: named ? spanInWords(weekSpan(target), messages.language) : label,
    open: { type: 'week', week: target },
  });
  return [
    ...(previous === undefined ? [] : [open(previous, `‹ ${messages.week.previous}`)]),
    ...(next === undefined ? [] : [open(next, `${messages.week.next} ›`)]),
  ];
}
