import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearch } from '../../src/search/search.ts';
import { brief, corpusOf, country, fact, organisation, place } from '../corpus.ts';

const today = '2022-01-01';
const gondor = country('go', 'Gondor', {
  name: { en: 'Gondor', ru: 'Гондор' },
  facts: [{ label: 'capital', value: { en: 'Minas Tirith' } }],
});
const search = createSearch(
  corpusOf(
    [
      brief('2021-11-12-fleet', {
        title: { en: 'A fleet at Pelargir' },
        facts: [fact('A fleet of fifty ships came to Pelargir.')],
      }),
      brief('2021-11-13-feast', {
        title: { en: 'A feast' },
        facts: [fact('The feast was held at Pelargir, a port on the Anduin.')],
      }),
      brief('2021-11-14-gate', { facts: [fact('The gate of Minas Tirith was mended.')] }),
    ],
    {
      countries: [gondor],
      organisations: [
        organisation('wc', 'White Council', { name: { en: 'White Council', ru: 'Белый совет' } }),
      ],
      places: [place('pelargir', 'Pelargir'), place('tirith', 'Minas Tirith')],
    },
  ),
);

test('what something with a page is, is told by its page', () => {
  for (const [question, code] of [
    ['What is the White Council?', 'wc'],
    ['что такое Белый совет', 'wc'],
    ['что значит Белый совет', 'wc'],
    ['что за организация Белый совет', 'wc'],
    ['what kind of organisation is the White Council', 'wc'],
    ['what country is Gondor', 'go'],
  ]) {
    const answer = search.answer(question ?? '', today);
    assert.ok(answer.type === 'subject', `${question}: ${answer.type}`);
    assert.equal(answer.subject.code, code);
  }
});

test('what a place is, is told by the fact that introduces it, whatever it was taken for', () => {
  for (const question of [
    'What is Pelargir?',
    'what is the town of Pelargir',
    'where is Pelargir',
  ]) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'hits', `${question}: ${answer.type}`);
    assert.equal(answer.hits[0]?.passage.brief.id, '2021-11-13-feast', question);
  }
});

test('a capital is introduced by its country’s profile', () => {
  const answer = search.answer('what is Minas Tirith', today);
  assert.ok(answer.type === 'stated');
  assert.deepEqual([answer.subject.code, answer.fact.label], ['go', 'capital']);
});

test('where an organisation sits is asked of its profile', () => {
  assert.notEqual(search.answer('where is the White Council located', today).type, 'subject');
});

test('more than what it is, is no question of a page or a place', () => {
  assert.equal(search.answer('what is the budget of Pelargir', today).type, 'nothing');
});
