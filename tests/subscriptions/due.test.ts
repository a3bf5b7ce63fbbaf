import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueEditions, nextDue } from '../../src/subscriptions/due.ts';
import type { Subscription, SubscriptionChoices } from '../../src/subscriptions/subscription.ts';
import { subscription } from './subscription.ts';

const HOUR = 3_600_000;
const catchUpMs = 48 * HOUR;
const at = (instant: string): number => Date.parse(instant);

/** What one wake-up finds, readable. */
function found(one: Subscription, instant: string) {
  const { due, missed, nextAt } = dueEditions(one, at(instant), { catchUpMs });
  return {
    due: due && `${due.date}${due.late ? ' late' : ''}`,
    missed: missed?.date,
    next: nextAt && new Date(nextAt).toISOString().slice(0, 16),
  };
}

/** As it is saved after new choices. */
function changed(one: Subscription, choices: Partial<SubscriptionChoices>, instant: string) {
  const wanted = { ...one, ...choices };
  return { ...wanted, nextAt: nextDue(wanted, at(instant)).at };
}

test('an edition is due from its minute on, not before', () => {
  const nothing = { due: undefined, missed: undefined };
  assert.deepEqual(found(subscription(), '2021-11-15T02:59:59Z'), {
    ...nothing,
    next: '2021-11-15T03:00',
  });
  assert.deepEqual(found(subscription(), '2021-11-15T03:00Z'), {
    due: '2021-11-15',
    missed: undefined,
    next: '2021-11-22T03:00',
  });
});

test('it is late when it was due more than an hour ago', () => {
  assert.equal(found(subscription(), '2021-11-15T04:00Z').due, '2021-11-15');
  assert.equal(found(subscription(), '2021-11-15T04:00:01Z').due, '2021-11-15 late');
});

test('two days late it is still sent, later it is missed', () => {
  assert.equal(found(subscription(), '2021-11-17T03:00Z').due, '2021-11-15 late');
  assert.deepEqual(found(subscription(), '2021-11-17T03:00:01Z'), {
    due: undefined,
    missed: '2021-11-15',
    next: '2021-11-22T03:00',
  });
});

test('after weeks the newest is due and the older ones are missed as one', () => {
  assert.deepEqual(found(subscription(), '2021-12-13T10:00Z'), {
    due: '2021-12-13 late',
    missed: '2021-12-06',
    next: '2021-12-20T03:00',
  });
  assert.deepEqual(found(subscription(), '2021-12-17T10:00Z'), {
    due: undefined,
    missed: '2021-12-13',
    next: '2021-12-20T03:00',
  });
});

test('nothing is due twice for one date', () => {
  const sent = subscription({ lastDate: '2021-11-15', nextAt: at('2021-11-22T03:00Z') });
  assert.equal(found(sent, '2021-11-15T03:01Z').due, undefined);
  const later = changed(sent, { time: '18:00' }, '2021-11-15T04:00Z');
  assert.deepEqual(found(later, '2021-11-15T12:00Z'), {
    due: undefined,
    missed: undefined,
    next: '2021-11-22T12:00',
  });
  // Monday 09:00 comes once more, further west.
  const west = changed(sent, { timeZone: 'America/New_York' }, '2021-11-15T04:00Z');
  assert.equal(found(west, '2021-11-15T14:00Z').due, undefined);
  assert.equal(found(west, '2021-11-22T14:00Z').due, '2021-11-22');
});

test('a weekday changed after the edition went out brings another date, from then on', () => {
  const sent = subscription({ lastDate: '2021-11-15', nextAt: at('2021-11-22T03:00Z') });
  const tuesday = changed(sent, { weekday: 2 }, '2021-11-15T04:00Z');
  assert.equal(found(tuesday, '2021-11-16T03:00Z').due, '2021-11-16');
  const sunday = changed(sent, { weekday: 7 }, '2021-11-15T04:00Z');
  assert.deepEqual(found(sunday, '2021-11-15T05:00Z'), {
    due: undefined,
    missed: undefined,
    next: '2021-11-21T03:00',
  });
});

