import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Brief, Corpus } from '../../src/content/corpus.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { spellingsIn } from './fact-spellings.ts';
import { capitalisedWords, numbersIn, numberWordsIn } from './fact-words.ts';

/**
 * Compares briefs with the items that they were written from, where those are at hand:
 *
 *     node tests/content/compare-with-facts.ts items.json
 *
 * Differences that are meant stand in `compare-with-facts.exceptions.json`, each with its reason;
 * under `*` those of any brief.
 */

const itemSchema = z.object({
  id: z.string(),
  date: z.string(),
  date_to: z.string().optional(),
  date_precision: z.string(),
  date_confidence: z.string(),
  title: z.string(),
  facts: z.array(z.string()),
  countries: z.array(z.string()),
  other_countries: z.array(z.string()).default([]),
  organisations: z.array(z.string()),
  source_url: z.string(),
  publisher: z.string(),
  source_date: z.string().nullable(),
  note: z.string().default(''),
});
type FactItem = z.output<typeof itemSchema>;

const [path = ''] = process.argv.slice(2);
const { items } = z.object({ items: z.array(itemSchema) }).parse(readJson(path));
const exceptions = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(readJson(new URL('compare-with-facts.exceptions.json', import.meta.url)));
const documentation = readFileSync(new URL('../../docs/content.md', import.meta.url), 'utf8');
const { corpus } = await loadCorpus('content');
if (corpus === undefined) throw new Error('the content holds nothing valid');

const unused = new Map(
  Object.entries(exceptions).map(([id, list]) => [id, new Set(Object.keys(list))]),
);
const spellings = spellingsIn(corpus);
const found: string[] = [];
let excepted = 0;
let merged = 0;
let leftOut = 0;

for (const item of items) {
  const brief = corpus.briefIndex.get(item.id);
  const listed = documentation.includes(`| \`${item.id}\` |`);
  if (brief === undefined) {
    leftOut++;
    if (!listed) report(item.id, 'has no brief, and docs/content.md gives no reason');
  } else if (brief.id !== item.id) {
    merged++;
    if (!listed) report(item.id, `is merged into ${brief.id}, and docs/content.md gives no reason`);
    compareSource(item, brief);
  } else {
    const all = items.filter(({ id }) => corpus.briefIndex.get(id) === brief);
    compareDate(item, brief);
    compareCodes(all, brief, corpus);
    compareSource(item, brief);
    comparePublishers(all, brief);
    compareNumbers(all, brief);
    compareNames(all, brief);
  }
}
for (const [id, rest] of unused) {
  for (const one of rest) found.push(`${id}: the exception "${one}" is not needed`);
}
const summary = `${items.length} items: ${merged} merged, ${leftOut} left out; ${found.length} differences, ${excepted} exceptions`;
process.stdout.write(`${[...found, summary].join('\n')}\n`);
process.exitCode = found.length === 0 ? 0 : 1;

function report(id: string, difference: string): void {
  const place = [id, '*'].find((one) => exceptions[one]?.[difference] !== undefined);
  if (place === undefined) {
    found.push(`${id}: ${difference}`);
    return;
  }
  excepted++;
  unused.get(place)?.delete(difference);
}

function compareDate(item: FactItem, { id, date }: Brief): void {
  const { on, to, precision, confidence } = date;
  if (!on.startsWith(item.date)) report(id, `date ${on} is not ${item.date}`);
  if (precision !== item.date_precision) {
    report(id, `precision ${precision} is not ${item.date_precision}`);
  }
  if (confidence !== item.date_confidence) {
    report(id, `confidence ${confidence} is not ${item.date_confidence}`);
  }
  if (item.date_to !== undefined && to !== item.date_to) {
    report(id, `date_to ${to} is not ${item.date_to}`);
  }
}

