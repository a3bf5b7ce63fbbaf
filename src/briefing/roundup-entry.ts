import type { Brief, Code, Source } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { weekdayInWords } from '../language/instants.ts';
import type { Messages } from '../language/messages.ts';
import { type Block, type Group, italic, type Span, type Text } from './document.ts';
import { briefDate } from './entry.ts';
import { excerpt } from './excerpt.ts';
import { followedIn } from './grouping.ts';
import { flagsOf, namesOf } from './names.ts';
import type { Story } from './ranking.ts';
import type { Reading } from './reading.ts';
import { shortened } from './shortened.ts';
import type { View } from './view.ts';

/** The address that opens a view: a roundup lives where buttons of ours may do nothing. */
export type LinkTo = (view: View) => string;

export interface EntryForm {
  readonly linkTo: LinkTo;
  /** Codes of what is followed, where an entry says which of it is the reason. */
  readonly reasons: readonly Code[];
  /** Characters of the excerpt. */
  readonly room: number;
}

const MOST_OTHERS = 3;
const TITLE_LENGTH = 200;
const NAME_LENGTH = 70;
const MOST_PUBLISHERS = 2;
const MOST_VOICES = 2;

/** The briefs of a story that its entry has room for, the lead first. */
export function shownOf({ lead, others }: Story): readonly Brief[] {
  return [lead, ...others.slice(0, MOST_OTHERS)];
}

/** A story in a roundup: title, a sentence or two, where it comes from, who else tells of it, why it is here. */
export function roundupEntry(story: Story, reading: Reading, form: EntryForm): Group {
  const { messages } = reading;
  const [lead, ...others] = shownOf(story);
  if (lead === undefined) throw new Error('a story has a lead');
  const blocks: Block[] = [
    { type: 'paragraph', text: [titleOf(lead, form.linkTo, messages, true)] },
    { type: 'paragraph', text: excerpt(lead, form.room, messages) },
    { type: 'paragraph', text: [italic(facts(lead, reading))] },
    ...alsoLines(others, reading, form),
  ];
  const reasons = reasonsOf(shownOf(story), reading, form.reasons);
  if (reasons !== '') {
    blocks.push({ type: 'item', text: [italic(messages.roundup.youFollow(reasons))] });
  }
  return { blocks };
}

/** A brief's title as a link to its page. */
export function titleOf(brief: Brief, linkTo: LinkTo, messages: Messages, isBold = false): Span {
  return {
    text: shortened(textIn(brief.title, messages.language).text, TITLE_LENGTH),
    href: linkTo({ type: 'brief', key: brief.key }),
    ...(isBold ? { bold: true } : {}),
  };
}

/** `Fri 12 Nov`, or as much of the date as is known. */
function dateOf(brief: Brief, messages: Messages): string {
  const { precision, confidence, on } = brief.date;
  const sure = precision === 'day' && confidence !== 'low';
  return sure ? weekdayInWords(on, messages.language) : briefDate(brief, messages);
}

/** Date, kind, whose view it is, flags and publishers in one line. */
function facts(brief: Brief, reading: Reading): string {
  const { messages, corpus } = reading;
  const voice = voiceOf(brief, messages);
  // News needs no word, and an opinion is named by whose it is.
  const named = brief.kind === 'news' || (brief.kind === 'opinion' && voice !== '');
  return [
    dateOf(brief, messages),
    named ? '' : messages.kind[brief.kind],
    voice,
    brief.countries.length > 1 ? flagsOf(brief, corpus) : '',
    publishersOf(brief.sources),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** `Also: title · publisher`, a list where there are several. */
function alsoLines(
  briefs: readonly Brief[],
  { messages }: Reading,
  { linkTo }: EntryForm,
): Block[] {
  const { also } = messages.roundup;
  const lines = briefs.map((brief): Text => {
    const rest = [voiceOf(brief, messages), publishersOf(brief.sources)].filter((part) => part);
    return [titleOf(brief, linkTo, messages), ...rest.map((part) => ` · ${part}`)];
  });
  const blocks = lines.map(
    (line): Block => ({
      type: 'item',
      text: [lines.length > 1 ? '• ' : `${also}: `, ...line],
    }),
  );
  return blocks.length > 1 ? [{ type: 'item', text: [`${also}:`] }, ...blocks] : blocks;
}

/** `opinion of A and B` where a brief is mostly somebody's view, else nothing. */
function voiceOf(brief: Brief, messages: Messages): string {
  if (brief.stance !== 'opinion' && brief.kind !== 'opinion') return '';
  const voices = new Set(
    brief.facts.flatMap(({ stance }) => {
      if (stance.type !== 'opinion') return [];
      if (stance.by === 'the author')
        return [brief.sources[0]?.author ?? messages.voice[stance.by]];
      return stance.by === 'the digest' ? [messages.voice[stance.by]] : [stance.by];
    }),
  );
  if (voices.size === 0) return '';
  const [...names] = voices;
  if (names.length > MOST_VOICES) return messages.opinionStance;
  return messages.opinionOf(
    messages.roundup.list(names.map((name) => shortened(name, NAME_LENGTH))),
  );
}

function publishersOf(sources: readonly Source[]): string {
  const names = [...new Set(sources.map(({ publisher }) => publisher))];
  const shown = names.slice(0, MOST_PUBLISHERS).map((name) => shortened(name, NAME_LENGTH));
  const more = names.length > shown.length ? ` +${names.length - shown.length}` : '';
  return `${shown.join(', ')}${more}`;
}

function reasonsOf(briefs: readonly Brief[], reading: Reading, followed: readonly Code[]): string {
  const codes = new Set(
    briefs.flatMap((brief) => followedIn(brief, followed, reading).map(({ code }) => code)),
  );
  const { corpus, messages } = reading;
  return namesOf(
    followed.filter((code) => codes.has(code)),
    corpus,
    messages,
  );
}
