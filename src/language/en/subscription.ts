import type { SubscriptionMessages } from '../messages/subscription.ts';

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const subscription: SubscriptionMessages = {
  title: 'Weekly roundup',
  started: {
    person: 'You are subscribed',
    chat: 'This chat is subscribed',
    topic: 'This topic is subscribed',
  },
  startedAgain: 'Subscribed again',
  changed: 'Changed',
  notSubscribed: 'Not subscribed',
  ended: 'Unsubscribed',

  everything: 'Everything',
  weekdays: WEEKDAYS,
  every: (weekday, time) => `${WEEKDAYS[weekday - 1] ?? ''}s at ${time}`,
  next: 'Next',
  onYourClock: 'On your clock',
  paused: 'Paused until then.',
  held: (reason) =>
    `Held back: Telegram refuses what I send (“${reason}”). Once an administrator has mended that, press “Try again”.`,
  unreachable: (reason) =>
    `Nothing can be sent: Telegram says “${reason}”. It goes on by itself once I am let in again.`,
  offer: 'A roundup of the new briefs, once a week, at the day and hour you choose.',
  endedHow: 'No more roundups are sent. What was chosen is kept, in case you come back.',
  inOneLine: 'Or in one line: ',
  onlyAdmins:
    "Only this chat's administrators can subscribe it or change its settings. You can subscribe for yourself in our private chat.",
  gone: 'This subscription is no longer there, or only administrators of its chat can open it. /subscribe is for one of your own.',
  notYours: 'Only administrators of that chat can change its roundup. This is about your own:',

  subjectsTitle: 'What the roundup is about',
  now: (choice) => `Now: ${choice}`,
  weekdayTitle: 'On which day?',
  timeTitle: 'At what time?',
  timeHow: (example, here) =>
    here
      ? `For any other minute send ${example}`
      : `For any other minute send ${example} in that chat`,
  zoneTitle: 'In which time zone?',
  zoneHow: (example, here) =>
    `For another one reply to this message with a city or an offset, such as Berlin or UTC+3${here ? `, or send ${example}` : '.'}`,
  zoneUnknown: (text) => `I know no time zone called “${text}”.`,
  zoneSeveral: (text) => `“${text}” has several time zones: which one?`,
  zonePerhaps: 'Perhaps one of these?',
  pauseTitle: 'Pause',
  pauseHow:
    'How many roundups shall be left out? The one after them also tells of the days in between.',
  pauseWeeks: (count) => (count === 1 ? '1 week' : `${count} weeks`),

  button: {
    subscribe: 'Subscribe',
    subjects: 'What',
    weekday: 'Day',
    time: 'Hour',
    zone: 'Time zone',
    language: 'Language',
    soundOn: 'Sound: on',
    soundOff: 'Sound: off',
    quietNothing: 'Quiet weeks: nothing',
    quietTell: 'Quiet weeks: a line',
    pause: 'Pause',
    resume: 'End the pause',
    sample: 'Send me a sample',
    unsubscribe: 'Unsubscribe',
    undo: 'Undo',
    tryAgain: 'Try again',
    everything: 'Everything',
    settings: 'Settings',
    privately: 'Subscribe privately',
    follow: '+ Follow',
    unfollow: '✓ Followed · Unfollow',
    followedAll: '✓ In your weekly roundup',
  },
  toast: {
    follows: (subject) => `Followed: ${subject}.`,
    unfollows: (subject) => `No longer followed: ${subject}.`,
    unfollowedLast: 'That was the last one: no more roundups are sent here.',
    lastSubject: 'This is the last one. Choose “Everything” instead, or unsubscribe.',
    groupFollows:
      'This would subscribe the whole chat, which only its administrators can. Follow it in our private chat.',
    gone: 'This subscription is no longer there, or not yours to change.',
    ended: 'This subscription has ended. Press “Undo”, or send /subscribe.',
    sampleComes: 'Here it comes.',
  },
  sample: 'A sample of your roundup',
  sampleOlder: 'The last seven days have nothing of it, so here are older ones.',

  problem: {
    nothingChanged: 'Nothing was changed, since I could not read all of it.',
    unknown: (word) => `“${word}” is no subject, weekday, time or time zone that I know.`,
    ambiguous: (word) => `“${word}” has several time zones.`,
    notFollowable: (word) => `“${word}” can't be followed, since I have no page on it.`,
    twoWeekdays: (word) => `“${word}” is a second weekday; the roundup comes once a week.`,
    twoTimes: (word) => `“${word}” is a second time; the roundup comes once a week.`,
    twoZones: (word) => `“${word}” is a second time zone.`,
    badTime: (word) => `“${word}” is no time of day. Write it like 18:00.`,
    notWholeHours: (word) =>
      `“${word}”: a time zone that is not whole hours from UTC goes by the name of its city.`,
    everythingAndSubjects: (word) => `“${word}” doesn't go together with single subjects.`,
    tooLong: 'That is too much for one line.',
    onlySubjectsEnd:
      'After /unsubscribe I understand only what is no longer to be followed; alone it ends everything.',
    notFollowed: (names) => `Not followed here: ${names}.`,
    followsEverything:
      'Everything is followed here, so no single subject can be left out. Choose with “What” the ones you want.',
    perhaps: (suggestions) => `Perhaps: ${suggestions}.`,
    whatThereIs: 'What can be followed: /countries, /organisations, /topics.',
    forExample: 'For example: ',
  },
  exampleWeekday: 'fri',
};
