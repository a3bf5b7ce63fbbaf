import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { type PlainBody, plainBody } from '../../src/content/plain-body.ts';
import { plainText } from '../../src/content/plain-text.ts';
import { tidy } from '../../src/content/text.ts';

/** What the Markdown parser makes of a body that `plainBody` can read. */
function parsed(body: string): PlainBody {
  const facts: PlainBody['facts'][number][] = [];
  let summary: PlainBody['summary'];
  for (const node of fromMarkdown(body).children) {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'paragraph') {
      assert.equal(summary, undefined);
      assert.equal(facts.length, 0);
      summary = { text: plainText(node.children).text, line };
      continue;
    }
    assert.ok(node.type === 'list' && !node.ordered && facts.length === 0, node.type);
    for (const { children, position } of node.children) {
      const [paragraph, ...rest] = children;
      assert.ok(paragraph?.type === 'paragraph' && rest.length === 0);
      facts.push({ text: plainText(paragraph.children).text, line: position?.start.line ?? 0 });
    }
  }
  return { ...(summary !== undefined && { summary }), facts };
}

function tidied({ summary, facts }: PlainBody): PlainBody {
  const shown = ({ text, line }: PlainBody['facts'][number]) => ({ text: tidy(text), line });
  return { ...(summary !== undefined && { summary: shown(summary) }), facts: facts.map(shown) };
}

test('what is read without the Markdown parser is read as the parser reads it', () => {
  const piece = fc.constantFrom(
    ...['- ', '+ ', '1. ', '10) ', '---', '===', '    ', '  ', ' ', '\n', '\n\n', '\n- ', '\n\n- '],
    ...[
      'a',
      'Ж',
      '1',
      '.',
      ')',
      ':',
      '"',
      '’',
      '«',
      '(',
      '-',
      '–',
      '=',
      '{said: A}',
      '%',
      '/',
      '@',
    ],
    ...['*', '_', '`', '[', ']', '<', '>', '&', '#', '|', '~', '!', '\\', '\t', '\u00A0', '\u2028'],
    ...['https://a.b', 'www.a.b', 'word', 'A fact.', '{', '}', '$', '^', '+', ';', '\u0000'],
  );
  let read = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const body = pieces.join('');
      const plain = plainBody(body);
      if (plain === undefined) return;
      read++;
      assert.deepEqual(tidied(plain), parsed(body));
    }),
    { numRuns: 20_000 },
  );
  assert.ok(read > 1000, `${read} of the bodies were plain`);
});

test('nearly all bodies that ship are read without the Markdown parser, as the parser reads them', () => {
  const files = globSync('content/**/*.md');
  let read = 0;
  for (const file of files) {
    const parts = splitFrontMatter(readFileSync(file, 'utf8'));
    const plain = typeof parts === 'object' ? plainBody(parts.body) : undefined;
    if (plain === undefined || typeof parts !== 'object') continue;
    read++;
    assert.deepEqual(tidied(plain), parsed(parts.body), file);
  }
  assert.ok(read > 0.9 * files.length, `${read} of ${files.length}`);
});
