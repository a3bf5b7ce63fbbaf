import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeComparison } from '../../src/briefing/answer-comparison.ts';
import { corpusOf, country, organisation, place } from '../corpus.ts';
import { inRussian, reading, shown } from './answers.ts';

const gondor = country('go', 'Gondor', {
  name: { en: 'Gondor', ru: 'Гондор' },
  facts: [
    { label: 'currency', value: { en: 'castar' } },
    {
      label: 'capital',
      value: { en: 'Minas Tirith', ru: 'Минас-Тирит' },
      asOf: '2021-09',
      source: { publisher: 'The Census' },
    },
  ],
  memberships: [
    { organisation: 'wc', status: 'founding_member' },
    { organisation: 'le', status: 'observer' },
  ],
});
const rohan = country('ro', 'Rohan', {
  facts: [{ label: 'capital', value: { en: 'Edoras' } }],
});
const mordor = place('mo', 'Mordor', { iso: 'MO' });
const council = organisation('wc', 'White Council', {
  profile: {
    facts: [
      {
        label: 'founded',
        value: { en: `Founded in 2463; ${'seat moved to Orthanc, '.repeat(8)}and back` },
      },
    ],
    parties: [
      { role: 'members', asOf: '2021', parties: [{ who: 'go' }, { who: 'ro' }, { who: 'mo' }] },
    ],
  },
});
const league = organisation('le', 'Long League', {
  profile: {
    facts: [],
    parties: [
      { role: 'members', parties: [{ who: 'ro' }, { who: 'mo' }] },
      { role: 'observers', parties: [{ who: 'go' }] },
    ],
  },
});
const corpus = corpusOf([], {
  countries: [gondor, rohan],
  organisations: [council, league],
  places: [mordor],
});

test('countries stand line under line, each fact with its date and source', () => {
  const asked = reading(corpus);
  const [page] = shown(
    composeComparison({ compared: [gondor, rohan], readings: [] }, asked),
    asked,
  );
  assert.equal(
    page?.text,
    `Capital
🇬🇴 Gondor: Minas Tirith (as of September 2021) · The Census
🇷🇴 Rohan: Edoras (date not given)

Memberships
🇬🇴 Gondor: WC
🇷🇴 Rohan: WC, LE

Currency
🇬🇴 Gondor: castar (date not given)`,
  );
  assert.deepEqual(page?.bold, ['Capital', 'Memberships', 'Currency']);
  assert.deepEqual(page?.buttons, [['🇬🇴 Gondor', '🇷🇴 Rohan']]);
});

test('organisations: what they are called, as much of a fact as there is room for, who is in both', () => {
  const asked = reading(corpus);
  const [page] = shown(
    composeComparison({ compared: [council, league], readings: [] }, asked),
    asked,
  );
  assert.equal(
    page?.text,
    `WC · White Council
LE · Long League

Members
WC: 3 — Gondor, Rohan, Mordor (as of 2021)
LE: 2 — Rohan, Mordor (date not given)
In each of them (2): Rohan, Mordor

Founded
WC: Founded in 2463 … (date not given)`,
  );
});

test('of what has no profile this is said, and where it belongs is told from the lists', () => {
  const asked = reading(corpus);
  const [page] = shown(
    composeComparison({ compared: [gondor, mordor], readings: [] }, asked),
    asked,
  );
  assert.match(
    page?.text ?? '',
    /^I have no profile of Mordor\.\n\nMemberships\n🇬🇴 Gondor: WC\nMordor: WC, LE\n\nCapital/,
  );
});

test('a Russian reader is told in Russian', () => {
  const asked = inRussian(corpus);
  const [page] = shown(
    composeComparison({ compared: [gondor, rohan], readings: [] }, asked),
    asked,
  );
  assert.match(page?.text ?? '', /^Столица\n🇬🇴 Гондор: Минас-Тирит \(на сентябрь 2021/);
});
