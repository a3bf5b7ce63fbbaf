import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusOn } from '../../src/content/corpus-on.ts';
import { textIn } from '../../src/content/localised.ts';
import { corpusWith } from './folder.ts';

test('a brief is hidden everywhere until its day', async (context) => {
  const corpus = await corpusWith(context);
  const before = corpusOn(corpus, '2021-12-02');
  assert.deepEqual(
    before.briefs.map(({ id }) => id),
    ['2021-11-26-first'],
  );
  assert.deepEqual(before.briefs[0]?.related, []);
  assert.equal(before.briefIndex.get('2021-12-03-once'), undefined);
  assert.equal(before.briefIndex.get('2021-11-26-first'), before.briefs[0]);
  assert.equal(before.briefIndex.get(before.briefs[0]?.key ?? ''), before.briefs[0]);
  assert.equal(before.countries, corpus.countries);
  assert.throws(() => (before.briefs as unknown[]).pop(), TypeError);
});

test('the corpus itself is the view where nothing is hidden', async (context) => {
  const corpus = await corpusWith(context);
  assert.equal(corpusOn(corpus, '2021-12-03'), corpus);
});

test('the view of a day is made once', async (context) => {
  const corpus = await corpusWith(context);
  assert.equal(corpusOn(corpus, '2021-12-01'), corpusOn(corpus, '2021-12-01'));
  assert.equal(corpusOn(corpus, '2021-11-01').briefs.length, 0);
  assert.equal(corpusOn(corpus, '2021-12-01').briefs.length, 1);
});

test('a text without the language asked for is given in the first', async (context) => {
  const { places, countries } = await corpusWith(context);
  const [tashkent, kz] = [places.get('tashkent'), countries.get('kz')];
  assert.ok(tashkent && kz);
  assert.deepEqual(textIn(tashkent.name, 'ru'), { text: 'Tashkent', language: 'en' });
  assert.deepEqual(textIn(kz.name, 'ru'), { text: 'Казахстан', language: 'ru' });
  assert.deepEqual(textIn(kz.name, 'constructor'), { text: 'Kazakhstan', language: 'en' });
});

test('a story is shown without its later briefs, and not at all before the first', async (context) => {
  const corpus = await corpusWith(context, {
    'stories.yaml': 'both: {name: Both, briefs: [2021-11-26-first, 2021-12-03-second]}\n',
  });
  const on = (today: string) => corpusOn(corpus, today).stories.get('both')?.briefs;
  assert.deepEqual(on('2021-12-03'), ['2021-11-26-first', '2021-12-03-second']);
  assert.deepEqual(on('2021-11-26'), ['2021-11-26-first']);
  assert.equal(on('2021-11-25'), undefined);
});
