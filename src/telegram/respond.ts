import { composeAbout, composeLanguage, composePage } from '../briefing/about.ts';
import { composeNothing } from '../briefing/answer.ts';
import { composeBrief } from '../briefing/brief.ts';
import { command, type Document } from '../briefing/document.ts';
import { composeList } from '../briefing/list.ts';
import { subjectOf } from '../briefing/names.ts';
import type { Reading } from '../briefing/reading.ts';
import { shortened } from '../briefing/shortened.ts';
import { composeStart } from '../briefing/start.ts';
import { composeStory, composeUnknownStory } from '../briefing/story.ts';
import { composeSubject } from '../briefing/subject.ts';
import { composeSubjectCard } from '../briefing/subject-card.ts';
import type { View } from '../briefing/view.ts';
import { composeWeek } from '../briefing/week.ts';
import { addWeeks, parseIsoWeek, weekOf } from '../calendar/iso-week.ts';
import { readDate } from '../calendar/read-date.ts';
import type { Entity, Subject } from '../content/corpus.ts';
import { isSubject } from '../search/names.ts';
import type { Search } from '../search/search.ts';
import { BUILT_IN, OPENS } from './commands.ts';
import { composeHelp } from './help.ts';
import { type Address, viewOf } from './links.ts';
import { type Answered, answerQuestion } from './question.ts';
import type { Request } from './request.ts';
import { questionOf } from './subject-question.ts';
import { composeUnknownCommand, didYouMean } from './unknown.ts';

/** A page to show; `view` is what its buttons lead back to. */
export interface Reply {
  readonly view: View;
  readonly document: Document;
  /** The question, where nothing fitted it. */
  readonly gap?: string;
}

export interface Library extends Reading {
  readonly search: Search;
  readonly address: Address;
  /** Others read the answers along, so that pages are short. */
  readonly isShared?: boolean;
  /** What the chat is subscribed to: codes, none of them for everything; undefined: nothing. */
  readonly following?: readonly string[] | undefined;
  /** The program's own. */
  readonly version: string;
  /** Whether questions without an answer are kept. */
  readonly keepsQuestions?: boolean;
}

/** Characters of what a reader wrote that are worth repeating. */
const WORDS = 60;

/** Weeks by word, counted from the current one; English and Russian, as both are typed anywhere. */
const WEEK_WORDS = new Map([
  ['', 0],
  ...words('this|this week|current|now|эта|эта неделя|на этой неделе|сейчас', 0),
  ...words(
    'last|last week|previous|прошлая|прошлая неделя|на прошлой неделе|за прошлую неделю',
    -1,
  ),
  ...words('next|next week|следующая|следующая неделя|на следующей неделе', 1),
]);

function words(spellings: string, weeks: number): [string, number][] {
  return spellings.split('|').map((spelling) => [spelling, weeks]);
}

/** Computes the answer to a request: pure, so that it can be computed again for a button. */
export function respond(request: Request, library: Library): Reply {
  if (request.type === 'question') return question(request.text, library);
  const { name, args } = request;
  switch (name) {
    case 'week':
      return week(args, library);
    case 'country':
      return args === ''
        ? open({ type: 'list', list: 'countries' }, library)
        : country(args, library);
    case 'topic':
      return args === '' ? open({ type: 'list', list: 'topics' }, library) : topic(args, library);
    case 'story':
      return args === '' ? open({ type: 'list', list: 'stories' }, library) : story(args, library);
    case 'search':
      return args === ''
        ? asked(composeNothing([command(library.messages.search.howTo)], {}, library))
        : question(args, library);
    case 'start':
      return open(viewOf(args, library.corpus) ?? { type: 'start' }, library);
    default: {
      const view = viewOfCommand(name, library);
      if (view === undefined) return asked(composeUnknownCommand(name, library));
      const words = args === '' ? undefined : questionOf(`${name} ${args}`, library);
      return (words === undefined ? undefined : answerTo(words, library)) ?? open(view, library);
    }
  }
}

