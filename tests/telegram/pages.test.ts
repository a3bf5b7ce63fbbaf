import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Block,
  bold,
  type Document,
  type Group,
  heading,
  item,
  link,
  paragraph,
} from '../../src/briefing/document.ts';
import { en } from '../../src/language/en.ts';
import { paginate } from '../../src/telegram/views/pages.ts';
import { render } from '../../src/telegram/views/render.ts';

const at = { place: { view: { type: 'help' as const }, page: 0 } };

function document(groups: readonly Group[], more: Partial<Document> = {}): Document {
  return { groups, actions: [], ...more };
}

const words = fc.string({
  unit: fc.constantFrom('a', 'б', '😀', 'é', ' ', '\n', '.', '@', '/'),
  maxLength: 3000,
  size: 'max',
});
const span = fc.oneof(
  words,
  fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean() }),
  words.map((text) => link(text, `https://example.org/${'x'.repeat(200)}`)),
);
const block: fc.Arbitrary<Block> = fc.record({
  type: fc.constantFrom('paragraph', 'item', 'quote', 'collapsed'),
  text: fc.array(span, { minLength: 1, maxLength: 30 }),
});
const group: fc.Arbitrary<Group> = fc.record(
  {
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    action: fc.record({ label: words, open: fc.constant({ type: 'help' as const }) }),
    heading: fc.boolean(),
  },
  { requiredKeys: ['blocks'] },
);

test('property: every page of any document is a message that Telegram takes whole', () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          title: fc.array(span, { maxLength: 3 }),
          groups: fc.array(group, { maxLength: 12 }),
          actions: fc.constant([]),
          entriesPerPage: fc.integer({ min: 1, max: 5 }),
        },
        { requiredKeys: ['groups', 'actions'] },
      ) as fc.Arbitrary<Document>,
      (any) => {
        for (const page of paginate(any)) {
          assert.ok(page.text.length <= 4096);
          assert.ok(page.entities.length <= 100);
          assert.ok(page.text.isWellFormed());
          for (const { offset, length } of page.entities) {
            assert.ok(length > 0 && offset >= 0 && offset + length <= page.text.length);
          }
          assert.ok(page.actions.length <= (any.entriesPerPage ?? Number.POSITIVE_INFINITY));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('property: pages lose no word', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.'), maxLength: 6000, size: 'max' }),
        {
          minLength: 1,
        },
      ),
      (texts) => {
        const pages = paginate(document(texts.map((text) => paragraph(text))));
        const letters = (text: string) => text.replaceAll(/\s/g, '');
        assert.equal(letters(pages.map(({ text }) => text).join('')), letters(texts.join('')));
      },
    ),
    { numRuns: 100 },
  );
});

test('the title opens every page', () => {
  const pages = paginate(
    document([paragraph('a'.repeat(3000)), paragraph('b'.repeat(3000))], {
      title: [bold('Title')],
    }),
  );
  assert.equal(pages.length, 2);
  for (const { text, entities } of pages) {
    assert.ok(text.startsWith('Title\n\n'));
    assert.deepEqual(entities[0], { type: 'bold', offset: 0, length: 5 });
  }
});

test('a page never ends with a heading', () => {
  const pages = paginate(
    document([paragraph('a'.repeat(4080)), heading('Heading'), paragraph('under it')]),
  );
  assert.deepEqual(
    pages.map(({ text }) => text.slice(-20)),
    ['a'.repeat(20), 'Heading\nunder it'.slice(-20)],
  );
});

test('lines of a list stand close, paragraphs apart', () => {
  const [page] = paginate(document([item('1'), item('2'), paragraph('3'), paragraph('4')]));
  assert.equal(page?.text, '1\n2\n\n3\n\n4');
});

test('a text longer than a page breaks after a sentence', () => {
  const sentence = `${'word '.repeat(19)}end. `;
  const pages = paginate(document([paragraph(sentence.repeat(90))]));
  assert.ok(pages.length > 1);
  for (const { text } of pages) assert.ok(text.trimEnd().endsWith('end.'), text.slice(-20));
});

test('entries carry their buttons to the page they stand on', () => {
  const entry = (number: number): Group => ({
    ...paragraph(`entry ${number}`),
    action: { label: String(number), open: { type: 'help' } },
  });
  const pages = paginate(document([1, 2, 3].map(entry), { entriesPerPage: 2 }));
  assert.deepEqual(
    pages.map(({ actions }) => actions.map(({ label }) => label)),
    [['1', '2'], ['3']],
  );
});

test("nothing in somebody's words becomes a mention, a tag or a command", () => {
  const { text } = render(
    document([paragraph('ask @durov, #tag /start $USD a@b.c and/or 1/2')]),
    at,
    en,
  );
  assert.equal(text, 'ask @\u2060durov, #\u2060tag /\u2060start $\u2060USD a@b.c and/or 1/2');
});

test('text is in NFC and free of what the server drops, so that offsets hold', () => {
  const { text, entities } = render(
    document([paragraph('A\u030angstr\u202eom\u0000 ', bold('next'))]),
    at,
    en,
  );
  assert.equal(text, 'Ångström'.replace('ö', 'o').concat(' next'));
  assert.deepEqual(entities, [{ type: 'bold', offset: 9, length: 4 }]);
});

test('a page beyond the last shows the last, and says which it is', () => {
  const pages = document(['a', 'b', 'c'].map((letter) => paragraph(letter.repeat(4000))));
  const place = { view: { type: 'help' as const }, page: 99 };
  const { text, markup } = render(pages, { place }, en);
  assert.ok(text.startsWith('ccc'));
  assert.deepEqual(
    markup.inline_keyboard.map((row) => row.map((button) => button.text)),
    [['‹', '3/3']],
  );
});

test('of many pages the first and the last are one press away', () => {
  const pages = (count: number) =>
    document(Array.from({ length: count }, () => paragraph('a'.repeat(4000))));
  const labels = (count: number, page: number) => {
    const place = { view: { type: 'help' as const }, page };
    return render(pages(count), { place }, en).markup.inline_keyboard.map((row) =>
      row.map(({ text }) => text),
    );
  };
  assert.deepEqual(labels(4, 0), [['1/4', '›']]);
  assert.deepEqual(labels(9, 0), [['1/9', '›', '»']]);
  assert.deepEqual(labels(9, 1), [['‹', '2/9', '›', '»']]);
  assert.deepEqual(labels(9, 4), [['«', '‹', '5/9', '›', '»']]);
  assert.deepEqual(labels(9, 7), [['«', '‹', '8/9', '›']]);
  assert.deepEqual(labels(9, 8), [['«', '‹', '9/9']]);
});

test('property: a keyboard never has more than 100 buttons or 8 in a row, and labels are whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 150 }),
      (labels) => {
        const actions = labels.map((label) => ({ label, open: { type: 'help' as const } }));
        const { markup } = render(
          document([paragraph('text')], { actions: actions.map((action) => [action]) }),
          at,
          en,
        );
        assert.ok(markup.inline_keyboard.flat().length <= 100);
        for (const row of markup.inline_keyboard) {
          assert.ok(row.length <= 8);
          for (const { text } of row)
            assert.ok(text.isWellFormed() && Array.from(text).length <= 60);
        }
      },
    ),
  );
});
