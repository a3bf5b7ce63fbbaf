import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Alert } from '../../src/delivery/alerts.ts';
import { monotonic } from '../../src/delivery/monotonic.ts';
import { createPacer } from '../../src/delivery/pacer.ts';
import { createLogger } from '../../src/operations/logging.ts';
import { createRoundups } from '../../src/roundups.ts';
import { corpusOf } from '../corpus.ts';
import { composerOf } from '../delivery/newsroom.ts';
import { MONDAY, storesInMemory } from '../storage/stores.ts';

test('a database that is locked at the start keeps nobody from their roundup for ever', async (context) => {
  const stores = await storesInMemory(context);
  await stores.subscribe(7);
  await stores.db.updateTable('subscriptions').set({ created_at: 0 }).execute();
  let locked = true;
  const alerted: Alert[] = [];
  const arrived = Promise.withResolvers<number>();
  const roundups = createRoundups({
    ...stores,
    settings: {
      ...{ cron: '0 0 1 1 *', catchUpHours: 48, unconfirmed: 'resend' },
      ...{ perSecond: 30, perMinuteInGroup: 20, chatBurst: 3 },
    },
    corpus: corpusOf([]),
    firstSeen: {
      ...stores.firstSeen,
      async record(...given) {
        if (locked) {
          locked = false;
          throw new Error('database is locked');
        }
        await stores.firstSeen.record(...given);
      },
    },
    pacer: createPacer(monotonic),
    composer: composerOf(1),
    messenger: {
      async send({ chatId }) {
        arrived.resolve(chatId);
        return { type: 'sent', messageId: 1 };
      },
    },
    admins: [1],
    async tellAdmin(_, alert) {
      alerted.push(alert);
      return { type: 'sent', messageId: 1 };
    },
    tellOwner: async () => {},
    clock: () => new Date(MONDAY),
    log: createLogger('fatal', []),
  });
  context.after(() => roundups.stop(1));
  await roundups.begin();
  assert.equal(await arrived.promise, 7);
  assert.deepEqual(
    alerted.map(({ type }) => type),
    ['trouble', 'recovered'],
  );
});

test('questions that were last asked over 90 days ago are forgotten', async (context) => {
  const stores = await storesInMemory(context);
  const question = (key: string) => ({ key, words: key, language: 'en' });
  await stores.gaps.count(question('old'), '2021-08-16');
  await stores.gaps.count(question('young'), '2021-08-17');
  const roundups = createRoundups({
    ...stores,
    settings: {
      ...{ cron: '0 0 1 1 *', catchUpHours: 48, unconfirmed: 'resend' },
      ...{ perSecond: 30, perMinuteInGroup: 20, chatBurst: 3 },
    },
    corpus: corpusOf([]),
    pacer: createPacer(monotonic),
    composer: composerOf(1),
    messenger: { send: () => assert.fail('there is nothing to send') },
    admins: [],
    tellAdmin: () => assert.fail('there is no trouble'),
    tellOwner: async () => {},
    clock: () => new Date(MONDAY),
    log: createLogger('fatal', []),
  });
  context.after(() => roundups.stop(1));
  await roundups.begin();
  assert.deepEqual(
    (await stores.gaps.list('newest', 5)).map(({ words }) => words),
    ['young'],
  );
});
