import type { Subject } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Hit } from '../search/search.ts';
import { attribution } from './brief.ts';
import { bold, type Document, type Group, paragraph, type Span } from './document.ts';
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

/** The honest answer where nothing fits, with the pages that may help. */
export function composeNothing(
  line: string,
  near: readonly Subject[],
  { messages }: Pick<Reading, 'messages'>,
): Document {
  return {
    groups: [paragraph(line), ...(near.length > 0 ? [paragraph(messages.search.perhaps)] : [])],
    actions: rows(
      near.map((subject) => openSubject(subject, messages.language)),
      3,
    ),
  };
}

function quotation({ passage, marks }: Hit, number: number, reading: Reading): Group {
  const { messages } = reading;
  const { brief } = passage;
  const fact = brief.facts[passage.fact];
  if (fact === undefined) throw new Error(`passage ${passage.id} has no fact`);
  const [source] = brief.sources;
  const meta = [briefFacts(brief, reading), source?.publisher].filter((part) => part);
  return {
    blocks: [
      {
        type: 'paragraph',
        text: [`${number}. `, bold(textIn(brief.title, messages.language).text)],
      },
      { type: 'quote', text: [...marked(fact.text, marks), ...attribution(fact, messages)] },
      { type: 'item', text: [meta.join(' · ')] },
    ],
    action: { label: String(number), open: { type: 'brief', key: brief.key } },
  };
}

/** Splits a text at the marks, which are in order and don't overlap. */
function marked(text: string, marks: readonly (readonly [number, number])[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    spans.push(text.slice(at, start), bold(text.slice(start, end)));
    at = end;
  }
  return [...spans, text.slice(at)].filter((span) => span !== '');
}
