import { setImmediate as turn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { SubscriberReport } from '../../delivery/reports.ts';
import type { Schema } from '../schema.ts';
import { subjectsOf } from '../subjects.ts';
import { createTally } from './tally.ts';

/** Ids counted at once: ten milliseconds or so. */
const PAGE = 5000;
const WEEKS = 8;
const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** The epoch was a Thursday. */
const MONDAY = 4 * DAY;

/**
 * Types, languages and subjects are those of active subscriptions, gone ones among them; what is
 * not known of a chat goes under `''`.
 */
export async function subscriberReport(db: Kysely<Schema>, now: number): Promise<SubscriberReport> {
  const counts = createCounts();
  const from = monday(now) - (WEEKS - 1) * WEEK;
  const highest = await highestId(db);
  for (let after = 0; after < highest; after += PAGE) {
    const page = pageAfter(db, after);
    await countStanding(page, counts);
    await countSubjects(page, counts);
    await countWeeks(page, 'created_at', from, counts.started);
    await countWeeks(page, 'ended_at', from, counts.ended);
    await turn();
  }
  return {
    ...counts.statuses,
    gone: counts.gone,
    byType: Object.fromEntries(counts.types.sorted()),
    byLanguage: Object.fromEntries(counts.languages.sorted()),
    bySubject: counts.subjects.sorted().map(([subject, count]) => ({ subject, count })),
    growth: Array.from({ length: WEEKS }, (_, age) => {
      const week = WEEKS - 1 - age;
      return {
        from: new Date(from + week * WEEK).toISOString().slice(0, 10),
        started: counts.started.of(String(week)),
        ended: counts.ended.of(String(week)),
      };
    }),
  };
}

function createCounts() {
  return {
    statuses: { active: 0, ended: 0, held: 0 },
    gone: 0,
    types: createTally(),
    languages: createTally(),
    subjects: createTally(),
    /** By the number of the week. */
    started: createTally(),
    ended: createTally(),
  };
}

type Counts = ReturnType<typeof createCounts>;
type Page = ReturnType<typeof pageAfter>;

/** By ids alone: given the status too, SQLite would read all that have it for each page. */
function pageAfter(db: Kysely<Schema>, id: number) {
  return db
    .selectFrom('subscriptions')
    .where('subscriptions.id', '>', id)
    .where('subscriptions.id', '<=', id + PAGE);
}

async function countStanding(page: Page, counts: Counts): Promise<void> {
  const rows = await page
    .leftJoin('chats', 'chats.chat_id', 'subscriptions.chat_id')
    .select(({ fn, eb }) => [
      'subscriptions.status',
      'chats.type',
      'chats.language',
      eb.case().when('chats.gone_since', 'is', null).then(0).else(1).end().as('gone'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy(['subscriptions.status', 'chats.type', 'chats.language', 'gone'])
    .execute();
  for (const { status, type, language, gone, count } of rows) {
    counts.statuses[status] += count;
    if (status !== 'active') continue;
    counts.gone += gone * count;
    counts.types.add(type ?? '', count);
    counts.languages.add(language ?? '', count);
  }
}

async function countSubjects(page: Page, { subjects }: Counts): Promise<void> {
  const rows = await page
    .select(({ fn }) => ['status', 'subjects', fn.countAll<number>().as('count')])
    .groupBy(['status', 'subjects'])
    .execute();
  for (const { status, subjects: selection, count } of rows) {
    if (status !== 'active') continue;
    const codes = subjectsOf(selection);
    for (const code of codes.length === 0 ? [''] : codes) subjects.add(code, count);
  }
}

async function countWeeks(
  page: Page,
  column: 'created_at' | 'ended_at',
  from: number,
  tally: Counts['started'],
): Promise<void> {
  // Both in the text, since node:sqlite binds numbers as floats: so it divides integers.
  const week = sql<number>`(${sql.ref(column)} - ${sql.lit(from)}) / ${sql.lit(WEEK)}`;
  const rows = await page
    .select(({ fn }) => [week.as('week'), fn.countAll<number>().as('count')])
    .where(column, '>=', from)
    .groupBy('week')
    .execute();
  for (const row of rows) tally.add(String(row.week), row.count);
}

/** The beginning of an instant's ISO week, in UTC. */
function monday(now: number): number {
  return now - ((((now - MONDAY) % WEEK) + WEEK) % WEEK);
}

async function highestId(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('subscriptions')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}