test('new choices do not bring back an hour that was before them', () => {
  const wednesday = changed(subscription(), { weekday: 5, time: '11:00' }, '2021-11-12T06:30Z');
  assert.deepEqual(found(wednesday, '2021-11-12T06:31Z'), {
    due: undefined,
    missed: undefined,
    next: '2021-11-19T05:00',
  });
});

test('a subscription made in its own minute begins a week later', () => {
  const now = at('2021-11-15T03:00Z');
  const made = subscription({ createdAt: now, nextAt: nextDue(subscription(), now).at });
  assert.equal(found(made, '2021-11-15T03:00Z').due, undefined);
  assert.equal(found(made, '2021-11-15T03:00:59Z').due, undefined);
  assert.equal(found(made, '2021-11-22T03:00Z').due, '2021-11-22');
  const before = subscription({ createdAt: now - 1, nextAt: nextDue(subscription(), now - 1).at });
  assert.equal(found(before, '2021-11-15T03:00Z').due, '2021-11-15');
});

test('without a promised instant what came after its creation is due', () => {
  const imported = subscription({ nextAt: undefined });
  assert.equal(found(imported, '2021-11-15T05:00Z').due, '2021-11-15 late');
  assert.equal(found(imported, '2021-11-13T05:00Z').missed, undefined);
});

test('a pause holds everything before its end, and nothing of it comes after', () => {
  const pausedUntil = at('2021-11-29T03:00Z');
  const resting = subscription({ pausedUntil });
  const paused = { ...resting, nextAt: nextDue(resting, at('2021-11-13T00:00Z')).at };
  assert.deepEqual(found(paused, '2021-11-15T03:00Z'), {
    due: undefined,
    missed: undefined,
    next: '2021-11-29T03:00',
  });
  assert.deepEqual(found(paused, '2021-11-29T03:00Z'), {
    due: '2021-11-29',
    missed: undefined,
    next: '2021-12-06T03:00',
  });
});

test('what has ended or is held is never due', () => {
  for (const status of ['ended', 'held'] as const) {
    assert.deepEqual(found(subscription({ status }), '2021-11-15T03:00Z'), {
      due: undefined,
      missed: undefined,
      next: undefined,
    });
  }
});

test('a bot that is let in again is not flooded with what it was not there for', () => {
  const back = at('2021-11-23T12:00Z');
  const resumed = subscription({ nextAt: nextDue(subscription(), back).at });
  assert.deepEqual(found(resumed, '2021-11-23T12:01Z'), {
    due: undefined,
    missed: undefined,
    next: '2021-11-29T03:00',
  });
});

test('a clock set back repeats nothing, and one set forward loses no more than it must', () => {
  const sent = subscription({ lastDate: '2021-11-15', nextAt: at('2021-11-22T03:00Z') });
  assert.deepEqual(found(sent, '2021-11-08T02:00Z'), {
    due: undefined,
    missed: undefined,
    next: '2021-11-22T03:00',
  });
  const ahead = subscription({ createdAt: at('2031-01-01T00:00Z') });
  assert.equal(found(ahead, '2021-11-15T03:00Z').due, '2021-11-15');
});

test('zone data that changed meanwhile costs no edition', () => {
  // Saved with data that put Almaty at UTC+6, to be sent with data that knows better.
  const promised = subscription({
    createdAt: at('2024-02-26T00:00Z'),
    weekday: 5,
    nextAt: at('2024-03-01T03:00Z'),
  });
  assert.equal(found(promised, '2024-03-01T03:00Z').due, undefined);
  assert.equal(found(promised, '2024-03-01T04:00Z').due, '2024-03-01');
  const later = subscription({ ...promised, nextAt: at('2024-03-01T05:00Z') });
  assert.equal(found(later, '2024-03-01T05:00Z').due, '2024-03-01');
});
