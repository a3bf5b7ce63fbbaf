import { bold, type Document, type Group, item, paragraph } from '../briefing/document.ts';
import { subjectLabel, subjectOf } from '../briefing/names.ts';
import { shortened } from '../briefing/shortened.ts';
import type { EditionReport, SubscriberReport } from '../delivery/reports.ts';
import { dayInWords } from '../language/dates.ts';
import { LANGUAGES } from '../language/languages.ts';
import type { Library } from './respond.ts';

/** An edition that may be sent again, and what its chat is called. */
export interface OpenEdition {
  readonly editionId: number;
  readonly chat: string;
}

const MOST_REASONS = 5;
const MOST_SUBJECTS = 15;
const REASON_LENGTH = 120;
const CHAT_LENGTH = 40;
/** Buttons that are read before one is pressed. */
const MOST_OPEN = 20;
const STATES = ['sent', 'pending', 'sending', 'failed', 'unconfirmed'] as const;
const SKIPPED = ['nothing new', 'missed', 'covered'] as const;

/** The last dates: what was due, what became of it and why, and what can be sent again. */
export function composeDeliveries(
  reports: readonly EditionReport[],
  open: readonly OpenEdition[],
  { messages }: Library,
): Document {
  const { deliveries } = messages.admin;
  const shown = open.slice(0, MOST_OPEN);
  return {
    title: [bold(deliveries.title)],
    groups: [
      ...(reports.length === 0 ? [paragraph(deliveries.none)] : []),
      ...reports.map((report) => date(report, messages)),
      ...(shown.length === 0 ? [] : [paragraph(deliveries.openHow)]),
    ],
    actions: [
      ...shown.map(({ editionId, chat }) => [
        {
          label: deliveries.resend(shortened(chat, CHAT_LENGTH)),
          wish: { type: 'resend' as const, editionId },
        },
      ]),
      [{ label: deliveries.refresh, wish: { type: 'deliveries' } }],
    ],
  };
}

/** Who subscribes, in counts. */
export function composeSubscribers(report: SubscriberReport, library: Library): Document {
  const { corpus, messages } = library;
  const { subscribers } = messages.admin;
  const kinds: Readonly<Record<string, string>> = subscribers.type;
  const language = (code: string) => LANGUAGES.get(code)?.settings.ownName ?? code;
  const named = (name: string) => (name === '' ? subscribers.unknown : name);
  const subjects = report.bySubject.map(({ subject, count }): [string, number] => {
    if (subject === '') return [subscribers.everything, count];
    const known = subjectOf(subject, corpus);
    return [known === undefined ? subject : subjectLabel(known, messages.language), count];
  });
  return {
    title: [bold(subscribers.title)],
    groups: [
      paragraph(
        [
          subscribers.active(report.active),
          subscribers.gone(report.gone),
          subscribers.held(report.held),
          subscribers.ended(report.ended),
        ].join('\n'),
      ),
      counts(
        subscribers.byType,
        Object.entries(report.byType).map(([type, count]) => [kinds[type] ?? named(type), count]),
      ),
      counts(
        subscribers.byLanguage,
        Object.entries(report.byLanguage).map(([code, count]) => [named(language(code)), count]),
      ),
      counts(
        subscribers.bySubject,
        subjects.slice(0, MOST_SUBJECTS),
        subjects.length > MOST_SUBJECTS ? subscribers.others(subjects.length - MOST_SUBJECTS) : '',
      ),
      growth(report, messages),
    ],
    actions: [],
  };
}

function date(report: EditionReport, { admin, language }: Library['messages']): Group {
  const { deliveries } = admin;
  const dropped =
    report.states.skipped - SKIPPED.reduce((sum, why) => sum + (report.skipped[why] ?? 0), 0);
  const figures = [
    ...STATES.flatMap((state) => {
      const count = report.states[state];
      return count === 0 ? [] : [deliveries.state[state](count)];
    }),
    ...SKIPPED.flatMap((why) => {
      const count = report.skipped[why] ?? 0;
      return count === 0 ? [] : [deliveries.skipped[why](count)];
    }),
    ...(dropped > 0 ? [deliveries.skipped.dropped(dropped)] : []),
  ];
  const reasons = report.reasons
    .slice(0, MOST_REASONS)
    .map(({ reason, count }) =>
      deliveries.reason(shortened(reason || deliveries.unknownReason, REASON_LENGTH), count),
    );
  const more = report.reasons.length - reasons.length;
  if (more > 0) reasons.push(deliveries.moreReasons(more));
  return paragraph(
    bold(dayInWords(report.date, language)),
    ` · ${deliveries.due(report.due)}\n${figures.join(', ')}`,
    ...reasons.map((line) => `\n${line}`),
  );
}

/** Weeks in which nobody came or went are left out. */
function growth(report: SubscriberReport, { admin, language }: Library['messages']): Group {
  const { subscribers } = admin;
  const lines = report.growth
    .filter(({ started, ended }) => started + ended > 0)
    .map(({ from, started, ended }) =>
      subscribers.week(dayInWords(from, language), started, ended),
    );
  if (lines.length === 0) return item();
  return paragraph(bold(subscribers.growth), ...lines.map((line) => `\n${line}`));
}

/** A heading and its counts, none of them where there is nothing. */
function counts(title: string, rows: readonly [string, number][], more = ''): Group {
  if (rows.length === 0) return item();
  const lines = rows.map(([name, count]) => `\n${name}: ${count}`);
  return paragraph(bold(title), ...lines, more === '' ? '' : `\n${more}`);
}
