import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MONDAY, storesInMemory } from './stores.ts';

const at = (date: string) => Date.parse(`${date}T00:00:00Z`);

test('the first load takes each brief’s own date, later ones the instant', async (context) => {
  const { firstSeen } = await storesInMemory(context);
  assert.deepEqual(await firstSeen.since(0), new Set());
  const first = [
    { id: 'old', date: '2021-05-04' },
    { id: 'new', date: '2021-11-12' },
  ];
  await firstSeen.record(first, MONDAY);
  assert.deepEqual(await firstSeen.since(at('2021-05-04') - 1), new Set(['old', 'new']));
  assert.deepEqual(await firstSeen.since(at('2021-05-04')), new Set(['new']));
  assert.deepEqual(await firstSeen.since(at('2021-11-12')), new Set());
  await firstSeen.record([...first, { id: 'late', date: '2021-06-01' }], MONDAY);
  assert.deepEqual(await firstSeen.since(MONDAY - 1), new Set(['late']));
  assert.deepEqual(await firstSeen.since(MONDAY), new Set());
});

test('what was seen once keeps its instant, also when it goes and comes back', async (context) => {
  const { firstSeen } = await storesInMemory(context);
  await firstSeen.record([{ id: 'a', date: '2021-05-04' }], MONDAY);
  await firstSeen.record([], MONDAY + 1);
  await firstSeen.record([{ id: 'a', date: '2021-11-01' }], MONDAY + 2);
  assert.deepEqual(await firstSeen.since(at('2021-05-04')), new Set());
});

test('a whole archive is recorded', async (context) => {
  const { firstSeen } = await storesInMemory(context);
  const archive = Array.from({ length: 2345 }, (_, n) => ({ id: `b${n}`, date: '2021-05-04' }));
  await firstSeen.record(archive, MONDAY);
  assert.equal((await firstSeen.since(0)).size, 2345);
});
