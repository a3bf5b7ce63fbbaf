import type { Kysely, Selectable } from 'kysely';
import type { Composition, Selection } from '../../delivery/ledger.ts';
import type { Schema } from '../schema.ts';
import { subjectsOf, subjectsText } from '../subjects.ts';
import type { CompositionsTable } from '../tables/compositions.ts';

export async function composition(
  db: Kysely<Schema>,
  selection: Selection,
): Promise<Composition | undefined> {
  const key = keyOf(selection);
  const row = await db
    .selectFrom('compositions')
    .selectAll()
    .where('subjects', '=', key.subjects)
    .where('last_day', '=', key.last_day)
    .where('first_day', '=', key.first_day)
    .where('late_since', '=', key.late_since)
    .where('language', '=', key.language)
    .executeTakeFirst();
  return row && compositionOf(row);
}

export async function compositionById(
  db: Kysely<Schema>,
  id: number,
): Promise<Composition | undefined> {
  const row = await db
    .selectFrom('compositions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && compositionOf(row);
}

/** To be called in a transaction. */
export async function storeComposition(
  db: Kysely<Schema>,
  selection: Selection,
  { parts, briefs, corrections }: Pick<Composition, 'parts' | 'briefs' | 'corrections'>,
  now: number,
): Promise<Composition> {
  const inserted = await db
    .insertInto('compositions')
    .values({
      ...keyOf(selection),
      parts: JSON.stringify(parts),
      briefs: JSON.stringify(briefs),
      corrections: JSON.stringify(corrections),
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['subjects', 'last_day', 'first_day', 'late_since', 'language']).doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
  if (inserted !== undefined) return compositionOf(inserted);
  const stored = await composition(db, selection);
  if (stored === undefined) throw new Error('a composition is neither new nor stored');
  return stored;
}

export async function pushedBefore(
  db: Kysely<Schema>,
  subjects: readonly string[],
  before: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('compositions')
    .select('briefs')
    .where('subjects', '=', subjectsText(subjects))
    .where('last_day', '<', before)
    .execute();
  return new Set(rows.flatMap(({ briefs }) => JSON.parse(briefs) as string[]));
}

function keyOf({ from, to, lateSince, subjects, language }: Selection) {
  return {
    subjects: subjectsText(subjects),
    last_day: to,
    first_day: from,
    late_since: lateSince ?? -1,
    language,
  };
}

export function compositionOf(row: Selectable<CompositionsTable>): Composition {
  return {
    id: row.id,
    selection: {
      from: row.first_day,
      to: row.last_day,
      lateSince: row.late_since === -1 ? undefined : row.late_since,
      subjects: subjectsOf(row.subjects),
      language: row.language,
    },
    // Ours alone write here: what is read is what was stored.
    parts: JSON.parse(row.parts),
    briefs: JSON.parse(row.briefs),
    corrections: JSON.parse(row.corrections),
    createdAt: row.created_at,
  };
}
