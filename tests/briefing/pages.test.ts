import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeHits } from '../../src/briefing/answer.ts';
import { composeBrief } from '../../src/briefing/brief.ts';
import type { Action, Document, Text } from '../../src/briefing/document.ts';
import { composeList } from '../../src/briefing/list.ts';
import type { Reading } from '../../src/briefing/reading.ts';
import { composeSubject } from '../../src/briefing/subject.ts';
import { composeWeek } from '../../src/briefing/week.ts';
import type { Corpus } from '../../src/content/corpus.ts';
import { en } from '../../src/language/en.ts';
import { brief, corpusOf, country, fact, organisation, place, topic } from '../corpus.ts';

const gondor = country('go', 'Gondor', {
  summary: { en: 'A kingdom in the south.' },
  facts: [
    {
      label: 'capital',
      value: { en: 'Minas Tirith' },
      asOf: '2021-09',
      note: { en: 'Once Minas Anor' },
    },
    {
      label: 'population',
      value: { en: 'many' },
      source: { publisher: 'The Census', published: '2020', url: 'https://example.org/census' },
    },
    { label: 'currency', value: { en: 'castar' } },
  ],
  memberships: [
    { organisation: 'wc', status: 'founding_member', since: '2009-10' },
    { organisation: 'old', status: 'not_a_member' },
  ],
});
const council = organisation('wc', 'White Council', {
  website: 'https://example.org',
  profile: {
    facts: [],
    parties: [
      {
        role: 'members',
        asOf: '2021',
        parties: [
          { who: 'go', since: '2009-10' },
          { who: 'lo', note: { en: 'host' } },
        ],
      },
      { role: 'observers', text: { en: 'the eagles' }, parties: [] },
    ],
  },
});

function reading(corpus: Corpus): Reading {
  return { corpus, messages: en, today: '2021-12-01' };
}

const world = {
  countries: [gondor, country('ro', 'Rohan')],
  organisations: [council, organisation('old', 'Old Alliance', { profile: undefined as never })],
  topics: [topic('trade', 'Trade')],
  places: [place('lo', 'Lothlórien', { iso: 'LO' })],
};

