import type { BlockContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { BriefFact } from './corpus.ts';
import type { Item } from './item.ts';
import { parseMarkdown } from './markdown.ts';
import { type PlainBody, type PlainLine, plainBody } from './plain-body.ts';
import { type PlainText, plainLine, plainText } from './plain-text.ts';
import { holdsMarker, readStance } from './stance.ts';
import { textFault } from './text.ts';

export interface BodyText {
  readonly summary?: { readonly text: string; readonly line: number };
  readonly facts: readonly BriefFact[];
  /** The line of each fact. */
  readonly factLines: readonly number[];
  /** The line of the first list, or where one would stand. */
  readonly factsLine: number;
}

// Markdown takes quadratic time on text made for that; this keeps the worst under a second.
const LONGEST = 20_000;
const DEEP_NESTING = /^(?:[ \t]*(?:>|(?:[-+*]|\d+[.)])[ \t])){10}/m;

const BLOCK_NAMES: Partial<Record<RootContent['type'], string>> = {
  blockquote: 'a quotation',
  code: 'a code block (is the text indented?)',
  definition: 'a link definition',
  heading: 'a heading (a line of dashes below a text makes one)',
  html: 'an HTML block',
  list: 'a list within a fact',
  thematicBreak: 'a rule',
};

/**
 * Reads an item's Markdown: a paragraph of summary and a list of facts, both optional here.
 * Undefined where there is no body to read.
 */
export function readBody(item: Item): BodyText | undefined {
  if (item.body === undefined) return undefined;
  const { text: markdown, firstLine } = item.body;
  const facts: BriefFact[] = [];
  const factLines: number[] = [];
  let summary: BodyText['summary'];
  let list: List | undefined;
  const lineOf = (node: RootContent | ListItem): number =>
    firstLine - 1 + (node.position?.start.line ?? 1);
  const refuse = (node: RootContent, field: string): void =>
    item.errorAt(lineOf(node), field, `${BLOCK_NAMES[node.type] ?? node.type} is not allowed`);

  if (markdown.length > LONGEST) {
    const message = `holds ${markdown.length} characters, ${LONGEST} at most`;
    item.errorAt(firstLine, 'body', message);
    return undefined;
  }
  const deep = DEEP_NESTING.exec(markdown);
  if (deep !== null) {
    const line = firstLine + markdown.slice(0, deep.index).split('\n').length - 1;
    item.errorAt(line, 'body', 'lists or quotations are nested too deeply');
    return undefined;
  }
  const plain = plainBody(markdown);
  if (plain !== undefined) return readPlain(plain);
  for (const node of parseMarkdown(markdown).children) {
    if (node.type === 'paragraph') readParagraph(node);
    else if (node.type === 'list') readList(node);
    else refuse(node, 'body');
  }
  const factsLine = list === undefined ? firstLine : lineOf(list);
  return { ...(summary !== undefined && { summary }), facts, factLines, factsLine };

  function readPlain(body: PlainBody): BodyText {
    const lineIn = ({ line }: PlainLine): number => firstLine - 1 + line;
    if (body.summary !== undefined) {
      const line = lineIn(body.summary);
      addSummary(checkedText(plainLine(body.summary.text), line, 'summary'), line);
    }
    for (const fact of body.facts) {
      const line = lineIn(fact);
      addFact(checkedText(plainLine(fact.text), line, 'facts'), line);
    }
    const factsLine = factLines[0] ?? firstLine;
    return { ...(summary !== undefined && { summary }), facts, factLines, factsLine };
  }

  function readParagraph(node: Paragraph): void {
    const line = lineOf(node);
    if (isTable(node, markdown)) {
      item.errorAt(line, 'body', 'a table is not allowed');
    } else if (list !== undefined) {
      item.errorAt(line, 'body', 'a text after the facts: it comes first');
    } else if (summary !== undefined) {
      item.errorAt(line, 'summary', 'a second paragraph: one is allowed');
    } else {
      addSummary(readText(node, 'summary'), line);
    }
  }

  function addSummary(text: string, line: number): void {
    summary = { text, line };
    if (!holdsMarker(text)) return;
    item.errorAt(line, 'summary', 'a stance marker belongs to a fact, not to the summary');
  }

  function readList(node: List): void {
    if (list !== undefined) {
      item.errorAt(lineOf(node), 'facts', 'a second list: one is allowed, with one kind of bullet');
      return;
    }
    list = node;
    if (node.ordered) item.warnAt(lineOf(node), 'facts', 'numbers are not shown: use "-"');
    for (const entry of node.children) readFact(entry);
  }

  function readFact(entry: ListItem): void {
    const [paragraph, ...rest] = entry.children;
    if (paragraph === undefined) {
      item.errorAt(lineOf(entry), 'facts', 'a fact is empty');
      return;
    }
    for (const extra of rest) refuseWithin(extra);
    // A fact that begins with a tag is an HTML block to Markdown, and plain text to us.
    if (paragraph.type === 'html') {
      const { position } = paragraph;
      const text = readText({ type: 'paragraph', children: [paragraph], position }, 'facts');
      addFact(text, lineOf(entry));
    } else if (paragraph.type === 'paragraph') {
      addFact(readText(paragraph, 'facts'), lineOf(entry));
    } else {
      refuseWithin(paragraph);
    }
  }

  function refuseWithin(node: BlockContent | RootContent): void {
    if (node.type !== 'paragraph') refuse(node, 'facts');
    else item.errorAt(lineOf(node), 'facts', 'a second paragraph: a fact has one');
  }

  function addFact(text: string, line: number): void {
    const { fault, ...fact } = readStance(text);
    if (fault !== undefined) item.errorAt(line, 'facts', fault);
    else if (fact.text === '') item.errorAt(line, 'facts', 'a fact is empty');
    facts.push(fact);
    factLines.push(line);
  }

  function readText(node: Paragraph, field: string): string {
    return checkedText(plainText(node.children), lineOf(node), field);
  }

  function checkedText(
    { text, hasLink, hasImage }: PlainText,
    line: number,
    field: string,
  ): string {
    if (hasImage) item.errorAt(line, field, 'an image is not allowed');
    if (hasLink) item.warnAt(line, field, 'links belong in sources: only the text is shown');
    const fault = text === '' ? undefined : textFault(text);
    if (fault !== undefined) item.errorAt(line, field, fault);
    return text;
  }
}

function isTable({ position }: Paragraph, markdown: string): boolean {
  const source = markdown.slice(position?.start.offset, position?.end.offset);
  return /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/m.test(source);
}
