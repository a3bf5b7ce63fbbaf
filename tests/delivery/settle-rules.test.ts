import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Delivery } from '../../src/delivery/ledger.ts';
import type { Outcome } from '../../src/delivery/messenger.ts';
import { type Situation, tooLate, verdictOn } from '../../src/delivery/settle-rules.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2021, 10, 15, 4);

const situation: Situation = {
  now: NOW,
  random: 1,
  unconfirmed: 'resend',
  missing: 0,
  widespread: false,
};

function delivery(changed: Partial<Delivery> = {}): Delivery {
  return {
    ...{ id: 1, editionId: 1, subscriptionId: 1, chatId: 7, threadId: undefined },
    ...{ compositionId: 1, part: 0, parts: 1, state: 'sending', attempts: 0, unknownAttempts: 0 },
    ...{ plain: false, dueAt: NOW, startedAt: undefined, silent: false, nextAt: NOW + 168 * HOUR },
    ...{ timeZone: 'Asia/Almaty', reason: undefined, owner: 'run 1' },
    ...changed,
  };
}

interface Row {
  readonly words: string;
  readonly outcome: Outcome;
  readonly of?: Partial<Delivery>;
  readonly when?: Partial<Situation>;
  readonly settlement: ReturnType<typeof verdictOn>['settlement'];
  readonly consequences?: ReturnType<typeof verdictOn>['consequences'];
}

const again = { state: 'pending', unknown: false, counts: true } as const;
const reason = 'Forbidden: bot was blocked by the user';

const TABLE: readonly Row[] = [
  {
    words: 'sent is sent',
    outcome: { type: 'sent', messageId: 5 },
    settlement: { state: 'sent', messageId: 5 },
  },
  {
    words: 'a chat that is gone is told nothing more',
    outcome: { type: 'gone', reason },
    settlement: { state: 'failed', reason },
    consequences: [{ type: 'chat gone', reason }],
  },
  {
    words: 'a chat that is not found is tried again',
    outcome: { type: 'missing', reason },
    when: { missing: 1 },
    settlement: { ...again, notBefore: NOW + 5_000, reason },
  },
  {
    words: 'a chat that is not found three times is gone',
    outcome: { type: 'missing', reason },
    when: { missing: 3 },
    settlement: { state: 'failed', reason },
    consequences: [{ type: 'chat gone', reason }],
  },
  {
    words: 'when nobody is found nobody is gone',
    outcome: { type: 'missing', reason },
    when: { missing: 3, widespread: true },
    settlement: { ...again, counts: false, notBefore: NOW, reason },
  },
  {
    words: 'what an administrator can mend holds the subscription',
    outcome: { type: 'fixable', reason },
    settlement: { state: 'failed', reason },
    consequences: [{ type: 'hold', reason }],
  },
  {
    words: 'a group that moved is followed at once',
    outcome: { type: 'moved', to: -1009 },
    settlement: { ...again, notBefore: NOW, reason: 'the group moved' },
    consequences: [{ type: 'move', to: -1009 }],
  },
  {
    words: 'a group that moved during an outage is followed too',
    outcome: { type: 'moved', to: -1009 },
    of: { attempts: 7, reason: 'ECONNREFUSED' },
    settlement: { ...again, notBefore: NOW, reason: 'the group moved' },
    consequences: [{ type: 'move', to: -1009 }],
  },
  {
    words: 'a group whose move was not noted before a crash is followed once more',
    outcome: { type: 'moved', to: -1009 },
    of: { attempts: 1, reason: 'the group moved' },
    settlement: { ...again, notBefore: NOW, reason: 'the group moved again' },
    consequences: [{ type: 'move', to: -1009 }],
  },
  {
    words: 'a group that moves again and again fails',
    outcome: { type: 'moved', to: -1009 },
    of: { attempts: 2, reason: 'the group moved again' },
    settlement: { state: 'failed', reason: 'the group moved again and again' },
    consequences: [{ type: 'move', to: -1009 }],
  },
  {
    words: 'flood control is waited for, which is no attempt, and pauses the lane',
    outcome: { type: 'wait', seconds: 7_200 },
    of: { attempts: 9 },
    settlement: {
      ...again,
      counts: false,
      notBefore: NOW + 2 * HOUR,
      reason: 'retry after 7200 s',
    },
    consequences: [{ type: 'pause', until: NOW + 2 * HOUR }],
  },
  {
    words: 'what was not sent is tried again after five seconds',
    outcome: { type: 'not sent', reason },
    settlement: { ...again, notBefore: NOW + 5_000, reason },
  },
  {
    words: 'then later and later',
    outcome: { type: 'not sent', reason },
    of: { attempts: 3 },
    settlement: { ...again, notBefore: NOW + 40_000, reason },
  },
  {
    words: 'but every half an hour',
    outcome: { type: 'not sent', reason },
    of: { attempts: 40 },
    settlement: { ...again, notBefore: NOW + HOUR / 2, reason },
  },
  {
    words: 'for a day',
    outcome: { type: 'not sent', reason },
    of: { attempts: 40, dueAt: NOW - 23.6 * HOUR, startedAt: NOW - 23.6 * HOUR },
    settlement: { state: 'failed', reason },
  },
  {
    words: 'after which what may have arrived is not called failed',
    outcome: { type: 'not sent', reason },
    of: { attempts: 40, unknownAttempts: 1, dueAt: NOW - 24 * HOUR, startedAt: NOW - 24 * HOUR },
    settlement: { state: 'unconfirmed', reason },
  },
  {
    words: 'what is caught up on late has its day all the same',
    outcome: { type: 'not sent', reason },
    of: { dueAt: NOW - 47 * HOUR },
    settlement: { ...again, notBefore: NOW + 5_000, reason },
  },
  {
    words: 'what may have arrived is sent once more after a minute',
    outcome: { type: 'unknown', reason },
    settlement: { ...again, unknown: true, notBefore: NOW + 60_000, reason },
  },
  {
    words: 'and rests after the second time',
    outcome: { type: 'unknown', reason },
    of: { attempts: 4, unknownAttempts: 1 },
    settlement: { state: 'unconfirmed', reason },
  },
  {
    words: 'or at once, where it is not to be sent twice',
    outcome: { type: 'unknown', reason },
    when: { unconfirmed: 'hold' },
    settlement: { state: 'unconfirmed', reason },
  },
  {
    words: 'what we composed wrongly is sent plain once',
    outcome: { type: 'ours', reason },
    settlement: { ...again, plain: true, notBefore: NOW, reason },
    consequences: [{ type: 'refused', reason }],
  },
  {
    words: 'and then never again',
    outcome: { type: 'ours', reason },
    of: { plain: true },
    settlement: { state: 'failed', reason },
    consequences: [{ type: 'refused', reason }],
  },
  {
    words: 'a wrong token costs no attempt',
    outcome: { type: 'halt', reason: 'Unauthorized' },
    settlement: { ...again, counts: false, notBefore: NOW, reason: 'Unauthorized' },
  },
];

