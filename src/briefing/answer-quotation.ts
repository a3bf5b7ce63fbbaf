import type { Brief, BriefFact } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Messages } from '../language/messages.ts';
import type { Hit } from '../search/answer.ts';
import { fragment, type MarkedText } from './answer-fragment.ts';
import { shortenedTo, shownLength } from './answer-room.ts';
import { attribution } from './brief.ts';
import { type Block, bold, type Group, italic, type Span, type Text } from './document.ts';
import { briefDate } from './entry.ts';
import type { Reading } from './reading.ts';
import { speakerIn } from './speaker.ts';

/** A brief quoted: its title, what of it answers, with whose words it is, date and publisher. */
export interface Quotation {
  readonly group: Group;
  /** Characters at most. */
  readonly length: number;
}

/** What of a brief is quoted; `foreign` where the reader's language has nothing that answers. */
export interface Quoted {
  readonly texts: readonly QuotedText[];
  readonly foreign: boolean;
}

interface QuotedText {
  readonly marked: MarkedText;
  readonly language: string;
  /** Whose words it gives. */
  readonly stance: BriefFact['stance'];
  /** Whether it is in another language than the text before. */
  readonly labelled: boolean;
}

const TITLE_SHARE = 0.3;
const META_SHARE = 0.24;
const LONGEST_TITLE = 130;
const LONGEST_META = 150;
const NAME_SHARE = 0.12;
const NAME_LENGTH = 60;
const PUBLISHER_LENGTH = 70;
/** Less of a text says nothing. */
const LEAST_QUOTE = 60;

/**
 * @param room characters for all of it
 * @param told whether it was said already that the quotation is in English only
 * @param further whether other facts of the brief are quoted too, where there is room for all of one
 */
export function quotation(
  hit: Hit,
  number: number,
  { room, told, further = false }: { room: number; told: boolean; further?: boolean },
  reading: Reading,
  quoted = quotedOf(hit, reading.messages),
): Quotation {
  const { messages } = reading;
  const { brief } = hit.passage;
  const lead = `${number}. `;
  const title = shortenedTo(
    textIn(brief.title, messages.language).text,
    Math.min(LONGEST_TITLE, Math.floor(room * TITLE_SHARE)),
  );
  const meta = shortenedTo(
    metaOf(brief, messages),
    Math.min(LONGEST_META, Math.floor(room * META_SHARE)),
  );
  const fixed = [lead, title, meta].reduce((sum, text) => sum + shownLength(text), 0);
  const inEnglish = quoted.foreign && !told ? [italic(` (${messages.search.inEnglish})`)] : [];
  let left = room - fixed - 1 - lengthOf(inEnglish);
  const quotes: Block[] = [];
  // A second text, for which there is no room, is not missed.
  const texts = left < 2 * LEAST_QUOTE ? quoted.texts.slice(0, 1) : quoted.texts;
  for (const [place, each] of texts.entries()) {
    const share = Math.floor(left / (texts.length - place));
    const text = quote(each, share - 1, Math.floor(room * NAME_SHARE), reading);
    left -= lengthOf(text) + 1;
    quotes.push({ type: 'quote', text });
  }
  const last = quotes.pop();
  if (last !== undefined) quotes.push({ type: 'quote', text: [...last.text, ...inEnglish] });
  if (further) quotes.push(...furtherQuotes(hit, quoted, left, reading));
  const blocks: Block[] = [
    { type: 'paragraph', text: [lead, bold(title)] },
    ...quotes,
    { type: 'item', text: [meta] },
  ];
  return {
    group: { blocks, action: { label: String(number), open: { type: 'brief', key: brief.key } } },
    length: blocks.reduce((sum, { text }) => sum + lengthOf(text) + 1, -1),
  };
}

