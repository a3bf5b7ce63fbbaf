import { Temporal } from 'temporal-polyfill';
import { bold, type Span } from '../../briefing/document.ts';
import { selectBriefs } from '../../briefing/roundup-selection.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { editionWindow } from '../../subscriptions/window.ts';
import type { Library } from '../respond.ts';
import { type MadeRoundup, makeRoundup } from '../roundup.ts';
import { type FramedPart, framed } from '../views/frame.ts';
import { readPart } from '../views/roundup.ts';
import { concat, formatText } from '../views/text.ts';

const NOBODY: ReadonlySet<string> = new Set();
const WEEK = 7;

/**
 * What a roundup would be today: of the last seven days, or of the newest seven that have anything.
 * It is told of nowhere: the next roundup has all of it.
 */
export function sampleOf(subscription: Subscription, library: Library): FramedPart[] {
  const { messages } = library;
  const { roundup, older } = newest(subscription, library);
  const { timeZone, nextAt } = subscription;
  const next = nextAt === undefined ? undefined : { at: nextAt, timeZone };
  const { sample, sampleOlder } = messages.subscription;
  const head: Span[] = [bold(sample), older ? `\n${sampleOlder}\n\n` : '\n\n'];
  return roundup.parts.map((stored, index) => {
    const part = readPart(stored);
    if (part === undefined) throw new Error('a roundup just made is unreadable');
    const whole = framed(part, { lateSince: undefined, next }, messages, subscription);
    return index > 0 ? whole : { ...concat([formatText(head), whole]), markup: whole.markup };
  });
}

function newest(
  { subjects }: Subscription,
  library: Library,
): { roundup: MadeRoundup; older: boolean } {
  const { today, corpus, address } = library;
  const made = (span: { from: string; to: string }) =>
    makeRoundup({ span, lateBriefs: NOBODY, subjects, pushedBefore: NOBODY }, library, address);
  const week = editionWindow({ date: today, coveredTo: undefined }, today);
  if (week === undefined) throw new Error('a first edition has days to tell of');
  const roundup = made(week);
  if (!roundup.quiet) return { roundup, older: false };
  const always = { from: '0001-01-01', to: today };
  const all = { span: always, lateBriefs: NOBODY, subjects, pushedBefore: NOBODY };
  const [last] = selectBriefs(all, corpus).inSpan;
  if (last === undefined) return { roundup, older: false };
  const to = last.date.on;
  const from = Temporal.PlainDate.from(to)
    .subtract({ days: WEEK - 1 })
    .toString();
  return { roundup: made({ from, to }), older: true };
}