function compareCodes(all: readonly FactItem[], brief: Brief, { countries, places }: Corpus): void {
  const isoOf = (code: string) => (countries.get(code) ?? places.get(code))?.iso;
  const given = new Set(all.flatMap((item) => [...item.countries, ...item.other_countries]));
  const own = new Set(brief.countries.map(isoOf));
  for (const iso of given) if (!own.has(iso)) report(brief.id, `lacks the country ${iso}`);
  for (const iso of own) {
    if (iso !== undefined && !given.has(iso)) report(brief.id, `has the country ${iso}`);
  }
  for (const name of new Set(all.flatMap(({ organisations }) => organisations))) {
    const codes = spellings.codesOf(name);
    if (brief.organisations.some((code) => codes.has(code))) continue;
    report(brief.id, `lacks the organisation ${name}`);
  }
}

function compareSource(item: FactItem, { sources }: Brief): void {
  const source = sources.find(({ url }) => url === item.source_url);
  if (source === undefined) report(item.id, `lacks the address ${item.source_url}`);
  else if ((source.published ?? null) !== item.source_date) {
    report(item.id, `source of ${source.published ?? 'no date'}, not of ${item.source_date}`);
  }
}

/** Each publisher is one that the item names. */
function comparePublishers(all: readonly FactItem[], { id, sources }: Brief): void {
  const given = spellings.fold(all.map(({ publisher, note }) => `${publisher} ${note}`).join(' '));
  for (const { publisher } of sources) {
    if (!given.includes(spellings.fold(publisher))) report(id, `has the publisher ${publisher}`);
  }
}

function compareNumbers(all: readonly FactItem[], brief: Brief): void {
  const given = all.map(textOf).join(' ');
  const numbers = numbersIn(given, 'en');
  const words = numberWordsIn(given);
  const texts = brief.facts.map(({ text }) => text);
  for (const part of [brief.title, brief.summary]) {
    if (part?.en !== undefined) texts.push(part.en);
    for (const number of numbersIn(part?.ru ?? '', 'ru')) {
      if (!numbers.has(number)) report(brief.id, `Russian number ${number}`);
    }
  }
  for (const number of numbersIn(texts.join(' '), 'en')) {
    if (!numbers.has(number)) report(brief.id, `number ${number}`);
  }
  for (const word of numberWordsIn(texts.join(' '))) {
    if (!words.has(word)) report(brief.id, `number in words ${word}`);
  }
}

function compareNames(all: readonly FactItem[], brief: Brief): void {
  const given = all.map(textOf).join(' ');
  const codes = all.flatMap((item) => [
    ...item.countries,
    ...item.other_countries,
    ...item.organisations,
  ]);
  const known = new Set([given, ...codes].flatMap((text) => [...spellings.codesIn(text)]));
  const roles = [...known].flatMap((code) => corpus?.people.get(code)?.role?.en ?? []);
  const months = all.flatMap((item) => [item.date, item.date_to, item.source_date].map(monthOf));
  const words = new Set(spellings.fold([given, ...roles, ...months].join(' ')).split(' '));
  const texts = [brief.title.en ?? '', ...brief.facts.map(({ text }) => text)];
  if (brief.summary?.en !== undefined) texts.push(brief.summary.en);
  for (const text of texts) {
    const explained = spellings.wordsOfCodes(text, known);
    for (const word of capitalisedWords(text, spellings.commonWords)) {
      const folded = spellings.fold(word).split(' ');
      if (folded.every((one) => words.has(one) || explained.has(one))) continue;
      report(brief.id, `name ${word}`);
    }
  }
}

function textOf(item: FactItem): string {
  const { id, title, facts, note, publisher, date, date_to, source_date } = item;
  return [title, ...facts, note, publisher, date, date_to, source_date, id.replaceAll('-', ' ')]
    .filter(Boolean)
    .join(' . ');
}

function monthOf(date: string | null | undefined): string {
  const month = Number(date?.split('-')[1] ?? 0);
  if (month === 0) return '';
  return new Date(Date.UTC(2000, month - 1, 1)).toLocaleString('en', {
    month: 'long',
    timeZone: 'UTC',
  });
}

function readJson(file: string | URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
