import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cast, stage } from './stage.ts';

test('a fault strikes as often as asked, never polling, and what is left is told', async (t) => {
  const { act, call, tab } = await stage(t);
  const page = await tab();
  const { anna } = cast(page.snapshot);
  await act('start', { as: anna.id });
  await act('fault', { kind: 'flood', times: 2 });
  const { faults } = await page.next('faults');
  assert.deepEqual(faults, [{ id: 1, kind: 'flood', left: 2 }]);
  assert.equal((await call('getUpdates'))?.ok, true);
  assert.equal((await call('getMe'))?.ok, true);
  const send = () => call('sendMessage', { chat_id: anna.id, text: 'x' });
  assert.deepEqual(await send(), {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 3',
    parameters: { retry_after: 3 },
  });
  await page.next('faults', (change) => change.faults[0]?.left === 1);
  await send();
  await page.next('faults', (change) => change.faults.length === 0);
  assert.equal((await send())?.ok, true);
});

test('each kind does what it says', async (t) => {
  const { act, call, preview, tab } = await stage(t);
  const { anna } = cast((await tab()).snapshot);
  await act('start', { as: anna.id });
  const texts = async () =>
    (await tab()).snapshot.messages[anna.id]?.map(({ message }) => message.text).slice(1);
  const send = (text: string) => call('sendMessage', { chat_id: anna.id, text });

  await act('fault', { kind: 'bad_gateway', times: 1 });
  const { status } = await fetch(`${preview.apiRoot}/bot${preview.token}/sendMessage`);
  assert.equal(status, 502);
  await act('fault', { kind: 'lost_before', times: 1 });
  assert.equal(await send('before'), undefined);
  assert.deepEqual(await texts(), []);
  await act('fault', { kind: 'lost_after', times: 1 });
  assert.equal(await send('after'), undefined);
  assert.deepEqual(await texts(), ['after']);

  await act('fault', { kind: 'slow', times: 1 });
  const began = performance.now();
  assert.equal((await send('slow'))?.ok, true);
  assert.ok(performance.now() - began >= 990);
  assert.deepEqual((await tab()).snapshot.faults, []);

  await act('fault', { kind: 'hang', times: 1 });
  const hanging = send('hanging');
  const first = await Promise.race([
    hanging,
    new Promise((done) => setTimeout(done, 200, 'hangs')),
  ]);
  assert.equal(first, 'hangs');
  await preview.close();
  assert.equal(await hanging, undefined);
});

test('faults are mended one by one or all at once, and too many are refused', async (t) => {
  const { act, call, refusal, tab } = await stage(t);
  const page = await tab();
  const { anna } = cast(page.snapshot);
  await act('start', { as: anna.id });
  for (let count = 0; count < 20; count++) await act('fault', { kind: 'bad_gateway', times: 5 });
  assert.match(await refusal('fault', { kind: 'slow', times: 1 }), /^400 20 faults wait already/);
  await act('mend', { fault: 1 });
  assert.equal(await refusal('mend', { fault: 1 }), '404 that fault is over already');
  assert.equal((await tab()).snapshot.faults.length, 19);
  await act('mend', {});
  assert.equal((await call('sendMessage', { chat_id: anna.id, text: 'x' }))?.ok, true);
  assert.deepEqual((await tab()).snapshot.faults, []);
});
