import { dayInWords, partialDateInWords } from './dates.ts';
import { admin } from './en/admin.ts';
import { chats } from './en/chats.ts';
import { membership } from './en/membership.ts';
import { personal } from './en/personal.ts';
import { roundup } from './en/roundup.ts';
import { search } from './en/search.ts';
import { story } from './en/story.ts';
import { subscription } from './en/subscription.ts';
import type { Messages } from './messages.ts';
import { plural } from './plural.ts';

const date = (partial: string) => partialDateInWords(partial, 'en');

export const en: Messages = {
  language: 'en',

  kind: {
    news: 'news',
    digest: 'digest',
    analysis: 'analysis',
    interview: 'interview',
    opinion: 'opinion',
  },
  factLabel: {
    official_name: 'Official name',
    own_name: 'Own name',
    full_name: 'Full name',
    founded: 'Founded',
    capital: 'Capital',
    seat: 'Seat',
    population: 'Population',
    languages: 'Languages',
    currency: 'Currency',
    head_of_state: 'Head of state',
    officers: 'In office',
    independence: 'Independence',
    status: 'Status',
    summits: 'Summits',
    agreements: 'Agreements',
  },
  membershipStatus: {
    founding_member: 'founding member',
    member: 'member',
    participant: 'participant',
    associate: 'associate',
    observer: 'observer',
    partner: 'partner',
    applicant: 'applicant',
    former_member: 'former member',
    not_a_member: 'not a member',
  },
  partyRole: {
    members: 'Members',
    associates: 'Associates',
    observers: 'Observers',
    partners: 'Partners',
    former: 'Former members',
  },
  since: (partial) => `since ${date(partial)}`,
  asOf: (partial) => `as of ${date(partial)}`,
  sourceOf: (partial) => `source of ${date(partial)}`,
  dateNotGiven: 'date not given',
  weekOf: (span) => `week of ${span}`,
  dateUncertain: 'date uncertain',
  saidBy: (name) => `said by ${name}`,
  opinionOf: (name) => `opinion of ${name}`,
  opinionStance: 'mostly opinion',
  voice: { 'the author': 'the author', 'the digest': 'the digest' },

  start: (region) => ({
    title: `Briefings on ${region}`,
    lines: [
      'Short, dated, sourced briefs: what happened, who said it, who only thinks it.',
      'Ask anything in your own words, or send a command such as /week.',
      'Answers quote the briefs and name their sources. Nothing is made up.',
    ],
  }),
  help: {
    title: 'What you can send',
    ask: 'Or just ask, for example',
    command: {
      start: 'what this bot is',
      help: 'every command with an example',
      week: 'the briefs of a week',
      latest: 'the newest briefs',
      subscribe: 'a weekly roundup; what, day and hour as you like',
      settings: 'what is sent here, and when',
      unsubscribe: 'no more roundups; with a subject, no more of that',
      country: 'a country: facts, memberships, briefs',
      countries: 'all countries',
      organisations: 'all organisations',
      topic: 'the briefs on a topic',
      topics: 'all topics',
      story: 'a story: its briefs, the oldest first',
      stories: 'all stories: series of briefs',
      search: 'search the briefs',
      language: 'the language of this chat',
      about: 'what is in the archive',
      privacy: 'what is stored, and for how long',
      mydata: 'what is stored about you and your chats',
      deletemydata: 'delete what is stored about you',
      stop: 'end the roundups and delete what is stored for this chat',
    },
  },
  week: {
    title: (span) => `Week of ${span}`,
    empty: 'No briefs are dated in this week.',
    newest: (span) => `The newest week with briefs is ${span}.`,
    alsoIn: (month) => `Also in ${date(month)}`,
    severalCountries: 'Several countries',
    notUnderstood: (text) => `“${text}” is not a week or a date I can read.`,
    howTo: 'Try /week last, or /week with 2021-W45, 2021-11-12 or 12 Nov 2021.',
    previous: 'Earlier',
    next: 'Later',
    nothingYet: 'There are no briefs yet.',
  },
  lists: {
    countries: 'Countries',
    organisations: 'Organisations',
    topics: 'Topics',
    latest: 'The newest briefs',
    stories: 'Stories',
  },
  brief: {
    sources: 'Source',
    corrections: 'Corrected',
    related: 'Related',
    gone: 'This brief is no longer in the archive.',
    report: (contact) => `Found a mistake? Write to ${contact}.`,
  },
  profile: {
    memberships: 'Memberships',
    noBriefs: 'No briefs on this yet.',
    website: 'Website',
    unknownCountry: (text) => `I know no country called “${text}”.`,
    unknownTopic: (text) => `I know no topic called “${text}”.`,
    unknownCommand: (text) => `I don't know ${text}.`,
  },
  search,
  membership,

  about: {
    title: (region) => `Briefings on ${region}`,
    span: (from, to) => `From ${dayInWords(from, 'en')} to ${dayInWords(to, 'en')}`,
    countries: plural('en', { one: 'country', other: 'countries' }),
    organisations: plural('en', { one: 'organisation', other: 'organisations' }),
    topics: plural('en', { one: 'topic', other: 'topics' }),
    publishers: plural('en', { one: 'publisher', other: 'publishers' }),
    version: (version) => `Version ${version}`,
    licence: 'The program is free software under the MIT licence.',
    contact: 'Contact',
  },
  privacy: (keepsQuestions) => ({
    title: 'What is stored',
    lines: [
      keepsQuestions
        ? 'A question that I find no answer to is kept for 90 days for the editors, without who asked it or where: its words as you wrote them, its language, the day and how often. Telephone numbers, e-mail and web addresses and names of accounts are blanked out first; names and streets are not, so leave out what nobody should read. Other questions are not kept, and none is in the log.'
        : 'Your questions are answered and not kept: neither in a database nor in the log.',
      'Stored for a chat: its number, and for a group or a channel its title and who set it up; its language and time zone; and if it is subscribed, what to, when, and which roundups it was sent, for 180 days.',
      '/mydata shows what is stored about you and your chats, and /deletemydata deletes it. /unsubscribe ends the roundups and keeps your choices. /stop deletes what is stored for our private chat. A chat that I was removed from, or where I was blocked, is forgotten after 12 months.',
      'The log holds numbers of chats and updates, no words and no names.',
      'A button carries what it opens or changes, at times with the number of a chat or a subscription; never your words.',
    ],
  }),
  settings: {
    chooseLanguage: 'Which language shall I use in this chat?',
    ownName: 'English',
    languageSet: 'I speak English here from now on, in roundups too.',
    onlyAdmins: 'Only administrators of this chat can change its settings.',
    stopped:
      'No more roundups are sent here, and what was stored for this chat is deleted. You can still ask at any time; /subscribe starts anew.',
  },
  story,
  roundup,
  subscription,
  chats,
  personal,
  admin,

  briefs: plural('en', { one: 'brief', other: 'briefs' }),

  button: {
    back: 'Back',
    latest: 'Newest',
    countries: 'Countries',
    organisations: 'Organisations',
    topics: 'Topics',
    stories: 'Stories',
    help: 'Help',
    language: 'Русский · English',
    share: 'Share',
    copyLink: 'Copy link',
    report: 'Report a mistake',
    open: 'Open in the bot',
  },
  page: (page, pages) => `${page}/${pages}`,

  toast: {
    outdated: 'This button is out of date. Please send the command again.',
    questionGone: 'The question was deleted. Please ask it again.',
    pageCounter: (page, pages) => `Page ${page} of ${pages}`,
    notYours: 'Somebody else asked this. Ask me yourself: it opens in our private chat.',
    onlyAdmins: 'Only administrators of this chat can change this.',
    saved: 'Saved.',
  },
  wentWrong: 'Something went wrong here. Please try again in a moment.',
  onlyText: 'I can only read text. Ask in your own words, or send /help.',
  tooFast: 'That was a lot at once. Please wait a little: I read on in half a minute.',
  untranslated: 'Only in English so far.',
  description: (region) =>
    `Short, dated, sourced briefs on ${region}. Ask in your own words, or open a week, a country, an organisation. Answers quote their sources; nothing is made up.`,
  shortDescription: (region) => `Dated, sourced briefs on ${region}: ask, or read week by week.`,
};
