import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFloodGuard } from '../../src/telegram/flood.ts';

function guardAt() {
  let time = 0;
  const guard = createFloodGuard(() => time);
  return {
    guard,
    wait(milliseconds: number) {
      time += milliseconds;
    },
  };
}

test('twenty updates in ten seconds pass, the next is told, then all are ignored for half a minute', () => {
  const { guard, wait } = guardAt();
  for (let count = 0; count < 20; count++) assert.equal(guard(1, true), 'pass');
  assert.equal(guard(1, true), 'warn');
  assert.equal(guard(1, true), 'ignore');
  wait(29_999);
  assert.equal(guard(1, true), 'ignore');
  wait(1);
  assert.equal(guard(1, true), 'pass');
});

test('who was ignored in a group is told as soon as they can be', () => {
  const { guard } = guardAt();
  for (let count = 0; count < 20; count++) guard(1, false);
  assert.equal(guard(1, false), 'ignore');
  assert.equal(guard(1, true), 'warn');
  assert.equal(guard(1, true), 'ignore');
});

test('a steady reader is never taken for a flood, and nobody pays for another', () => {
  const { guard, wait } = guardAt();
  for (let count = 0; count < 200; count++) {
    assert.equal(guard(1, true), 'pass');
    wait(501);
  }
  for (let count = 0; count < 30; count++) guard(2, true);
  assert.equal(guard(1, true), 'pass');
});

test('being ignored is not prolonged by going on', () => {
  const { guard, wait } = guardAt();
  for (let count = 0; count < 21; count++) guard(1, true);
  for (let second = 0; second < 30; second++) {
    assert.equal(guard(1, true), 'ignore');
    wait(1000);
  }
  assert.equal(guard(1, true), 'pass');
});