/** A text with whose words it is, in so many characters. */
function quote(
  { marked, language, stance, labelled }: QuotedText,
  room: number,
  nameLength: number,
  reading: Reading,
): Text {
  const { messages } = reading;
  const label = labelled ? [italic(messages.search.moreInEnglish), ' '] : [];
  const by = attribution({ stance: shownStance(stance, nameLength, reading) }, messages);
  const left = room - lengthOf(label) - lengthOf(by);
  return [...label, ...fragment(marked, Math.max(left, 1), language), ...by];
}

/** Other facts with nearly as much of what was asked; a translation has said what they do. */
function furtherQuotes(hit: Hit, { texts }: Quoted, room: number, reading: Reading): Block[] {
  const language = firstLanguage(hit, reading.messages.language);
  if (texts.some((text) => text.language !== language)) return [];
  let left = room;
  return (hit.also ?? []).flatMap((index): Block[] => {
    const text = quote(quotedFact(hit, index, language), left, NAME_LENGTH, reading);
    if (lengthOf(text) + 1 > left || shownLength(factOf(hit, index).text) > left) return [];
    left -= lengthOf(text) + 1;
    return [{ type: 'quote', text }];
  });
}

/**
 * What of a passage to quote to a reader. Facts are in the region's first language; whoever reads
 * another gets what the translated summary says of it, and one fact where that says more.
 */
export function quotedOf(hit: Hit, { language }: Messages): Quoted {
  const first = firstLanguage(hit, language);
  const fact = quotedFact(hit, hit.passage.fact, first);
  const translated = first === language ? undefined : hit.translationIn(language);
  if (translated === undefined) return { texts: [fact], foreign: first !== language };
  const own = translated.parts.map(
    (part): QuotedText => ({
      marked: marked(hit, part.text),
      language,
      stance: part.stance,
      labelled: false,
    }),
  );
  const more = translated.more.slice(0, 1).map((index) => ({
    ...quotedFact(hit, index, first),
    labelled: true,
  }));
  return { texts: [...own, ...more], foreign: false };
}

function quotedFact(hit: Hit, index: number, language: string): QuotedText {
  const { text, stance } = factOf(hit, index);
  return { marked: marked(hit, text), language, stance, labelled: false };
}

function marked({ marksIn, matchesIn }: Hit, written: string): MarkedText {
  const text = written.normalize('NFC').trim();
  return { text, marks: marksIn(text), matches: matchesIn(text) };
}

function firstLanguage({ passage }: Hit, own: string): string {
  return Object.keys(passage.brief.title)[0] ?? own;
}

function factOf({ passage }: Pick<Hit, 'passage'>, index: number): BriefFact {
  const fact = passage.brief.facts[index];
  if (fact === undefined) throw new Error(`passage ${passage.id} has no fact`);
  return fact;
}

/** With whoever says it as the reader's language calls them, in so many characters. */
function shownStance(
  stance: BriefFact['stance'],
  room: number,
  { corpus, messages }: Reading,
): BriefFact['stance'] {
  if (stance.type === 'report') return stance;
  const name = speakerIn(stance.by, corpus, messages.language);
  return { ...stance, by: shortenedTo(name, Math.min(NAME_LENGTH, room)) };
}

/** Date, kind where it is not news, whether it is mostly opinion, who published it. */
function metaOf(brief: Brief, messages: Messages): string {
  const [source, ...others] = brief.sources;
  const publisher = source && shortenedTo(source.publisher, PUBLISHER_LENGTH);
  const more = others.length > 0 ? ` +${others.length}` : '';
  return [
    briefDate(brief, messages),
    brief.kind === 'news' ? '' : messages.kind[brief.kind],
    brief.stance === 'opinion' && brief.kind !== 'opinion' ? messages.opinionStance : '',
    publisher === undefined ? '' : `${publisher}${more}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function lengthOf(text: Text): number {
  return text.reduce((sum, span: Span) => {
    return sum + shownLength((typeof span === 'string' ? span : span.text).normalize('NFC'));
  }, 0);
}
