import type { Region } from '../content/corpus.ts';
import type { SubscriptionChoices } from './subscription.ts';

/** What a bare `/subscribe` gives: everything, on Monday at nine, where the chat (or the region) is. */
export function defaultChoices(
  chatZone: string | undefined,
  region: Pick<Region, 'timeZone'>,
): SubscriptionChoices {
  return {
    subjects: [],
    weekday: 1,
    time: '09:00',
    timeZone: chatZone ?? region.timeZone,
    silent: false,
    quietWeeks: 'nothing',
  };
}