/** The page of a view; undefined for what the corpus no longer has, and for `asked`. */
export function compose(view: View, library: Library): Document | undefined {
  switch (view.type) {
    case 'brief': {
      const brief = library.corpus.briefIndex.get(view.key);
      return brief && composeBrief(brief, library);
    }
    case 'subject': {
      const subject = subjectOf(view.code, library.corpus);
      const composed = library.isShared ? composeSubjectCard : composeSubject;
      return subject && composed(subject, library, library.following);
    }
    case 'story': {
      const shown = library.corpus.stories.get(view.code);
      return shown && composeStory(shown, library);
    }
    case 'week':
      return composeWeek(view.week, library);
    case 'list':
      return composeList(view.list, library);
    case 'start':
      return composeStart(library);
    case 'help':
      return composeHelp(library);
    case 'about':
      return composeAbout(library, library.version);
    case 'privacy':
      return composePage(library.messages.privacy(library.keepsQuestions ?? false), library);
    case 'language':
      return composeLanguage(library);
    // These depend on more than the corpus: `features/subscription.ts` shows them.
    case 'settings':
    case 'subscription':
    case 'chats':
    case 'my data':
    case 'gaps':
    case 'asked':
      return undefined;
  }
}

function open(view: View, library: Library): Reply {
  const document = compose(view, library);
  if (document === undefined) throw new Error(`nothing to open for ${view.type}`);
  return { view, document };
}

function asked(document: Document): Reply {
  return { view: { type: 'asked' }, document };
}

/** Whether a command is one of ours, so that it is answered in a group too. */
export function isKnown(name: string, library: Library): boolean {
  return (
    (BUILT_IN as readonly string[]).includes(name) || viewOfCommand(name, library) !== undefined
  );
}

function viewOfCommand(code: string, { corpus }: Library): View | undefined {
  const view = OPENS.get(code);
  if (view !== undefined) return view;
  const subject = subjectOf(code, corpus);
  // Topics have no command of their own: /topic energy, not /energy.
  return subject === undefined || subject.kind === 'topic' ? undefined : { type: 'subject', code };
}

function question(text: string, library: Library): Reply {
  return replyWith(answerQuestion(text, library), text, library);
}

/** The same where there is something to show. */
function answerTo(text: string, library: Library): Reply | undefined {
  const answered = answerQuestion(text, library);
  const isEmpty = answered.type === 'words' && answered.isGap && answered.briefs.length === 0;
  return isEmpty ? undefined : replyWith(answered, text, library);
}

function replyWith(answered: Answered, text: string, library: Library): Reply {
  if (answered.type === 'page') return open(answered.view, library);
  const reply = asked(answered.document);
  return answered.isGap ? { ...reply, gap: text } : reply;
}

function week(args: string, library: Library): Reply {
  const { messages, today } = library;
  const current = weekOf(today);
  const weeks = WEEK_WORDS.get(args.toLowerCase().replace(/\s+/g, ' '));
  if (weeks !== undefined) return open({ type: 'week', week: addWeeks(current, weeks) }, library);
  const date = readDate(args, today);
  const named =
    parseIsoWeek(args) ??
    // Without a year it is this year's.
    parseIsoWeek(`${today.slice(0, 4)}-W${args.replace(/^w/i, '')}`) ??
    (date === undefined ? undefined : weekOf(date));
  if (named !== undefined) return open({ type: 'week', week: named }, library);
  const { notUnderstood, howTo } = messages.week;
  return asked(
    composeNothing([`${notUnderstood(shortened(args, WORDS))}\n`, command(howTo)], {}, library),
  );
}

function country(name: string, library: Library): Reply {
  const found = library.search.names.resolve(name);
  // A country outside the region has no page, but briefs may speak of it.
  if (found?.kind === 'place') return question(name, library);
  const { unknownCountry } = library.messages.profile;
  return subject(name, found, ['country', 'organisation'], unknownCountry, library);
}

function topic(name: string, library: Library): Reply {
  const found = library.search.names.resolve(name);
  return subject(name, found, ['topic'], library.messages.profile.unknownTopic, library);
}

function story(name: string, library: Library): Reply {
  const { stories } = library.search;
  const found = stories.resolve(name);
  // A story may be known, and all its briefs still to come.
  if (found !== undefined && library.corpus.stories.has(found.code)) {
    return open({ type: 'story', code: found.code }, library);
  }
  return asked(composeUnknownStory(shortened(name, WORDS), stories.nearest(name, 3), library));
}

function subject(
  name: string,
  found: Entity | undefined,
  kinds: readonly Subject['kind'][],
  unknown: (name: string) => string,
  library: Library,
): Reply {
  if (found !== undefined && isSubject(found) && kinds.includes(found.kind)) {
    return open({ type: 'subject', code: found.code }, library);
  }
  const words = questionOf(name, library);
  const answered = words === undefined ? undefined : answerTo(words, library);
  if (answered !== undefined) return answered;
  const near = library.search.names.nearest(name, 3, kinds);
  const all = kinds.includes('topic') ? 'topics' : 'countries';
  return asked(didYouMean(unknown(shortened(name, WORDS)), near, library, all));
}
