import type { Subscription } from '../../src/subscriptions/subscription.ts';

/** A subscription for tests: everything, Monday 09:00 in Almaty, made on Friday 12 November 2021. */
export function subscription(details: Partial<Subscription> = {}): Subscription {
  return {
    id: 1,
    chatId: 100,
    threadId: undefined,
    weekday: 1,
    time: '09:00',
    timeZone: 'Asia/Almaty',
    subjects: [],
    silent: false,
    quietWeeks: 'nothing',
    status: 'active',
    heldReason: undefined,
    pausedUntil: undefined,
    createdAt: Date.parse('2021-11-12T06:00Z'),
    lastDate: undefined,
    coveredTo: undefined,
    informedAt: undefined,
    nextAt: Date.parse('2021-11-15T03:00Z'),
    ...details,
  };
}
