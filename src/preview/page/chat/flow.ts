import type { MessageState } from '../../protocol.ts';
import { serviceText } from '../text/service.ts';
import { startOfDay } from '../text/times.ts';
import { authorOf } from './author.ts';

/** One day of a conversation. */
export interface Day {
  readonly start: number;
  readonly items: readonly Item[];
}

export type Item =
  | { readonly type: 'service'; readonly state: MessageState; readonly text: string }
  | {
      readonly type: 'message';
      readonly state: MessageState;
      /** Whether it opens, and whether it closes, a run of messages by one author. */
      readonly first: boolean;
      readonly last: boolean;
    };

/** A pause after which even the same author's message stands by itself. */
const PAUSE_SECONDS = 900;

export function daysOf(messages: readonly MessageState[]): readonly Day[] {
  const days: { start: number; items: Item[] }[] = [];
  messages.forEach((state, index) => {
    const start = startOfDay(state.message.date * 1000);
    let day = days.at(-1);
    if (day?.start !== start) {
      day = { start, items: [] };
      days.push(day);
    }
    const text = serviceText(state.message);
    day.items.push(
      text === undefined
        ? {
            type: 'message',
            state,
            first: !follows(messages[index - 1], state),
            last: !follows(state, messages[index + 1]),
          }
        : { type: 'service', state, text },
    );
  });
  return days;
}

function follows(one: MessageState | undefined, next: MessageState | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  const [before, after] = [one.message, next.message];
  return (
    authorOf(before).id === authorOf(after).id &&
    before.via_bot?.id === after.via_bot?.id &&
    serviceText(before) === undefined &&
    serviceText(after) === undefined &&
    Math.abs(after.date - before.date) < PAUSE_SECONDS &&
    startOfDay(before.date * 1000) === startOfDay(after.date * 1000)
  );
}
