import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  createEngine,
  type DocumentTerms,
  type Engine,
  type EngineMatch,
  MAX_TERMS,
  type QueryTerm,
  restoreEngine,
} from '../../src/search/engine.ts';

function document(text: string, more: Partial<DocumentTerms> = {}): DocumentTerms {
  return { text: text.split(' '), title: [], context: [], subjects: [], ...more };
}

function engineOf(documents: Readonly<Record<string, string>>): Engine {
  const engine = createEngine();
  for (const [id, text] of Object.entries(documents)) engine.put(id, document(text));
  return engine;
}

function ask(text: string, more: Partial<QueryTerm> = {}): QueryTerm[] {
  return text.split(' ').map((term) => ({ term, weight: 1, fuzzy: 0, ...more }));
}

function best(
  engine: Engine,
  terms: readonly QueryTerm[],
  accepts: (id: string) => boolean = () => true,
  limit = 100,
): EngineMatch[] {
  return engine.match(terms, [{ accepts, limit }])[0] ?? [];
}

function ids(engine: Engine, terms: readonly QueryTerm[]): string[] {
  return best(engine, terms).map(({ id }) => id);
}

test('any of the terms matches, and more and rarer ones rank higher', () => {
  const engine = engineOf({ a: 'gas price', b: 'gas', c: 'gas dam', d: 'gas', e: 'price' });
  assert.equal(ids(engine, ask('gas price'))[0], 'a');
  assert.equal(ids(engine, ask('gas dam'))[0], 'c');
  assert.deepEqual(ids(engine, ask('price')).toSorted(), ['a', 'e']);
  assert.deepEqual(ids(engine, ask('coal')), []);
});

test('a term weighs what the question gives it', () => {
  const engine = engineOf({ a: 'gas', b: 'dam' });
  const [gas, dam] = [ask('gas'), ask('dam')];
  assert.deepEqual(ids(engine, [...ask('gas', { weight: 0.5 }), ...dam]), ['b', 'a']);
  assert.deepEqual(ids(engine, [...gas, ...ask('dam', { weight: 0.5 })]), ['a', 'b']);
});

test('a title counts less than the text', () => {
  const engine = createEngine();
  engine.put('a', document('dam', { title: ['gas'] }));
  engine.put('b', document('gas', { title: ['dam'] }));
  assert.deepEqual(ids(engine, ask('gas')), ['b', 'a']);
});

test('of equal documents the lower id is first, and no more are given than wanted', () => {
  const engine = engineOf({ c: 'gas', a: 'gas', b: 'gas' });
  assert.deepEqual(ids(engine, ask('gas')), ['a', 'b', 'c']);
  assert.deepEqual(
    best(engine, ask('gas'), undefined, 2).map(({ id }) => id),
    ['a', 'b'],
  );
});

test('only accepted documents count towards the limit', () => {
  const engine = engineOf({ a: 'gas', b: 'gas', c: 'gas' });
  const matches = best(engine, ask('gas'), (id) => id !== 'a', 1);
  assert.deepEqual(
    matches.map(({ id }) => id),
    ['b'],
  );
});

test('property: each of several selections is what it would be alone', () => {
  const documents = fc.dictionary(fc.constantFrom(...'abcdefgh'), text, { minKeys: 1 });
  const wanted = fc.array(fc.tuple(fc.subarray([...'abcdefgh']), fc.integer({ min: 1, max: 9 })), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(documents, wanted, (all, selections) => {
      const engine = engineOf(all);
      const terms = ask('gas border казахст', { fuzzy: 1, sound: 0.8 });
      const each = selections.map(([some, limit]) => ({
        accepts: (id: string) => some.includes(id),
        limit,
      }));
      assert.deepEqual(
        engine.match(terms, each),
        each.map(({ accepts, limit }) => best(engine, terms, accepts, limit)),
      );
    }),
  );
});

