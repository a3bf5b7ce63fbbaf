import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Messenger, Outcome } from '../../src/delivery/messenger.ts';
import { createPacer } from '../../src/delivery/pacer.ts';
import { composerOf, createNewsroom, subscriptions } from './newsroom.ts';

const MINUTE = 60_000;
const never = new Promise<never>(() => {});

/** What happens to a message on its way, and what the bot hears of it. */
type Fate = 'answered' | 'answer lost' | 'server failed' | 'never left' | 'flood';

interface Letter {
  received: number;
  /** Attempts of which the bot doesn't know how they ended. */
  uncertain: number;
  readonly texts: Set<string>;
}

/** A run of the program that is killed at its nth step outwards, before or after that step acts. */
function mortal(steps: number, acts: boolean) {
  let left = steps;
  return {
    isDead: () => left <= 0,
    kill() {
      left = 0;
    },
    bind<T extends object>(port: T): T {
      return new Proxy(port, {
        get:
          (target, name) =>
          async (...args: unknown[]) => {
            if (left <= 0) return await never;
            const kills = --left === 0;
            if (kills && !acts) return await never;
            const method = Reflect.get(target, name) as (...given: unknown[]) => unknown;
            const result = await method(...args);
            // What was answered after the end is not heard either.
            return kills || left <= 0 ? await never : result;
          },
      });
    },
  };
}

const fates = fc.infiniteStream(
  fc.oneof(
    { weight: 12, arbitrary: fc.constant<Fate>('answered') },
    { weight: 1, arbitrary: fc.constantFrom<Fate>('answer lost', 'server failed') },
    { weight: 1, arbitrary: fc.constantFrom<Fate>('never left', 'flood') },
  ),
);

const kills = fc.array(fc.record({ steps: fc.integer({ min: 1, max: 90 }), acts: fc.boolean() }), {
  maxLength: 8,
});

for (const policy of ['resend', 'hold'] as const) {
  test(`killed at any step, nothing is lost and only what was in flight comes twice (${policy})`, async () => {
    await fc.assert(
      fc.asyncProperty(kills, fates, async (crashes, fate) => {
        const room = createNewsroom(subscriptions(12));
        const letters = new Map<string, Letter>();
        /** Begun by a run that died: each is uncertain once, however many runs find it. */
        const orphans = new Set<string>();
        const next = fate[Symbol.iterator]();

        function letterOf(key: string): Letter {
          const letter = letters.get(key) ?? { received: 0, uncertain: 0, texts: new Set() };
          letters.set(key, letter);
          return letter;
        }

        function telegram(reliable: boolean): Messenger {
          return {
            async send({ chatId }, part) {
              const { text = '' } = part as { text?: string };
              const letter = letterOf(`${chatId} ${text.at(-1)}`);
              letter.texts.add(text);
              await room.sleep(40);
              const happens = reliable ? 'answered' : (next.next().value as Fate);
              const outcome = ((): Outcome => {
                if (happens === 'never left') return { type: 'not sent', reason: 'refused' };
                if (happens === 'flood') return { type: 'wait', seconds: 3 };
                if (happens !== 'server failed') letter.received++;
                if (happens === 'answered') return room.sent();
                return { type: 'unknown', reason: happens };
              })();
              await room.sleep(40);
              if (outcome.type === 'unknown') letter.uncertain++;
              return outcome;
            },
          };
        }

        const owners: string[] = [];
        async function live(steps: number, acts: boolean, time: number): Promise<void> {
          const run = mortal(steps, acts);
          const owner = `run ${owners.length}`;
          const delivery = room.start({
            ...{ owner, earlierOwners: [...owners], unconfirmed: policy, composer: composerOf(2) },
            ...{ ledger: run.bind(room.memory.ledger), source: run.bind(room.memory.source) },
            ...{ chats: run.bind(room.memory.chats), subscriptions: run.bind(room.memory.store) },
            messenger: run.bind(telegram(!Number.isFinite(steps))),
            pacer: createPacer(room.time.monotonic),
          });
          owners.push(owner);
          void delivery.wake();
          for (let passed = 0; passed < time && !run.isDead(); passed += 100) {
            await room.time.pass(100);
          }
          run.kill();
          for (const { id, state, begun, since, subscriptionId, part } of room.memory.rows) {
            if (state !== 'sending' || !begun || orphans.has(`${id} ${since}`)) continue;
            orphans.add(`${id} ${since}`);
            letterOf(`${subscriptionId} ${part}`).uncertain++;
          }
        }
        for (const { steps, acts } of crashes) await live(steps, acts, MINUTE);
        await live(Number.POSITIVE_INFINITY, true, 5 * MINUTE);

        assert.equal(room.memory.rows.length, 24);
        for (const { state, subscriptionId, part } of room.memory.rows) {
          const letter = letterOf(`${subscriptionId} ${part}`);
          assert.ok(state === 'sent' || state === 'unconfirmed', state);
          if (state === 'sent') assert.ok(letter.received > 0, 'lost');
          // What only waited for its turn while runs died is not given up untried.
          else assert.ok(letter.uncertain >= (policy === 'hold' ? 1 : 2), 'given up untried');
          const most = policy === 'hold' ? 1 : 1 + letter.uncertain;
          assert.ok(letter.received <= most, `${letter.received} times`);
          assert.ok(letter.texts.size <= 1);
        }
      }),
      { numRuns: 25 },
    );
  });
}
