import type { Kysely } from 'kysely';
import type { GapStore } from '../gaps/store.ts';
import type { Schema } from './schema.ts';

/** Different questions; more nobody reads. */
const MOST = 5000;

/** Questions without an answer, in the table `gaps`. */
export function createGapStore(db: Kysely<Schema>, most = MOST): GapStore {
  async function total(from: Kysely<Schema> = db): Promise<number> {
    const { count } = await from
      .selectFrom('gaps')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  return {
    async count({ key, words, language }, day) {
      await db.transaction().execute(async (transaction) => {
        const { last } = await transaction
          .selectFrom('gaps')
          .select(({ fn }) => fn.max('turn').as('last'))
          .executeTakeFirstOrThrow();
        const turn = Number(last ?? 0) + 1;
        await transaction
          .insertInto('gaps')
          .values({
            question_key: key,
            words,
            language,
            times: 1,
            first_day: day,
            last_day: day,
            turn,
          })
          .onConflict((conflict) =>
            conflict
              .column('question_key')
              .doUpdateSet(({ eb }) => ({ times: eb('gaps.times', '+', 1), last_day: day, turn })),
          )
          .execute();
        const tooMany = (await total(transaction)) - most;
        if (tooMany <= 0) return;
        await transaction
          .deleteFrom('gaps')
          .where('question_key', 'in', ({ selectFrom }) =>
            selectFrom('gaps')
              .select('question_key')
              // The newcomer is among the rarest, or nothing new would ever come in.
              .where('question_key', '!=', key)
              .orderBy('times')
              .orderBy('turn')
              .limit(tooMany),
          )
          .execute();
      });
    },
    async list(order, limit) {
      const rows = await db
        .selectFrom('gaps')
        .selectAll()
        .$if(order === 'frequent', (query) => query.orderBy('times', 'desc'))
        .orderBy('turn', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ words, language, times, first_day, last_day }) => ({
        words,
        language,
        count: times,
        firstDay: first_day,
        lastDay: last_day,
      }));
    },
    total: () => total(),
    async forget(before) {
      const { numDeletedRows } = await db
        .deleteFrom('gaps')
        .where('last_day', '<', before)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