test('a match tells which of the terms it has, and as what', () => {
  const engine = engineOf({ a: 'pipeline dam' });
  const [match] = best(engine, [...ask('pipelin', { fuzzy: 1 }), ...ask('dam coal')]);
  assert.deepEqual(match?.questionTerms, ['pipelin', 'dam']);
  assert.deepEqual(match?.documentTerms, new Set(['pipeline', 'dam']));
});

test('a typing error is forgiven: a letter wrong, missing, too much, or two swapped', () => {
  const engine = engineOf({ a: 'border', b: 'parliament' });
  for (const wrong of ['bordar', 'boder', 'borrder', 'obrder', 'borde']) {
    assert.deepEqual(ids(engine, ask(wrong, { fuzzy: 1 })), ['a'], wrong);
  }
  assert.deepEqual(ids(engine, ask('parlimant', { fuzzy: 1 })), ['b'], 'two in a long word');
  assert.deepEqual(ids(engine, ask('bodar', { fuzzy: 1 })), [], 'two in a short one');
});

test('no typing error is seen in a word that some document has, in a number, or in a short word', () => {
  const engine = engineOf({ a: 'border', b: 'borders', c: '20211', d: 'gas' });
  assert.deepEqual(ids(engine, ask('border', { fuzzy: 1 })), ['a']);
  assert.deepEqual(ids(engine, ask('20212 gaz', { fuzzy: 1 })), []);
});

test('nearer words are taken alone', () => {
  const engine = engineOf({ a: 'federation', b: 'federatoin' });
  assert.deepEqual(ids(engine, ask('federatione', { fuzzy: 1 })), ['a']);
});

test('beginnings of words, and subjects, are never taken for misspelled words', () => {
  const engine = engineOf({ a: '^borde', b: '@bord' });
  assert.deepEqual(ids(engine, ask('borde bord', { fuzzy: 1 })), []);
});

test('a name is found as the other script writes it', () => {
  const engine = engineOf({ a: 'tokayev', b: 'panther', c: 'мирзиеев', d: 'gas' });
  const sound = { sound: 0.8 };
  assert.deepEqual(ids(engine, ask('токаев', sound)), ['a']);
  assert.deepEqual(ids(engine, ask('пэнтерс', sound)), ['b']);
  assert.deepEqual(ids(engine, ask('mirziyoyev', sound)), ['c']);
  assert.deepEqual(ids(engine, ask('токаев')), [], 'only where it is asked for');
});

test('a name that is known is sought in the other script too, another word is not', () => {
  const engine = engineOf({ a: 'токаев', b: 'tokayev' });
  assert.deepEqual(ids(engine, ask('токаев', { sound: 0.8, name: true })), ['a', 'b']);
  assert.deepEqual(ids(engine, ask('токаев', { sound: 0.8 })), ['a']);
});

test('an unfinished word is found by its beginning', () => {
  const engine = engineOf({ a: 'pipeline', b: 'pipe', c: 'pie' });
  assert.deepEqual(ids(engine, ask('pipe', { unfinished: true })), ['b', 'a']);
  assert.deepEqual(ids(engine, ask('pipe')), ['b']);
});

test('of too many terms the rarest are asked for', () => {
  const common = Array.from({ length: 2 * MAX_TERMS }, (_, number) => `common${number}`).join(' ');
  const engine = engineOf({ a: common, b: common, c: 'rare' });
  assert.deepEqual(ids(engine, ask(`${common} rare`)).toSorted(), ['a', 'b', 'c']);
  const [match] = best(engine, ask(`${common} rare`), (id) => id === 'a');
  assert.equal(match?.questionTerms.length, MAX_TERMS - 1);
});

test('what nobody wrote of leaves room for what somebody did', () => {
  const unknown = Array.from({ length: 50 }, (_, number) => 'xyz'.repeat(2 + number)).join(' ');
  const engine = engineOf({ a: 'gas', b: 'dam' });
  assert.deepEqual(ids(engine, ask(`${unknown} gas`, { fuzzy: 1 })), ['a']);
});