for (const { words, outcome, of, when, settlement, consequences = [] } of TABLE) {
  test(words, () => {
    const verdict = verdictOn(outcome, delivery(of), { ...situation, ...when });
    assert.deepEqual(verdict, { settlement, consequences });
  });
}

test('what comes after its time is missed, or failed where it was begun', () => {
  const catchUp = 48 * HOUR;
  const old = NOW - 49 * HOUR;
  assert.equal(tooLate(delivery({ dueAt: NOW - 47 * HOUR }), NOW, catchUp), undefined);
  assert.deepEqual(tooLate(delivery({ dueAt: old }), NOW, catchUp), {
    state: 'skipped',
    reason: 'missed',
  });
  const begun = { dueAt: old, startedAt: NOW - HOUR };
  assert.equal(tooLate(delivery(begun), NOW, catchUp), undefined);
  assert.equal(tooLate(delivery({ dueAt: old, startedAt: old }), NOW, catchUp)?.state, 'failed');
  const perhaps = delivery({ dueAt: old, startedAt: old, unknownAttempts: 1 });
  assert.equal(tooLate(perhaps, NOW, catchUp)?.state, 'unconfirmed');
});

test('repetitions come back neither together nor too soon', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(20), (random, attempts) => {
      const outcome: Outcome = { type: 'not sent', reason };
      const verdict = verdictOn(outcome, delivery({ attempts }), { ...situation, random });
      assert.ok(verdict.settlement.state === 'pending');
      const wait = verdict.settlement.notBefore - NOW;
      const doubled = Math.min(5_000 * 2 ** attempts, HOUR / 2);
      assert.ok(wait >= doubled / 2 - 1 && wait <= doubled);
    }),
  );
});