function words(text: Text): string {
  return text.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

function lines(document: Document): string[] {
  return document.groups.flatMap(({ blocks }) => blocks.map(({ text }) => words(text)));
}

function targets(actions: readonly Action[]): string[] {
  return actions.map((action) =>
    !('open' in action) ? action.label : `${action.label} → ${JSON.stringify(action.open)}`,
  );
}

test('a brief shows date, kind, flags, summary, each fact with its attribution, sources', () => {
  const one = brief('2021-11-12-war', {
    summary: { en: 'War is near.' },
    countries: ['go', 'lo'],
    organisations: ['wc'],
    topics: ['trade'],
    kind: 'analysis',
    stance: 'mixed',
    facts: [
      fact('Riders were seen.'),
      fact('He will come.', { type: 'said', by: 'Gandalf' }),
      fact('All is lost.', { type: 'opinion', by: 'the steward' }),
    ],
    sources: [
      { publisher: 'The Gazette', author: 'A. Scribe', published: '2021-11', note: 'reprint' },
    ],
    corrections: [{ date: '2021-11-20', text: 'Riders, not walkers.' }],
    related: ['2021-11-01-peace'],
  });
  const document = composeBrief(one, reading(corpusOf([one, brief('2021-11-01-peace')], world)));
  assert.deepEqual(lines(document), [
    '12 November 2021 · analysis · 🇬🇴🇱🇴',
    'War is near.',
    '• Riders were seen.',
    '• He will come. (said by Gandalf)',
    '• All is lost. (opinion of the steward)',
    'Corrected',
    '20 November 2021: Riders, not walkers.',
    'Source: The Gazette, A. Scribe, November 2021 (reprint)',
    'Found a mistake? Write to editors@example.org.',
  ]);
  assert.deepEqual(document.actions.map(targets), [
    ['Related: Title of 2021-11-01-peace → {"type":"brief","key":"1101peac"}'].map((text) =>
      text.replace('1101peac', brief('2021-11-01-peace').key),
    ),
    [
      '🇬🇴 Gondor → {"type":"subject","code":"go"}',
      'WC → {"type":"subject","code":"wc"}',
      'Trade → {"type":"subject","code":"trade"}',
    ],
  ]);
});

test('the precision of a date is shown, and doubt is said', () => {
  const dated = (date: Partial<ReturnType<typeof brief>['date']>) => {
    const one = brief('2021-11-12-x');
    const document = composeBrief(
      { ...one, date: { ...one.date, ...date } },
      reading(corpusOf([one])),
    );
    return lines(document)[0];
  };
  assert.equal(dated({ precision: 'month' }), 'November 2021 · news');
  assert.equal(dated({ precision: 'range', to: '2021-11-14' }), '12–14 November 2021 · news');
  assert.equal(
    dated({ precision: 'week', from: '2021-11-08', to: '2021-11-14', confidence: 'low' }),
    'week of 8–14 November 2021 (date uncertain) · news',
  );
});

test('a profile shows each fact with the date it holds for, and notes on a tap', () => {
  const document = composeSubject(
    gondor,
    reading(corpusOf([brief('2021-11-12-x', { countries: ['go'] })], world)),
  );
  assert.deepEqual(lines(document), [
    'A kingdom in the south.',
    '• Capital: Minas Tirith (as of September 2021)',
    '• Population: many (source of 2020)',
    '• Currency: castar (date not given)',
    'Memberships',
    '• OLD — not a member',
    '• WC — founding member since October 2009',
    'Capital: Once Minas Anor\nPopulation: The Census',
    '1 brief',
    '1. Title of 2021-11-12-x\n12 November 2021 · news · 🇬🇴',
  ]);
  // Only what has a page is a button.
  assert.deepEqual(document.actions.map(targets), [
    ['WC → {"type":"subject","code":"wc"}'],
    ['+ Follow'],
  ]);
});

test('an organisation shows who belongs to it, with dates on a tap', () => {
  const document = composeSubject(council, reading(corpusOf([], world)));
  assert.equal(words(document.title ?? []), 'WC · White Council');
  assert.deepEqual(lines(document), [
    '• Members (2): Gondor, Lothlórien (as of 2021)',
    '• Observers: the eagles (date not given)',
    '• Website',
    'Gondor: since October 2009\nLothlórien: host',
    'No briefs on this yet.',
  ]);
});

test('a week is grouped by country, else by organisation, else at the end', () => {
  const briefs = [
    brief('2021-11-09-both', { countries: ['go', 'ro'] }),
    brief('2021-11-10-council', { countries: ['go', 'ro'], organisations: ['wc'] }),
    brief('2021-11-11-gondor', { countries: ['go', 'lo'], summary: { en: 'In short.' } }),
    brief('2021-11-12-gondor', { countries: ['go'] }),
    brief('2021-11-month', {
      date: {
        on: '2021-11-01',
        from: '2021-11-01',
        to: '2021-11-30',
        precision: 'month',
        confidence: 'high',
      },
    }),
  ];
  const document = composeWeek('2021-W45', reading(corpusOf(briefs, world)));
  assert.equal(words(document.title ?? []), 'Week of 8–14 November 2021');
  assert.deepEqual(
    lines(document).map((line) => line.split('\n')[0]),
    [
      '4 briefs',
      '🇬🇴 Gondor',
      '1. Title of 2021-11-12-gondor',
      '2. Title of 2021-11-11-gondor',
      'In short.',
      'WC',
      '3. Title of 2021-11-10-council',
      'Several countries',
      '4. Title of 2021-11-09-both',
      'Also in November 2021',
      '5. Title of 2021-11-month',
    ],
  );
});

test('previous and next lead to weeks that have briefs, an empty week names the newest', () => {
  const corpus = corpusOf(
    [brief('2021-03-01-a'), brief('2021-06-01-b'), brief('2021-11-12-c')],
    world,
  );
  assert.deepEqual(composeWeek('2021-W22', reading(corpus)).actions.map(targets), [
    [
      '‹ Earlier → {"type":"week","week":"2021-W09"}',
      'Later › → {"type":"week","week":"2021-W45"}',
    ],
  ]);
  const empty = composeWeek('2021-W48', reading(corpus));
  assert.deepEqual(lines(empty), [
    'No briefs are dated in this week. The newest week with briefs is 8–14 November 2021.',
  ]);
  assert.deepEqual(empty.actions.map(targets), [
    ['8–14 November 2021 → {"type":"week","week":"2021-W45"}'],
  ]);
  assert.deepEqual(lines(composeWeek('2021-W01', reading(corpusOf([])))), [
    'There are no briefs yet.',
  ]);
});

test('a brief over several weeks stands in each of them', () => {
  const long = brief('2021-11-12-long', {
    date: {
      on: '2021-11-12',
      from: '2021-11-12',
      to: '2021-11-23',
      precision: 'range',
      confidence: 'high',
    },
  });
  const corpus = corpusOf([long]);
  for (const week of ['2021-W45', '2021-W46', '2021-W47']) {
    assert.equal(lines(composeWeek(week, reading(corpus)))[0], '1 brief', week);
  }
});

test('lists name every subject with the number of its briefs and a button', () => {
  const corpus = corpusOf([brief('2021-11-12-x', { countries: ['go'], topics: ['trade'] })], world);
  assert.deepEqual(lines(composeList('countries', reading(corpus))), [
    '🇬🇴 Gondor · 1 brief /go',
    '🇷🇴 Rohan · 0 briefs /ro',
  ]);
  assert.deepEqual(lines(composeList('organisations', reading(corpus))), [
    'WC · White Council · 0 briefs /wc',
  ]);
  assert.deepEqual(lines(composeList('topics', reading(corpus))), ['Trade · 1 brief ']);
});

test('an answer quotes the fact with its matches in bold', () => {
  const one = brief('2021-11-12-x', {
    facts: [fact('Riders were seen.', { type: 'said', by: 'Gandalf' })],
  });
  const hit = {
    passage: { id: `${one.id}#0`, brief: one, fact: 0 },
    marksIn: () => [[0, 6]] as const,
    matchesIn: () => [],
    translationIn: () => undefined,
  };
  const document = composeHits([hit], { readings: [] }, reading(corpusOf([one])));
  assert.deepEqual(lines(document), [
    '1. Title of 2021-11-12-x',
    'Riders were seen. (said by Gandalf)',
    '12 November 2021 · The Gazette',
  ]);
  assert.deepEqual(document.groups[0]?.blocks[1]?.text[0], { text: 'Riders', bold: true });
});