test('a document put again is replaced, and one removed is gone', () => {
  const engine = engineOf({ a: 'gas', b: 'dam' });
  engine.put('a', document('coal'));
  assert.deepEqual(ids(engine, ask('gas')), []);
  assert.deepEqual(ids(engine, ask('coal')), ['a']);
  engine.remove('a');
  engine.remove('nobody');
  assert.deepEqual(ids(engine, ask('coal')), []);
  assert.ok(!engine.knows('coal') && engine.knows('dam'));
});

test('a word of removed documents only may be a typing error', () => {
  const engine = engineOf({ a: 'border', b: 'bordar' });
  engine.remove('b');
  assert.deepEqual(ids(engine, ask('bordar', { fuzzy: 1 })), ['a']);
});

test('rarer terms weigh more, unknown ones most', () => {
  const engine = engineOf({ a: 'gas dam', b: 'gas', c: 'gas' });
  assert.ok(engine.weight('gas') < engine.weight('dam'));
  assert.ok(engine.weight('dam') < engine.weight('coal'));
});

test('what is damaged, cut short or of another version is not restored', () => {
  const saved = [...engineOf({ a: 'gas dam', b: 'gas' }).save()];
  assert.ok(restoreEngine(saved));
  for (const damaged of [
    [],
    saved.slice(1),
    saved.slice(0, -1),
    [...saved.slice(0, 1), ...saved.slice(2)],
    saved.map((line) => line.slice(0, -1)),
    saved.map(() => 'null'),
    [(saved[0] ?? '').replace('"version":', '"version":9'), ...saved.slice(1)],
  ]) {
    assert.equal(restoreEngine(damaged), undefined, JSON.stringify(damaged));
  }
});

test('many documents are saved in several lines, and restored', () => {
  const many = Array.from({ length: 5000 }, (_, number) => [`${number}`, `gas${number}`] as const);
  const engine = engineOf(Object.fromEntries(many));
  const saved = [...engine.save()];
  const longest = Math.max(...saved.map(({ length }) => length));
  assert.ok(longest < saved.join('').length / 5, `${longest} characters in one line`);
  assert.deepEqual(ids(restoreEngine(saved) ?? assert.fail(), ask('gas4321')), ['4321']);
});

test('what is changed while it is saved is not restored', () => {
  const engine = engineOf({ a: 'gas dam', b: 'gas' });
  const saving = engine.save()[Symbol.iterator]();
  const lines = [saving.next().value as string];
  engine.remove('b');
  for (const line of { [Symbol.iterator]: () => saving }) lines.push(line);
  assert.equal(restoreEngine(lines), undefined);
});

const words = fc.constantFrom('gas', 'dam', 'border', 'bodrer', 'казахст', 'kazakhst', '^казах');
const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((terms) => terms.join(' '));
const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  text: fc.option(text, { nil: undefined }),
  withText: fc.boolean(),
});

test('property: after any changes, and restored, the engine ranks as one made anew', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const changed = createEngine();
      const left = new Map<string, string>();
      for (const { id, text, withText } of changes) {
        const before = left.get(id);
        if (text === undefined) {
          changed.remove(id, withText && before !== undefined ? document(before) : undefined);
          left.delete(id);
        } else {
          changed.put(id, document(text));
          left.set(id, text);
        }
      }
      const anew = engineOf(Object.fromEntries(left));
      const restored = restoreEngine(changed.save());
      assert.ok(restored);
      const asked = ask('gas bordr казахст ^казах', { fuzzy: 1, sound: 0.8, name: true });
      const expected = scores(anew, asked);
      for (const engine of [changed, restored]) {
        const found = scores(engine, asked);
        assert.deepEqual([...found.keys()].toSorted(), [...expected.keys()].toSorted());
        for (const [id, score] of expected) {
          assert.ok(Math.abs((found.get(id) ?? 0) - score) < 1e-9, id);
        }
      }
    }),
  );
});

function scores(engine: Engine, asked: readonly QueryTerm[]): Map<string, number> {
  return new Map(best(engine, asked).map(({ id, score }) => [id, score]));
}
