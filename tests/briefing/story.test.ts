import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeBrief } from '../../src/briefing/brief.ts';
import type { Action, Document, Text } from '../../src/briefing/document.ts';
import { composeList } from '../../src/briefing/list.ts';
import type { Reading } from '../../src/briefing/reading.ts';
import { composeStory } from '../../src/briefing/story.ts';
import type { Story } from '../../src/content/corpus.ts';
import { en } from '../../src/language/en.ts';
import { ru } from '../../src/language/ru.ts';
import { brief, corpusOf } from '../corpus.ts';

const [a, b, c, d] = [
  brief('2021-03-01-a', { related: ['2021-11-12-c', '2021-12-01-d'] }),
  brief('2021-06-01-b', { related: ['2021-11-12-c', '2021-12-01-d'] }),
  brief('2021-11-12-c'),
  brief('2021-12-01-d'),
];
const ring: Story = {
  code: 'ring',
  name: { en: 'The ring', ru: 'Кольцо' },
  description: { en: 'From the shire to the fire' },
  briefs: [a.id, b.id, c.id],
};
const horses: Story = { code: 'horses', name: { en: 'Horses' }, briefs: [b.id, d.id] };
const corpus = corpusOf([a, b, c, d], { stories: [ring, horses] });
const reading: Reading = { corpus, messages: en, today: '2022-01-01' };

function words(text: Text): string {
  return text.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

function lines(document: Document): string[] {
  return document.groups.flatMap(({ blocks }) => blocks.map(({ text }) => words(text)));
}

function targets(document: Document): string[][] {
  const shown = (action: Action) =>
    'open' in action ? [`${action.label} → ${JSON.stringify(action.open)}`] : [];
  return document.actions.map((row) => row.flatMap(shown)).filter((row) => row.length > 0);
}

const opens = ({ key }: { key: string }) => `{"type":"brief","key":"${key}"}`;

test('a story tells what it is about, how long it is, and its briefs from the first on', () => {
  const document = composeStory(ring, reading);
  assert.equal(words(document.title ?? []), 'The ring');
  assert.deepEqual(lines(document), [
    'From the shire to the fire',
    '3 briefs · March – November 2021',
    '1. Title of 2021-03-01-a\n1 March 2021 · news',
    '2. Title of 2021-06-01-b\n1 June 2021 · news',
    '3. Title of 2021-11-12-c\n12 November 2021 · news',
  ]);
});

test('a brief says where it stands in each of its stories, with its neighbours in time', () => {
  const document = composeBrief(b, reading);
  assert.deepEqual(lines(document).slice(-2), [
    'Part of: The ring · 2 of 3\n‹ 1 March 2021 · Title of 2021-03-01-a\n› 12 November 2021 · Title of 2021-11-12-c',
    'Part of: Horses · 1 of 2\n› 1 December 2021 · Title of 2021-12-01-d',
  ]);
  // What a neighbour's button opens is not offered again as related.
  assert.deepEqual(targets(document), [
    ['Part of: The ring → {"type":"story","code":"ring"}'],
    [`‹ 1 March 2021 → ${opens(a)}`, `12 November 2021 › → ${opens(c)}`],
    ['Part of: Horses → {"type":"story","code":"horses"}'],
    [`1 December 2021 › → ${opens(d)}`],
  ]);
});

test('what is related and no neighbour stays a button of its own', () => {
  const document = composeBrief(a, reading);
  assert.deepEqual(targets(document).slice(2), [
    [`Related: Title of 2021-11-12-c → ${opens(c)}`],
    [`Related: Title of 2021-12-01-d → ${opens(d)}`],
  ]);
});

test('stories are listed by what happened last, each with its length', () => {
  assert.deepEqual(lines(composeList('stories', reading)), [
    '1. Horses\n2 briefs · June – December 2021',
    '2. The ring\n3 briefs · March – November 2021',
  ]);
  const russian = { ...reading, messages: ru };
  assert.equal(
    lines(composeList('stories', russian))[1],
    '2. Кольцо\n3 сводки · март – ноябрь 2021 г.',
  );
  const none = { ...reading, corpus: corpusOf([a]) };
  assert.deepEqual(lines(composeList('stories', none)), ['There are no stories yet.']);
});
