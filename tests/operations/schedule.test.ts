import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { every, isCron } from '../../src/operations/schedule.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Twenty seconds past a full minute. */
const NOW = Date.UTC(2021, 10, 15, 9, 0, 20);

/** A schedule of each minute, timers that run when told, and a clock that can be set beside them. */
function eachMinute(context: TestContext, wake: () => Promise<void> = async () => {}) {
  const { timers } = context.mock;
  timers.enable({ apis: ['setTimeout', 'Date'], now: NOW });
  const Timed = Date;
  let offset = 0;
  const now = () => Timed.now() + offset;
  class SetDate extends Timed {
    constructor(...given: [] | [number]) {
      super(given.length === 0 ? now() : given[0]);
    }
    static override now = now;
  }
  globalThis.Date = SetDate as DateConstructor;
  context.after(() => {
    globalThis.Date = Timed;
  });
  const warned: string[] = [];
  let woken = 0;
  const end = every(
    '* * * * *',
    async () => {
      woken++;
      await wake();
    },
    { warn: (_, event) => warned.push(event) },
  );
  context.after(end);
  return {
    ...{ end, warned },
    woken: () => woken,
    set: (by: number) => {
      offset += by;
    },
    async pass(ms: number) {
      for (let passed = 0; passed < ms; passed += 1_000) {
        timers.tick(1_000);
        await turn();
      }
    },
  };
}

test('it wakes at each full minute, and no more once ended', async (context) => {
  const { woken, pass, end } = eachMinute(context);
  await pass(39_000);
  assert.equal(woken(), 0);
  await pass(1_000);
  assert.equal(woken(), 1);
  await pass(5 * MINUTE);
  assert.equal(woken(), 6);
  await end();
  await pass(5 * MINUTE);
  assert.equal(woken(), 6);
});

test('a clock that is set back keeps nobody waiting until it was that late before', async (context) => {
  const { woken, pass, set } = eachMinute(context);
  await pass(2 * MINUTE);
  set(-5 * HOUR);
  await pass(5 * MINUTE);
  assert.ok(woken() >= 6, `woken ${woken()} times in seven minutes`);
});

test('a clock that is set forward wakes it once, not for every minute between', async (context) => {
  const { woken, pass, set } = eachMinute(context);
  await pass(2 * MINUTE);
  const before = woken();
  set(3650 * 24 * HOUR);
  await pass(MINUTE);
  assert.ok(woken() - before <= 2);
  await pass(3 * MINUTE);
  assert.ok(woken() - before >= 3);
});

test('it does not wake while an earlier call is under way, and bears one that fails', async (context) => {
  let end = () => {};
  const { woken, pass, warned } = eachMinute(
    context,
    () =>
      new Promise((_, reject) => {
        end = () => reject(new Error('no'));
      }),
  );
  await pass(10 * MINUTE);
  assert.equal(woken(), 1);
  end();
  await pass(MINUTE);
  assert.equal(woken(), 2);
  assert.deepEqual(warned, ['schedule']);
});

test('an expression is read or it is not', () => {
  assert.ok(isCron('*/5 * * * *'));
  assert.ok(!isCron('every minute'));
});
