import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../src/briefing/document.ts';
import { composeList } from '../../src/briefing/list.ts';
import { composeSubject } from '../../src/briefing/subject.ts';
import { en } from '../../src/language/en.ts';
import type { Messages } from '../../src/language/messages.ts';
import { ru } from '../../src/language/ru.ts';
import { corpusOf, country, organisation } from '../corpus.ts';

/** Their names change places between the alphabets. */
const arnor = country('ar', 'Arnor', { name: { en: 'Arnor', ru: 'Ясногорье' } });
const gondor = country('go', 'Gondor', {
  name: { en: 'Gondor', ru: 'Гондор' },
  memberships: [
    { organisation: 'al', status: 'member' },
    { organisation: 'wc', status: 'member', asOf: '2021' },
  ],
});
const alliance = organisation('al', 'Alliance', { short: { en: 'AL', ru: 'СОЮЗ' } });
const council = organisation('wc', 'White Council', {
  name: { en: 'White Council', ru: 'Белый совет' },
  short: { en: 'WC', ru: 'БС' },
  profile: {
    facts: [],
    parties: [{ role: 'members', asOf: '2021', parties: [{ who: 'ar' }, { who: 'go' }] }],
  },
});
const corpus = corpusOf([], { countries: [arnor, gondor], organisations: [alliance, council] });
const reading = (messages: Messages) => ({ corpus, messages, today: '2021-12-01' });

function wordsOf({ groups }: Document): string {
  const spans = groups.flatMap(({ blocks }) => blocks.flatMap(({ text }) => [...text, '\n']));
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

for (const [messages, members, memberships, countries] of [
  [en, 'Members (2): Arnor, Gondor (as of 2021)', /AL.*WC/s, /Arnor.*Gondor/s],
  [ru, 'Члены (2): Гондор, Ясногорье (на 2021 год)', /БС.*СОЮЗ/s, /Гондор.*Ясногорье/s],
] as const) {
  test(`names stand in the order of the reader's alphabet (${messages.language})`, () => {
    assert.ok(wordsOf(composeSubject(council, reading(messages))).includes(members));
    assert.match(wordsOf(composeSubject(gondor, reading(messages))), memberships);
    assert.match(wordsOf(composeList('countries', reading(messages))), countries);
  });
}
