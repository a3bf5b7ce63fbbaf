import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

const NAME = 'paused until';

export async function pausedUntil(db: Kysely<Schema>): Promise<number | undefined> {
  const row = await db
    .selectFrom('program_state')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirst();
  return row && Number(row.value);
}

/** To be called in a transaction. Of two pauses the longer holds. */
export async function pause(db: Kysely<Schema>, until: number): Promise<void> {
  const value = String(Math.max(until, (await pausedUntil(db)) ?? until));
  await db
    .insertInto('program_state')
    .values({ name: NAME, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
