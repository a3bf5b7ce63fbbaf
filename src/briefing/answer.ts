import type { Subject } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Messages } from '../language/messages.ts';
import type { Hit, Marks } from '../search/search.ts';
import { attribution } from './brief.ts';
import {
  bold,
  type Document,
  type Group,
  italic,
  paragraph,
  type Span,
  type Text,
} from './document.ts';
import { briefFacts } from './entry.ts';
import { openSubject, rows } from './names.ts';
import type { Reading } from './reading.ts';

/** Few enough to be read at once; the next results are a button away. */
const HITS_PER_PAGE = 3;

/** The answer to a question: passages quoted with their matches marked, dated and attributed. */
export function composeHits(hits: readonly Hit[], reading: Reading): Document {
  return {
    groups: hits.map((hit, index) => quotation(hit, index + 1, reading)),
    actions: [],
    entriesPerPage: HITS_PER_PAGE,
  };
}

/** The honest answer where nothing fits, with the pages that may help, and the ways on. */
export function composeNothing(
  line: Text,
  near: readonly Subject[],
  { messages }: Pick<Reading, 'messages'>,
): Document {
  const { button } = messages;
  const subjects = near.map((subject) => openSubject(subject, messages.language));
  return {
    groups: [paragraph(...line), ...(near.length > 0 ? [paragraph(messages.search.perhaps)] : [])],
    actions: [
      ...rows(subjects, 3),
      [
        { label: button.latest, open: { type: 'list', list: 'latest' } },
        { label: button.help, open: { type: 'help' } },
      ],
    ],
  };
}

function quotation(hit: Hit, number: number, reading: Reading): Group {
  const { messages } = reading;
  const { brief } = hit.passage;
  const [source] = brief.sources;
  const meta = [briefFacts(brief, reading), source?.publisher].filter((part) => part);
  return {
    blocks: [
      {
        type: 'paragraph',
        text: [`${number}. `, bold(textIn(brief.title, messages.language).text)],
      },
      { type: 'quote', text: quoted(hit, messages) },
      { type: 'item', text: [meta.join(' · ')] },
    ],
    action: { label: String(number), open: { type: 'brief', key: brief.key } },
  };
}

/**
 * The fact that answers, with its attribution. Facts are in the region's first language; whoever
 * reads another gets the summary in it, where there is one, else a word about that.
 */
function quoted({ passage, marksIn }: Hit, messages: Messages): Text {
  const { summary, title, facts } = passage.brief;
  const fact = facts[passage.fact];
  if (fact === undefined) throw new Error(`passage ${passage.id} has no fact`);
  const inFirst = Object.keys(title)[0] === messages.language;
  const summed = summary && !inFirst ? textIn(summary, messages.language) : undefined;
  if (summed?.language === messages.language) return marked(summed.text, marksIn(summed.text));
  const text = [...marked(fact.text, marksIn(fact.text)), ...attribution(fact, messages)];
  return inFirst ? text : [...text, italic(`\n${messages.untranslated}`)];
}

/** Splits a text at the marks, which are in order and don't overlap. */
function marked(text: string, marks: Marks): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    spans.push(text.slice(at, start), bold(text.slice(start, end)));
    at = end;
  }
  return [...spans, text.slice(at)].filter((span) => span !== '');
}
