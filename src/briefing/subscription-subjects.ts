import type { Subject } from '../content/corpus.ts';
import { type Action, bold, type Document, paragraph } from './document.ts';
import { subjectsIn } from './list.ts';
import { rows, subjectLabel } from './names.ts';
import type { Reading } from './reading.ts';
import { type SubscriptionState, settingsButton, subjectsInWords } from './subscription.ts';

export const SUBJECT_LISTS = ['countries', 'organisations', 'topics'] as const;
export type SubjectList = (typeof SUBJECT_LISTS)[number];

/** Ticks on one page, two in a row: more push the text off the screen. */
const ON_A_PAGE = 16;

/** Everything, or what of each list. */
export function composeSubjects(state: SubscriptionState, reading: Reading): Document {
  const { messages } = reading;
  const { subscription } = messages;
  const everything = state.subjects.length === 0;
  const counted = (list: SubjectList): string => {
    const count = subjectsIn(list, reading).filter(({ code }) => follows(state, code)).length;
    return count === 0 ? messages.lists[list] : `${messages.lists[list]} · ${count}`;
  };
  return {
    title: [bold(subscription.subjectsTitle)],
    groups: [paragraph(subscription.now(subjectsInWords(state.subjects, reading)))],
    actions: [
      [
        {
          label: ticked(subscription.button.everything, everything),
          subscription: state.id,
          change: { type: 'everything' },
        },
      ],
      ...SUBJECT_LISTS.filter((list) => subjectsIn(list, reading).length > 0).map((list) => [
        settingsButton(counted(list), state.id, list),
      ]),
    ],
  };
}

/** The subjects of one list to tick; `part` from 0, one beyond the last is the last. */
export function composeTicks(
  state: SubscriptionState,
  list: SubjectList,
  part: number,
  reading: Reading,
): Document {
  const { messages } = reading;
  const all = subjectsIn(list, reading);
  const parts = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
  const shown = Math.min(part, parts - 1);
  const turn = (label: string, to: number): Action => ({
    label,
    open: { type: 'subscription', id: state.id, page: list, part: to },
  });
  const number = parts > 1 ? ` · ${messages.page(shown + 1, parts)}` : '';
  return {
    title: [bold(messages.lists[list]), number],
    groups: [paragraph(messages.subscription.now(subjectsInWords(state.subjects, reading)))],
    actions: [
      ...rows(
        all
          .slice(shown * ON_A_PAGE, (shown + 1) * ON_A_PAGE)
          .map((subject) => tick(subject, state, messages.language)),
        2,
      ),
      [
        ...(shown > 0 ? [turn('‹', shown - 1)] : []),
        ...(shown < parts - 1 ? [turn('›', shown + 1)] : []),
      ],
    ],
  };
}

/** Where in the lists a subject is ticked; undefined for what is in none. */
export function tickedAt(
  code: string,
  reading: Reading,
): { readonly list: SubjectList; readonly part: number } | undefined {
  for (const list of SUBJECT_LISTS) {
    const index = subjectsIn(list, reading).findIndex((subject) => subject.code === code);
    if (index >= 0) return { list, part: Math.floor(index / ON_A_PAGE) };
  }
  return undefined;
}

export function ticked(label: string, on: boolean): string {
  return on ? `✓ ${label}` : label;
}

function tick(subject: Subject, state: SubscriptionState, language: string): Action {
  const followed = follows(state, subject.code);
  return {
    label: ticked(subjectLabel(subject, language), followed),
    subscription: state.id,
    change: { type: 'subject', code: subject.code, followed: !followed },
  };
}

function follows({ subjects }: SubscriptionState, code: string): boolean {
  return subjects.includes(code);
}
