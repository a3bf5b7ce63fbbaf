import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Alert, createAlerts } from '../../src/delivery/alerts.ts';
import type { Outcome } from '../../src/delivery/messenger.ts';
import { createFakeTime } from './fake-time.ts';

const MINUTE = 60_000;
const trouble = { kind: 'unreachable', reason: 'ECONNREFUSED' } as const;

function desk(outcome: () => Outcome = () => ({ type: 'sent', messageId: 1 })) {
  const time = createFakeTime(0);
  const told: Alert[] = [];
  const logged: string[] = [];
  const log = {
    info: (_: object, event: string) => logged.push(event),
    error: (_: object, event: string) => logged.push(event),
  };
  const alerts = createAlerts({
    ...{ admins: [7], monotonic: time.monotonic, log },
    tell: async (_, alert) => {
      told.push(alert);
      return outcome();
    },
  });
  return { time, alerts, told, logged };
}

test('trouble is told once, and once that it is over', async () => {
  const { time, alerts, told } = desk();
  for (let nth = 0; nth < 100; nth++) {
    alerts.raise(trouble);
    await time.pass(3_000);
  }
  alerts.clear('unreachable');
  alerts.clear('unreachable');
  assert.deepEqual(told, [
    { type: 'trouble', trouble },
    { type: 'recovered', kind: 'unreachable', minutes: 5 },
  ]);
});

test('trouble that comes and goes is told once, and again only after hours', async () => {
  const { time, alerts, told } = desk();
  for (let nth = 0; nth < 50; nth++) {
    alerts.raise(trouble);
    await time.pass(MINUTE);
    alerts.clear('unreachable');
  }
  assert.equal(told.length, 2);
  await time.pass(6 * 60 * MINUTE);
  alerts.raise(trouble);
  assert.equal(told.length, 3);
});

test('kinds are told each for itself', () => {
  const { alerts, told } = desk();
  alerts.raise(trouble);
  alerts.raise({ kind: 'storage', reason: 'settle' });
  assert.equal(told.length, 2);
});

test('an admin who never pressed Start is no error, and is not tried again and again', async () => {
  const { time, alerts, told, logged } = desk(() => ({ type: 'gone', reason: 'blocked' }));
  alerts.raise(trouble);
  await time.settle();
  alerts.raise(trouble);
  assert.equal(told.length, 1);
  assert.deepEqual(logged, ['trouble']);
});

test('what could not be told is told when it is raised again', async () => {
  const { time, alerts, told } = desk(() => ({ type: 'not sent', reason: 'ECONNREFUSED' }));
  alerts.raise(trouble);
  await time.pass(5_000);
  alerts.raise(trouble);
  assert.equal(told.length, 2);
});
