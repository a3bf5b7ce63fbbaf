import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Transformer } from 'grammy';
import { createPacer } from '../../src/delivery/pacer.ts';
import { paced } from '../../src/telegram/pacing.ts';
import { createFakeTime } from '../delivery/fake-time.ts';

const FLOOD = {
  ...{ ok: false as const, error_code: 429, description: 'Too Many Requests: retry after 3600' },
  parameters: { retry_after: 3600 },
};

/** The gate, with a Telegram behind it that refuses everything for an hour. */
function gate() {
  const time = createFakeTime(0);
  const pacer = createPacer(time.monotonic);
  const transformer = paced(pacer, time.monotonic.now);
  const refuse: Parameters<Transformer>[0] = async () => FLOOD;
  return {
    time,
    call: (method: 'sendMessage' | 'setMyCommands', payload: object) =>
      transformer(refuse, method, payload as never),
    /** Whether a roundup may leave within a few seconds. */
    async letsRoundupsPass(): Promise<boolean> {
      let passed = false;
      void pacer.broadcast(99, new AbortController().signal).then(() => {
        passed = true;
      });
      await time.pass(5_000);
      return passed;
    },
  };
}

test('an answer that is refused holds the roundups back', async () => {
  const { call, letsRoundupsPass } = gate();
  await call('sendMessage', { chat_id: 1, text: 'yes' });
  assert.equal(await letsRoundupsPass(), false);
});

test('a change of the menu that is refused, as for hours, holds nothing back', async () => {
  const { call, letsRoundupsPass } = gate();
  await call('setMyCommands', { commands: [] });
  assert.equal(await letsRoundupsPass(), true);
});

test('a group that asks for more than it may get keeps nobody from their roundup', async () => {
  const time = createFakeTime(0);
  const pacer = createPacer(time.monotonic);
  const answers = paced(pacer, time.monotonic.now);
  let asked = 0;
  // The local limit of twenty a minute, as Telegram keeps it.
  const telegram: Parameters<Transformer>[0] = async () =>
    ++asked > 20 ? FLOOD : { ok: true, result: true as never };
  for (let nth = 0; nth < 25; nth++) {
    void answers(telegram, 'sendMessage', { chat_id: -1, text: 'again' } as never);
    await time.pass(1_000);
  }
  await time.pass(10_000);
  assert.equal(asked, 25, 'none waits for longer than a moment');
  let passed = false;
  void pacer.broadcast(99, new AbortController().signal).then(() => {
    passed = true;
  });
  await time.pass(5_000);
  assert.equal(passed, true);
});
