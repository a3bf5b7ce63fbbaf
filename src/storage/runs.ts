import type { Kysely } from 'kysely';
import type { Run, Runs } from '../delivery/runs.ts';
import type { Schema } from './schema.ts';

const NAME = 'runs';
/** Runs on hosts that never come back would pile up. */
const REMEMBERED = 50;

/** The runs of the program in the table `program_state`. */
export function createRuns(db: Kysely<Schema>): Runs {
  return {
    begin: (run, hasEnded) =>
      db.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('program_state')
          .select('value')
          .where('name', '=', NAME)
          .executeTakeFirst();
        const earlier = row === undefined ? [] : (JSON.parse(row.value) as Run[]);
        const ended = earlier.filter(hasEnded);
        const running = earlier.filter((one) => !ended.includes(one));
        const value = JSON.stringify([...running, run].slice(-REMEMBERED));
        await transaction
          .insertInto('program_state')
          .values({ name: NAME, value })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
          .execute();
        return ended.map(({ owner }) => owner);
      }),
  };
}
