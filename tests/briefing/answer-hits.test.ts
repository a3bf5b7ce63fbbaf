import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeHits, composeNothing } from '../../src/briefing/answer.ts';
import { brief, corpusOf, fact, place, topic } from '../corpus.ts';
import { characters, hit, inRussian, reading, shown } from './answers.ts';

const world = { topics: [topic('trade', 'Trade')] };

test('the best passage is quoted with its matches bold, dated, attributed, with its publisher', () => {
  const one = brief('2021-11-12-riders', {
    kind: 'interview',
    date: {
      on: '2021-11-12',
      from: '2021-11-08',
      to: '2021-11-14',
      precision: 'week',
      confidence: 'low',
    },
    facts: [fact('Other.'), fact('Riders were seen at the ford.', { type: 'said', by: 'Gandalf' })],
    sources: [{ publisher: 'The Gazette' }, { publisher: 'The Crier' }],
  });
  const asked = reading(corpusOf([one], world));
  const [page, ...more] = shown(
    composeHits([hit(one, ['Riders', 'ford'], 1)], { readings: [] }, asked),
    asked,
  );
  assert.equal(
    page?.text,
    `1. Title of 2021-11-12-riders
Riders were seen at the ford. (said by Gandalf)
week of 8–14 November 2021 (date uncertain) · interview · The Gazette +1`,
  );
  assert.deepEqual(page?.bold, ['Title of 2021-11-12-riders', 'Riders', 'ford']);
  assert.deepEqual(page?.buttons, [['1']]);
  assert.equal(more.length, 0);
});

test('spellings that were forgiven are said above, and what was named is a button', () => {
  const one = brief('2021-11-12-x');
  const asked = reading(corpusOf([one], world));
  const around = {
    readings: [{ written: 'gondr', taken: 'Gondor' }],
    subjects: [topic('trade', 'Trade')],
  };
  const [page] = shown(composeHits([hit(one, ['Fact'])], around, asked), asked);
  assert.match(page?.text ?? '', /^I read “gondr” as Gondor\.\n\n1\. Title/);
  assert.deepEqual(page?.buttons, [['1'], ['Trade']]);
});

test('up to two more stand beside the best, and the rest is a button away', () => {
  const briefs = [1, 2, 3, 4].map((day) => brief(`2021-11-0${day}-x`));
  const asked = reading(corpusOf(briefs));
  const hits = briefs.map((each) => hit(each, ['Fact']));
  const pages = shown(composeHits(hits, { readings: [] }, asked), asked);
  assert.deepEqual(
    pages.map(({ buttons }) => buttons),
    [
      [['1', '2', '3'], ['More results ›']],
      [['4'], ['‹', '2/2']],
    ],
  );
});

const long = `${'Carts went by the old road. '.repeat(20)}The riders crossed at the ford at dawn. ${'Nobody was there to see it. '.repeat(20)}`;

test('a match is bold once, and but a few are', () => {
  const one = brief('2021-11-12-x', {
    facts: [fact('Riders, elves and dwarves: riders met ents, orcs and wizards.')],
  });
  const asked = reading(corpusOf([one]));
  const words = ['Riders', 'riders', 'elves', 'dwarves', 'ents', 'orcs', 'wizards'];
  const [page] = shown(composeHits([hit(one, words)], { readings: [] }, asked), asked);
  assert.deepEqual(page?.bold, ['Title of 2021-11-12-x', 'Riders', 'elves', 'dwarves', 'ents']);
});

test('a part of a long sentence is as long as there is room for', () => {
  const text = `${'on and '.repeat(200)}at the ford. ${'Nobody saw it, '.repeat(60)}`;
  const one = brief('2021-11-12-x', { facts: [fact(text)] });
  const asked = reading(corpusOf([one]));
  const [page] = shown(composeHits([hit(one, ['ford'])], { readings: [] }, asked), asked);
  const [quote = ''] = page?.quotes ?? [];
  assert.match(quote, /^…(?:on |and )/);
  assert.match(quote, /at the ford\.$/);
  assert.ok(quote.length > 300, quote);
});

