import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ReplaceableMap } from '../../src/content/replaceable-map.ts';

const key = fc.constantFrom(...'abcdef');

test('property: a copy with other values is as a map in which they were set, and the first stays as it was', () => {
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.nat(), { minKeys: 1 }),
      fc.array(fc.tuple(key, fc.nat())),
      (values, changes) => {
        const before = new Map(Object.entries(values));
        const known = changes.filter(([each]) => before.has(each));
        const after = new Map(before);
        for (const [each, value] of known) after.set(each, value);
        const first = ReplaceableMap.from(before);
        const second = first.replaced(known);
        for (const [map, expected] of [
          [first, before],
          [second, after],
        ] as const) {
          assert.deepEqual([...map], [...expected]);
          assert.deepEqual([...map.keys()], [...expected.keys()]);
          assert.deepEqual([...map.values()], [...expected.values()]);
          assert.equal(map.size, expected.size);
          for (const each of 'abcdefg') {
            assert.equal(map.get(each), expected.get(each));
            assert.equal(map.has(each), expected.has(each));
          }
          const seen = new Map<string, number>();
          map.forEach((value, each) => {
            seen.set(each, value);
          });
          assert.deepEqual(seen, expected);
        }
      },
    ),
  );
});

test('no key is added', () => {
  const map = ReplaceableMap.from(new Map([['a', 1]]));
  assert.throws(() => map.replaced([['b', 2]]), RangeError);
});

test('what can be replaced already is taken as it is', () => {
  const map = ReplaceableMap.from(new Map([['a', 1]]));
  assert.equal(ReplaceableMap.from(map), map);
});
