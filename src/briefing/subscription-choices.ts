import { zoneInWords } from '../calendar/zone-names.ts';
import { LANGUAGES } from '../language/languages.ts';
import { type Action, bold, command, type Document, paragraph, type Span } from './document.ts';
import { rows } from './names.ts';
import type { Reading } from './reading.ts';
import type { SubscriptionState } from './subscription.ts';
import { PAUSES, type SubscriptionChange } from './subscription-change.ts';
import { ticked } from './subscription-subjects.ts';

/** Pages of the settings with one choice each; the present one is ticked. */

export function composeWeekday(state: SubscriptionState, { messages }: Reading): Document {
  const { weekdayTitle, weekdays } = messages.subscription;
  const choices = weekdays.map((name, index) =>
    choice(state, name, index + 1 === state.weekday, { type: 'weekday', weekday: index + 1 }),
  );
  return page(weekdayTitle, [], rows(choices, 2));
}

export function composeTime(state: SubscriptionState, { messages }: Reading): Document {
  const { timeTitle, timeHow, now } = messages.subscription;
  const choices = Array.from({ length: 24 }, (_, hour) => {
    const time = `${String(hour).padStart(2, '0')}:00`;
    return choice(state, time, time === state.time, { type: 'time', time });
  });
  return page(
    timeTitle,
    [now(state.time), command(timeHow('/subscribe 18:30', state.chat.here))],
    rows(choices, 4),
  );
}

/** `found`: why these zones are shown and not the region's. */
export function composeZone(
  state: SubscriptionState,
  zones: readonly string[],
  now: number,
  { messages }: Reading,
  found?: string,
): Document {
  const { subscription } = messages;
  const choices = zones.map((timeZone) =>
    choice(state, zoneInWords(timeZone, now), timeZone === state.timeZone, {
      type: 'zone',
      timeZone,
    }),
  );
  const lines = [
    // Somebody's words may be in it.
    found ?? subscription.now(zoneInWords(state.timeZone, now)),
    command(subscription.zoneHow('/subscribe Berlin', state.chat.here)),
  ];
  return page(subscription.zoneTitle, lines, rows(choices, 1));
}

/** The language of the chat, and so of its roundups. */
export function composeChatLanguage(state: SubscriptionState, { messages }: Reading): Document {
  const choices = [...LANGUAGES].map(
    ([
      code,
      {
        settings: { ownName },
      },
    ]) =>
      choice(state, ownName, ownName === state.chat.language, { type: 'language', language: code }),
  );
  return { groups: [paragraph(messages.settings.chooseLanguage)], actions: rows(choices, 2) };
}

export function composePause(state: SubscriptionState, { messages }: Reading): Document {
  const { pauseTitle, pauseHow, pauseWeeks } = messages.subscription;
  const choices = PAUSES.map((weeks) =>
    choice(state, pauseWeeks(weeks), false, { type: 'pause', weeks }),
  );
  return page(pauseTitle, [pauseHow], rows(choices, 3));
}

function choice(
  { id }: SubscriptionState,
  label: string,
  on: boolean,
  change: SubscriptionChange,
): Action {
  return { label: ticked(label, on), subscription: id, change };
}

function page(title: string, lines: readonly Span[], actions: Action[][]): Document {
  return {
    title: [bold(title)],
    groups: lines.map((line) => paragraph(line)),
    actions,
  };
}
