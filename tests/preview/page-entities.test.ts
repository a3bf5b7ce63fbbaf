import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MessageEntity } from '@grammyjs/types';
import fc from 'fast-check';
import { entityTree, type TextNode, textOf } from '../../src/preview/page/text/entities.ts';

function bold(offset: number, length: number): MessageEntity {
  return { type: 'bold', offset, length };
}

function italic(offset: number, length: number): MessageEntity {
  return { type: 'italic', offset, length };
}

/** `<bold>words</bold>`, to compare with. */
function written(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) =>
      'text' in node
        ? node.text
        : `<${node.entity.type}>${written(node.children)}</${node.entity.type}>`,
    )
    .join('');
}

test('a text without entities is one leaf, an empty one none', () => {
  assert.deepEqual(entityTree('words'), [{ text: 'words' }]);
  assert.deepEqual(entityTree(''), []);
});

test('entities stand within others, whatever order they come in', () => {
  const entities = [italic(2, 3), bold(0, 9)];
  assert.equal(
    written(entityTree('abcdefghi!', entities)),
    '<bold>ab<italic>cde</italic>fghi</bold>!',
  );
});

test('of two entities with one span the first named is the outer one', () => {
  assert.equal(
    written(entityTree('ab', [italic(0, 2), bold(0, 2)])),
    '<italic><bold>ab</bold></italic>',
  );
});

test('offsets count UTF-16 units, so a flag is four', () => {
  assert.equal(written(entityTree('🇰🇿 is bold', [bold(0, 4)])), '<bold>🇰🇿</bold> is bold');
});

test('an entity that crosses the border of another is split there', () => {
  assert.equal(
    written(entityTree('abcdef', [bold(0, 4), italic(2, 4)])),
    '<bold>ab<italic>cd</italic></bold><italic>ef</italic>',
  );
});

test('what reaches beyond the text is cut, and what holds nothing left out', () => {
  assert.equal(
    written(entityTree('abc', [bold(1, 99), italic(5, 2), bold(0, 0)])),
    'a<bold>bc</bold>',
  );
});

test('whatever the entities claim, the leaves together are the text', () => {
  const entity = fc.record({
    type: fc.constantFrom('bold', 'italic', 'spoiler', 'blockquote', 'code'),
    offset: fc.integer({ min: -2, max: 40 }),
    length: fc.integer({ min: -2, max: 40 }),
  });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(entity),
      (text, entities) => {
        assert.equal(textOf(entityTree(text, entities as MessageEntity[])), text);
      },
    ),
  );
});

test('every unit of a text lies within exactly the entities that span it', () => {
  const span = fc.tuple(fc.nat(11), fc.nat(11));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const text = 'abcdefghijkl';
      const entities = spans.map(
        ([offset, length], index): MessageEntity => ({
          type: 'text_link',
          url: String(index),
          offset,
          length,
        }),
      );
      const around = new Map<string, string[]>();
      collect(entityTree(text, entities), [], around);
      for (const [at, unit] of [...text].entries()) {
        const expected = entities.filter(
          ({ offset, length }) => at >= offset && at < offset + length,
        );
        assert.deepEqual(around.get(unit)?.toSorted(), expected.map(urlOf).toSorted());
      }
    }),
  );
});

function collect(
  nodes: readonly TextNode[],
  within: readonly string[],
  around: Map<string, string[]>,
): void {
  for (const node of nodes) {
    if ('text' in node) for (const unit of node.text) around.set(unit, [...within]);
    else collect(node.children, [...within, urlOf(node.entity)], around);
  }
}

function urlOf(entity: MessageEntity): string {
  return entity.type === 'text_link' ? entity.url : '';
}