test('a long fact is cut around its matches at sentences', () => {
  const one = brief('2021-11-12-x', { facts: [fact(long)] });
  const asked = reading(corpusOf([one]));
  const [page] = shown(composeHits([hit(one, ['riders', 'ford'])], { readings: [] }, asked), asked);
  const [quote = ''] = page?.quotes ?? [];
  assert.ok(quote.includes('The riders crossed at the ford at dawn.'), quote);
  assert.match(quote, /^(Carts|The riders)/);
  assert.match(quote, /\.$/);
  assert.ok(characters(page?.text ?? '') < 900);
});

test('within one long sentence words are the borders, and what is left out is shown', () => {
  const words = `${'on and '.repeat(150)}riders forded ${'on and '.repeat(150)}`.trim();
  const one = brief('2021-11-12-x', { facts: [fact(words)] });
  const asked = reading(corpusOf([one]));
  const [page] = shown(
    composeHits([hit(one, ['riders', 'forded'])], { readings: [] }, asked),
    asked,
  );
  const [quote = ''] = page?.quotes ?? [];
  assert.match(quote, /^…(on|and) (on and )*(on )?riders forded (on|and).* (on|and)…$/);
});

const bilingual = (summary?: string, facts = [fact('Nine riders were seen at the ford.')]) =>
  brief('2021-11-12-x', {
    title: { en: 'Riders seen', ru: 'Всадники у брода' },
    ...(summary === undefined ? {} : { summary: { en: 'Riders.', ru: summary } }),
    facts,
  });

test('a Russian reader is quoted the Russian sentences that answer', () => {
  const one = bilingual('Девять всадников видели у брода.');
  const asked = inRussian(corpusOf([one]));
  const words = ['всадников', 'брода', 'riders'];
  const [page] = shown(composeHits([hit(one, words)], { readings: [] }, asked), asked);
  assert.deepEqual(page?.quotes, ['Девять всадников видели у брода.']);
  assert.deepEqual(page?.bold, ['Всадники у брода', 'всадников', 'брода']);
});

test('where a fact says more than the Russian summary it is quoted too, as one in English', () => {
  const one = bilingual('Всадников видели вечером.');
  const asked = inRussian(corpusOf([one]));
  const parts = [{ text: 'Всадников видели вечером.', stance: { type: 'report' as const } }];
  const hits = [
    { ...hit(one, ['Всадников', 'riders']), translationIn: () => ({ parts, more: [0] }) },
  ];
  const [page] = shown(composeHits(hits, { readings: [] }, asked), asked);
  assert.deepEqual(page?.quotes, [
    'Всадников видели вечером.',
    'По-английски: Nine riders were seen at the ford.',
  ]);
});

test('facts that a Russian summary has said are not said again in English', () => {
  const one = bilingual('Девять всадников видели у брода.', [
    fact('Nine riders were seen at the ford.'),
    fact('At the ford riders were seen.'),
  ]);
  const asked = inRussian(corpusOf([one]));
  const hits = [{ ...hit(one, ['всадников', 'riders']), also: [1] }];
  const [page] = shown(composeHits(hits, { readings: [] }, asked), asked);
  assert.deepEqual(page?.quotes, ['Девять всадников видели у брода.']);
});

test('whose words a Russian sentence gives is said behind it, by the name that Russian has', () => {
  const mirkwood = place('mi', 'Mirkwood', { name: { en: 'Mirkwood', ru: 'Лихолесье' } });
  const one = bilingual('Всадников видели вечером. Их девять.');
  const asked = inRussian(corpusOf([one], { places: [mirkwood] }));
  const parts = [
    { text: 'Всадников видели вечером.', stance: { type: 'report' as const } },
    { text: 'Их девять.', stance: { type: 'said' as const, by: 'Mirkwood' } },
  ];
  const hits = [{ ...hit(one, []), translationIn: () => ({ parts, more: [] }) }];
  const [page] = shown(composeHits(hits, { readings: [] }, asked), asked);
  assert.deepEqual(page?.quotes, ['Всадников видели вечером.', 'Их девять. (слова: Лихолесье)']);
});

