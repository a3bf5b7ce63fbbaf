import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { plainYaml, readFrontMatter } from '../../src/content/plain-yaml.ts';
import { readYaml } from '../../src/content/yaml.ts';

function sameAsParser(source: string): boolean {
  const plain = plainYaml(source);
  if (plain === undefined) return false;
  const { value, keys, faults } = readYaml(source);
  assert.deepEqual({ value: plain, keys: Object.keys(plain), faults: [] }, { value, keys, faults });
  return true;
}

test('the front matter of nearly every brief is plain, and read as the parser reads it', () => {
  const files = globSync('content/briefs/*/*.md');
  const plain = files.filter((file) => {
    const parts = splitFrontMatter(readFileSync(file, 'utf8'));
    return typeof parts === 'object' && sameAsParser(parts.yaml);
  });
  assert.ok(plain.length > 0.9 * files.length, `${plain.length} of ${files.length}`);
});

test('plain are text, lists of codes, maps, and lists of maps', () => {
  const source = `title: "A: b # c"
date: 2021-11-12
empty: []
codes: [a, b-c, d_1]

sources:
  - publisher: A & B, «C» [d]
    note: it's "so"
  - publisher: E
translations:
  ru:
    title: Кони
kind: news`;
  assert.ok(sameAsParser(source));
});

test('all else that YAML has is left to its parser', () => {
  for (const source of [
    '',
    'a',
    'a:',
    'a: ',
    'a:\n',
    'a: b: c',
    'a: b #c',
    'a: b # c',
    'a: b:',
    'a: b ',
    'a: null',
    'a: ~',
    'a: "b\\n"',
    "a: 'b'",
    'a: &b c',
    'a: *b',
    'a: !b c',
    'a: |\n  b',
    'a: b\n  c',
    'a: [b, null]',
    'a: [b, c: d]',
    'a: [b,\n  c]',
    'a: {b: c}',
    'a: b\na: c',
    'a:\n b: c',
    'a:\n    b: c',
    'a:\n- b: c',
    'a:\n  - b',
    'a:\n  - b: c\n  d: e',
    'a:\n  b: c\n  - d: e',
    ' a: b',
    '# a\nb: c',
    'a: b\n---\nc: d',
    '__proto__: a',
    'a: b\tc',
    'a: - b',
    'a: b\u00a0',
    'a: b\r',
  ]) {
    assert.equal(plainYaml(source), undefined, JSON.stringify(source));
  }
});

test('a problem finds its line as in front matter that the parser reads', () => {
  const source = 'title: A\nsources:\n  - publisher: B\n    url: c';
  const path = ['sources', 0, 'url'];
  assert.equal(readFrontMatter(source, 2).lineOf(path), readYaml(source, 2).lineOf(path));
  assert.equal(readFrontMatter(source, 2).lineOf(path), 5);
});

const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'key',
    ': ',
    ':',
    '- ',
    '-',
    '\n',
    '\n  ',
    '\n    ',
    '\n  - ',
    ' ',
    '  ',
    '#',
    ' #',
  ],
  ...['"', "'", '[', ']', '{', '}', ', ', ',', 'null', '~', '&', '*', '!', '|', '>', '%', '@', '?'],
  ...['\\', '\t', '\u00a0', '\u2028', 'я', '1', '.', '(', '«', '---', '\nkey: ', '\nb:', '[a, b]'],
);

test('property: what is read as plain the parser reads alike', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      sameAsParser(`key: ${pieces.join('')}`);
      sameAsParser(pieces.join(''));
    }),
    { numRuns: 4000 },
  );
});
