import type { PersonalMessages } from '../messages/personal.ts';

export const personal: PersonalMessages = {
  title: 'What is stored about you',
  number: (id) => `Your number at Telegram: ${id}`,
  language: (name) => `Language: ${name ?? 'not chosen'}`,
  timeZone: (zone) => `Time zone: ${zone ?? 'not chosen'}`,
  subscription: (summary, since) => `Your weekly roundup: ${summary}, since ${since}`,
  pausedUntil: (day) => `paused until ${day}`,
  ended: 'unsubscribed',
  noSubscription: 'No subscription',
  roundups:
    'For 180 days: on which dates roundups were due, the numbers of these messages, and whether they arrived.',
  chats: 'Channels and groups you set me up in',
  chatNumber: (id) => `number ${id}`,
  nothing: 'Nothing: no settings, no subscription, no channel or group.',
  deleteAll: 'Delete all this',
  onlyPrivate: 'I tell what is stored about you only in our private chat.',
  openPrivate: 'Open our private chat',

  confirm: 'This deletes your settings and your subscription. It can’t be undone.',
  alsoDeleted: (titles) => `The same for what only you run: ${titles}.`,
  askedAbout: (titles) => `Others run these too, so I will ask about each: ${titles}.`,
  yes: 'Delete my data',
  keep: 'Keep it',
  kept: 'Nothing was deleted.',
  deleted: 'Your settings and your subscription are deleted.',
  others: (title) => `Others run “${title}” too. Shall its subscription end for all of them?`,
  unknown: (title) =>
    `Who else runs “${title}” I can’t see any more. Shall its settings be deleted too?`,
  deleteChat: (title) => `Delete “${title}”`,
  leaveChat: 'Leave it to them',
  finished: 'Nothing is stored about you any more. You can still ask at any time.',
};