test('where only English answers it is quoted, with a word about it above', () => {
  for (const one of [bilingual(), bilingual('О погоде.')]) {
    const asked = inRussian(corpusOf([one]));
    const hits = [{ ...hit(one, ['riders']), translationIn: () => undefined }];
    const [page] = shown(composeHits(hits, { readings: [] }, asked), asked);
    assert.match(
      page?.text ?? '',
      /^Ответ есть пока только на английском\.\n\n1\. Всадники у брода\n/,
    );
    assert.deepEqual(page?.quotes, ['Nine riders were seen at the ford.']);
  }
});

test('among answers in Russian an English one is marked as such', () => {
  const briefs = [bilingual('Девять всадников.'), { ...bilingual(), id: '2021-11-11-y' }];
  const asked = inRussian(corpusOf(briefs));
  const hits = briefs.map((each) => hit(each, ['всадников', 'riders']));
  const [page] = shown(composeHits(hits, { readings: [] }, asked), asked);
  assert.deepEqual(page?.quotes, [
    'Девять всадников.',
    'Nine riders were seen at the ford. (по-английски)',
  ]);
});

test('where nothing fits the likely question is a line, the nearest pages are buttons', () => {
  const ford = bilingual();
  const asked = reading(corpusOf([ford], world));
  const ways = { near: [topic('trade', 'Trade')], brief: ford, meant: 'horses of Gondor' };
  const [page] = shown(composeNothing(['Nothing.'], ways, asked), asked);
  assert.equal(
    page?.text,
    'Nothing.\n\nDid you mean “horses of Gondor”?\n\nPerhaps one of these pages helps.',
  );
  assert.deepEqual(page?.buttons, [[ford.title.en], ['Trade'], ['Newest', 'Help']]);
});

const unit = fc.constantFrom('a', 'б', '😀', 'é', 'n\u0303', ' ', ' ', '. ', '@', '/', '\n', '„');
const extreme = (most: number) => fc.string({ unit, minLength: 1, maxLength: most, size: 'max' });
/** A word that stands nowhere by chance, short or longer than any. */
const word = fc.integer({ min: 1, max: 45 }).map((length) => `x${'y'.repeat(length)}z`);

const facts = fc
  .array(fc.oneof({ weight: 2, arbitrary: extreme(400) }, { weight: 1, arbitrary: word }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(' '));

test('property: whatever the facts, an answer is under 900 characters and no match is cut', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          text: facts,
          title: extreme(300),
          by: extreme(200),
          publisher: extreme(200),
          said: fc.boolean(),
          translated: fc.option(facts, { nil: undefined }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      fc.boolean(),
      extreme(300),
      (given, isRussian, written) => {
        const briefs = given.map(({ text, title, by, publisher, said, translated }, index) =>
          brief(`2021-11-0${index + 1}-x`, {
            title: { en: title },
            summary: { en: 'S.', ...(translated === undefined ? {} : { ru: translated }) },
            facts: [fact(text, said ? { type: 'opinion', by } : { type: 'report' })],
            sources: [{ publisher }],
          }),
        );
        const corpus = corpusOf(briefs);
        const asked = isRussian ? inRussian(corpus) : reading(corpus);
        const marked = /xy+z/g;
        const marksIn = (text: string) =>
          Array.from(
            text.matchAll(marked),
            ({ index, 0: found }) => [index, index + found.length] as const,
          );
        const hits = briefs.map((each) => ({ ...hit(each, []), marksIn, matchesIn: marksIn }));
        const around = { readings: [{ written, taken: written }] };
        const pages = shown(composeHits(hits, around, asked), asked);
        for (const { text, bold, quotes } of pages) {
          assert.ok(characters(text) < 900, `${characters(text)}`);
          assert.ok(text.isWellFormed());
          // What is bold in a quotation is a whole match, and each match that is shown is whole.
          for (const quote of quotes) {
            const whole = Array.from(quote.matchAll(/xy+z/g), ([found]) => found);
            const rest = quote.replace(/xy+z/g, '');
            assert.doesNotMatch(rest, /[xyz]/, `a match is cut: ${quote}`);
            const distinct = new Map(whole.reverse().map((found) => [found.slice(0, 5), found]));
            for (const found of [...distinct.values()].reverse().slice(0, 4)) {
              assert.ok(bold.includes(found), found);
            }
          }
        }
        assert.ok(pages.flatMap(({ buttons }) => buttons.flat()).includes('1'));
      },
    ),
    { numRuns: 150, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  );
});
