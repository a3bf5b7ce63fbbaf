import type * as z from 'zod';
import { type BodyText, readBody } from './body.ts';
import { briefDate } from './brief-date.ts';
import type { BriefFields } from './brief-schema.ts';
import type { Brief } from './corpus.ts';
import { daysBetween, isDate } from './dates.ts';
import { briefKey, type Digest } from './ids.ts';
import { readFields } from './issues.ts';
import { type Item, valueAt } from './item.ts';
import { quoted } from './problems.ts';
import { briefStance } from './stance.ts';
import { wordsIn } from './text.ts';
import { translatedSummaries, withTranslations } from './translations.ts';

const SUMMARY_WORDS = { asked: 80, most: 120 };
/** Facts of fewer words stand without a summary. */
const SHORT_FACTS = 40;
const CODE_LISTS = [
  'countries',
  'organisations',
  'topics',
  'people',
  'mentioned',
  'related',
  'formerly',
];

/** A brief with what it was read from. */
export interface ReadBrief {
  readonly brief: Brief;
  readonly item: Item;
  readonly body: BodyText;
  /** Codes that the file lists and the corpus has no place for. */
  readonly mentioned: readonly string[];
}

/** One brief, or undefined where it has an error; whatever is wrong is reported. */
export function readBrief(
  item: Item,
  schema: z.ZodType<BriefFields>,
  languages: readonly string[],
  digest: Digest,
): ReadBrief | undefined {
  const given = item.value === undefined ? undefined : readFields(item, schema);
  checkDates(item);
  checkLists(item);
  const body = readBody(item);
  if (body !== undefined) {
    checkBody(item, body);
    checkTranslatedSummaries(item, body);
  }
  if (given === undefined || body === undefined || item.failed) return undefined;

  const { translations } = given;
  const brief: Brief = {
    id: item.code,
    key: briefKey(item.code, digest),
    formerly: unique(given.formerly),
    title: withTranslations(given.title, translations, 'title', languages),
    ...(body.summary && {
      summary: withTranslations(body.summary.text, translations, 'summary', languages),
    }),
    date: briefDate(given.date, given.precision, given.confidence, given.date_to),
    kind: given.kind,
    stance: briefStance(body.facts),
    countries: unique(given.countries),
    organisations: unique(given.organisations),
    topics: unique(given.topics),
    people: unique(given.people),
    facts: body.facts,
    sources: given.sources,
    related: unique(given.related),
    corrections: given.corrections,
    file: item.origin.path,
  };
  return { brief, item, body, mentioned: given.mentioned };
}

/** Days; a longer event is several briefs. */
const LONGEST_RANGE = 366;

function checkDates(item: Item): void {
  const [date, dateTo, precision] = ['date', 'date_to', 'precision'].map((key) =>
    valueAt(item.value, [key]),
  );
  if (dateTo !== undefined && precision !== 'range') {
    item.error(['date_to'], 'belongs to "precision: range" only');
  }
  if (precision === 'range' && dateTo === undefined) {
    item.error(['precision'], '"range" needs date_to');
  }
  if (typeof date !== 'string' || !isDate(date)) return;
  if (typeof dateTo === 'string' && isDate(dateTo) && dateTo < date) {
    item.error(['date_to'], `${quoted(dateTo)} is before the date ${quoted(date)}`);
  }
  if (typeof dateTo === 'string' && isDate(dateTo) && daysBetween(date, dateTo) > LONGEST_RANGE) {
    item.error(['date_to'], `${quoted(dateTo)} is more than a year after the date ${quoted(date)}`);
  }
  const [year] = date.split('-');
  const folder = item.origin.path.split('/').at(-2);
  if (year !== folder) item.warn(['date'], `the file lies in ${folder}/: move it to ${year}/`);
}

function checkLists(item: Item): void {
  for (const key of CODE_LISTS) {
    const listed = valueAt(item.value, [key]);
    if (!Array.isArray(listed)) continue;
    for (const [index, code] of listed.entries()) {
      if (typeof code !== 'string') continue;
      if (listed.indexOf(code) !== index) item.warn([key], `${quoted(code)} is listed twice`);
      if (key === 'related' && code === item.code) {
        item.error([key, index], 'a brief is not related to itself');
      }
    }
  }
}

function checkBody(item: Item, { summary, facts, factsLine }: BodyText): void {
  if (facts.length === 0) {
    item.errorAt(factsLine, 'facts', 'there is none: list them with "-", one for each item');
  }
  if (summary !== undefined) {
    const fault = lengthFault(summary.text);
    if (fault?.severity === 'error') item.errorAt(summary.line, 'summary', fault.message);
    if (fault?.severity === 'warning') item.warnAt(summary.line, 'summary', fault.message);
    return;
  }
  const words = facts.reduce((sum, { text }) => sum + wordsIn(text), 0);
  if (words >= SHORT_FACTS) {
    item.warnAt(factsLine, 'summary', `is missing: the facts hold ${words} words`);
  }
}

function checkTranslatedSummaries(item: Item, { summary }: BodyText): void {
  for (const { path, text } of translatedSummaries(item, summary !== undefined)) {
    const fault = lengthFault(text);
    if (fault?.severity === 'error') item.error(path, fault.message);
    if (fault?.severity === 'warning') item.warn(path, fault.message);
  }
}

function lengthFault(
  summary: string,
): { severity: 'error' | 'warning'; message: string } | undefined {
  const words = wordsIn(summary);
  if (words <= SUMMARY_WORDS.asked) return undefined;
  const severity = words > SUMMARY_WORDS.most ? 'error' : 'warning';
  return { severity, message: `holds ${words} words, ${SUMMARY_WORDS.asked} at most` };
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
