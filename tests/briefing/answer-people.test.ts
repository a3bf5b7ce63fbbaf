import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composePeople } from '../../src/briefing/answer-people.ts';
import type { Person } from '../../src/content/corpus.ts';
import { brief, corpusOf, country } from '../corpus.ts';
import { hit, inRussian, reading, shown } from './answers.ts';

const denethor: Person = {
  kind: 'person',
  code: 'denethor',
  name: { en: 'Denethor', ru: 'Денетор' },
  role: { en: 'Steward of Gondor since 2984', ru: 'Наместник Гондора с 2984 года' },
  aliases: [],
};
const boromir: Person = {
  ...denethor,
  code: 'boromir',
  name: { en: 'Boromir' },
  role: { en: 'Captain' },
};
const gondor = country('go', 'Gondor', {
  facts: [
    { label: 'founded', value: { en: 'Long before Denethor' } },
    { label: 'head_of_state', value: { en: 'Denethor, Steward' }, asOf: '2021-09' },
  ],
});
const rode = brief('2021-11-12-rode');
const corpus = corpusOf([rode], { countries: [gondor] });
const asked = reading(corpus);

function text(people: readonly Person[], left = false, as = asked): string {
  const around = { people, left, hits: [hit(rode, ['Fact'])], readings: [] };
  return shown(composePeople(around, [], as), as)[0]?.text ?? '';
}

test('somebody is told by name and role, what a profile states of the office, and a brief', () => {
  assert.equal(
    text([denethor]),
    `Denethor — Steward of Gondor since 2984

🇬🇴 Gondor · Head of state
Denethor, Steward
(as of September 2021)

1. Title of 2021-11-12-rode
Fact of 2021-11-12-rode.
12 November 2021 · The Gazette`,
  );
});

test('of several each has a line, and no profile is quoted', () => {
  assert.match(
    text([denethor, boromir]),
    /^Denethor — Steward of Gondor since 2984\n\nBoromir — Captain\n\n1\. Title/,
  );
});

test('that all have left the office is said first', () => {
  assert.match(text([boromir], true), /^I don’t know who holds the office now; known from before:/);
});

test('what was named and the profile that was quoted are buttons, each once', () => {
  const around = { people: [denethor], left: false, hits: [], readings: [] };
  const [page] = shown(composePeople(around, [gondor], asked), asked);
  assert.deepEqual(page?.buttons, [['🇬🇴 Gondor']]);
});

test('a Russian reader is told in Russian', () => {
  assert.match(
    text([denethor], false, inRussian(corpus)),
    /^Денетор — Наместник Гондора с 2984 года/,
  );
});
