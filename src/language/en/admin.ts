import type { AdminMessages } from '../messages/admin.ts';
import { plural } from '../plural.ts';

const minutesInWords = plural('en', { one: 'minute', other: 'minutes' });

export const admin: AdminMessages = {
  deliveries: {
    title: 'Deliveries',
    none: 'No roundup has been due yet.',
    due: (count) => `${count} due`,
    state: {
      sent: (count) => `${count} sent`,
      pending: (count) => `${count} waiting`,
      sending: (count) => `${count} on the way`,
      failed: (count) => `${count} failed`,
      unconfirmed: (count) => `${count} unconfirmed`,
    },
    skipped: {
      'nothing new': (count) => `${count} with nothing new`,
      missed: (count) => `${count} missed while the bot was down`,
      covered: (count) => `${count} told of already`,
      dropped: (count) => `${count} called off`,
    },
    reason: (reason, count) => `${count} × ${reason}`,
    unknownReason: 'no reason known',
    moreReasons: plural('en', { one: 'more reason', other: 'more reasons' }),
    openHow:
      'Unconfirmed: Telegram’s answer was lost twice, so it may have arrived. A button sends it again.',
    resend: (chat) => `Resend: ${chat}`,
    refresh: 'Refresh',
    willBeSent: 'It is sent again now.',
    nothingToSend: 'It was sent, or sent again, in the meantime.',
  },
  subscribers: {
    title: 'Subscribers',
    active: (count) => `${count} active`,
    gone: (count) => `${count} of them can’t be reached`,
    held: (count) => `${count} on hold`,
    ended: (count) => `${count} unsubscribed`,
    byType: 'Chats',
    type: {
      private: 'people',
      group: 'groups',
      supergroup: 'supergroups',
      channel: 'channels',
    },
    byLanguage: 'Languages',
    bySubject: 'Subjects',
    unknown: 'not known',
    everything: 'everything',
    others: (count) => `and ${count} more`,
    growth: 'New and gone, by week',
    week: (from, started, ended) => `from ${from}: +${started} −${ended}`,
  },
  gaps: {
    title: 'Questions without an answer',
    none: 'Every question of the last 90 days found an answer.',
    off: 'Questions without an answer are not kept: GAPS is off.',
    order: { frequent: 'most frequent', newest: 'newest' },
    total: plural('en', { one: 'question', other: 'questions' }),
    times: (count) => `${count} ×`,
    unknownLanguage: 'unknown language',
    others: (count) => `and ${count} more`,
    how: 'Kept for 90 days after they were last asked, without who asked them.',
  },
  alert: {
    trouble: {
      unreachable: (reason) =>
        `Telegram can’t be reached (${reason}). Roundups wait; nothing is lost.`,
      misconfigured: (reason) =>
        `Telegram refuses us (${reason}). Nothing is sent until BOT_TOKEN and TELEGRAM_API_ROOT are right.`,
      'nobody found': (reason) =>
        `Telegram finds none of our chats (${reason}). Roundups are halted and nobody was unsubscribed: is this the right bot?`,
      storage: (reason) =>
        `The database can’t be read or written (${reason}). Roundups wait; look at the disk.`,
      refused: (reason) =>
        `Telegram refuses a roundup as it is (${reason}). It was sent without its form, or not at all: see /deliveries.`,
      composing: (reason) => `A roundup can’t be composed (${reason}). The log says why.`,
      unconfirmed: (reason) =>
        `Of some roundups nobody knows whether they arrived (${reason}). /deliveries shows them and sends them again.`,
    },
    flood: (until) => `Telegram asks us to send less: roundups wait until ${until}. Replies go on.`,
    over: (what, minutes) => `Over: ${what}. It lasted ${minutesInWords(minutes)}.`,
    kind: {
      unreachable: 'Telegram could not be reached',
      misconfigured: 'Telegram refused us',
      'nobody found': 'Telegram found none of our chats',
      flood: 'Telegram held us back',
      storage: 'the database could not be read or written',
      refused: 'Telegram refused a roundup',
      composing: 'a roundup could not be composed',
      unconfirmed: 'some roundups were unconfirmed',
    },
  },
};
