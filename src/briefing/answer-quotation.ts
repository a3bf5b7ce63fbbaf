import type { Brief, BriefFact } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Messages } from '../language/messages.ts';
import type { Hit } from '../search/answer.ts';
import { fragment, type MarkedText, markedWords } from './answer-fragment.ts';
import { shortenedTo, shownLength } from './answer-room.ts';
import { attribution } from './brief.ts';
import { type Block, bold, type Group, italic, type Span, type Text } from './document.ts';
import { briefDate } from './entry.ts';
import type { Reading } from './reading.ts';

/** A brief quoted: its title, what of it answers, with whose words it is, date and publisher. */
export interface Quotation {
  readonly group: Group;
  /** Characters at most. */
  readonly length: number;
}

/** What of a brief is quoted; `foreign` where the reader's language has nothing that answers. */
export interface Quoted {
  readonly texts: readonly { readonly marked: MarkedText; readonly language: string }[];
  readonly foreign: boolean;
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
  const { brief, fact: index } = hit.passage;
  const lead = `${number}. `;
  const title = shortenedTo(
    textIn(brief.title, messages.language).text,
    Math.min(LONGEST_TITLE, Math.floor(room * TITLE_SHARE)),
  );
  const meta = shortenedTo(
    metaOf(brief, messages),
    Math.min(LONGEST_META, Math.floor(room * META_SHARE)),
  );
  const words = factOf(hit, index);
  const after = [
    ...attribution(withShortName(words, Math.floor(room * NAME_SHARE)), messages),
    ...(quoted.foreign && !told ? [italic(` (${messages.search.inEnglish})`)] : []),
  ];
  const fixed = [lead, title, meta].reduce((sum, text) => sum + shownLength(text), 0);
  const breaks = 1 + quoted.texts.length;
  let left = room - fixed - breaks - lengthOf(after);
  const quotes: Block[] = [];
  // A second text, for which there is no room, is not missed.
  const texts = left < 2 * LEAST_QUOTE ? quoted.texts.slice(0, 1) : quoted.texts;
  for (const [place, { marked, language }] of texts.entries()) {
    const share = place === texts.length - 1 ? left : Math.floor(left / 2);
    const text = fragment(marked, Math.max(share, 1), language);
    left -= lengthOf(text);
    quotes.push({ type: 'quote', text });
  }
  const last = quotes.pop();
  if (last !== undefined) quotes.push({ type: 'quote', text: [...last.text, ...after] });
  if (further) quotes.push(...furtherQuotes(hit, left, messages));
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

function furtherQuotes(hit: Hit, room: number, messages: Messages): Block[] {
  let left = room;
  return (hit.also ?? []).flatMap((index): Block[] => {
    const fact = factOf(hit, index);
    const text: Text = [
      ...fragment({ text: fact.text.normalize('NFC'), marks: hit.marksIn(fact.text) }, left, 'en'),
      ...attribution(withShortName(fact, NAME_LENGTH), messages),
    ];
    if (lengthOf(text) + 1 > left || shownLength(fact.text) > left) return [];
    left -= lengthOf(text) + 1;
    return [{ type: 'quote', text }];
  });
}

/**
 * What of a passage to quote to a reader. Facts are in the region's first language; for whoever reads
 * another, those sentences of the translated summary that answer as well, else both or the fact.
 */
export function quotedOf(
  { passage, marksIn, summaryIn, hasNamesOf }: Hit,
  { language }: Messages,
): Quoted {
  const first = Object.keys(passage.brief.title)[0] ?? language;
  const mark = (text: string): MarkedText => {
    const normal = text.normalize('NFC').trim();
    return { text: normal, marks: marksIn(normal) };
  };
  const fact = { marked: mark(factOf({ passage }, passage.fact).text), language: first };
  const summary = first === language ? undefined : summaryIn(language);
  if (summary === undefined) return { texts: [fact], foreign: first !== language };
  const own = { marked: mark(summary), language };
  const [ofOwn, ofFact] = [markedWords(own.marked), markedWords(fact.marked)];
  if (ofOwn === 0) return { texts: [fact], foreign: true };
  const says =
    ofOwn >= ofFact &&
    hasNumbersOf(own.marked.text, fact.marked.text) &&
    hasNamesOf(own.marked.text);
  return { texts: says ? [own] : [own, fact], foreign: false };
}

/** A summary leaves out numbers and names first, which may be what was asked for. */
function hasNumbersOf(text: string, fact: string): boolean {
  const numbers = (words: string) => new Set(words.match(/\d+/g));
  return numbers(fact).isSubsetOf(numbers(text));
}

function factOf({ passage }: Pick<Hit, 'passage'>, index: number): BriefFact {
  const fact = passage.brief.facts[index];
  if (fact === undefined) throw new Error(`passage ${passage.id} has no fact`);
  return fact;
}

function withShortName(fact: BriefFact, room: number): BriefFact {
  const { stance } = fact;
  if (stance.type === 'report') return fact;
  return {
    ...fact,
    stance: { ...stance, by: shortenedTo(stance.by, Math.min(NAME_LENGTH, room)) },
  };
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
