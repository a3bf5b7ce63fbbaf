import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Text } from '../../src/briefing/document.ts';
import { ranked } from '../../src/briefing/ranking.ts';
import type { Reading } from '../../src/briefing/reading.ts';
import { composeRoundup, type Roundup, type RoundupRequest } from '../../src/briefing/roundup.ts';
import type { Brief } from '../../src/content/corpus.ts';
import { en } from '../../src/language/en.ts';
import { ru } from '../../src/language/ru.ts';
import { brief, corpusOf, country, fact, organisation, topic } from '../corpus.ts';

const WEEK = { from: '2021-11-08', to: '2021-11-14' };

const world = {
  countries: [country('go', 'Gondor'), country('ro', 'Rohan')],
  organisations: [organisation('wc', 'White Council')],
  topics: [topic('trade', 'Trade'), topic('war', 'War')],
};

function reading(briefs: readonly Brief[], messages = en): Reading {
  return { corpus: corpusOf(briefs, world), messages, today: '2021-11-15' };
}

function roundup(
  briefs: readonly Brief[],
  request: Partial<RoundupRequest> = {},
  messages = en,
): Roundup {
  return composeRoundup(
    {
      span: WEEK,
      lateBriefs: new Set(),
      subjects: [],
      pushedBefore: new Set(),
      linkTo: (view) => `https://t.me/bot?start=${Object.values(view).join('_')}`,
      ...request,
    },
    reading(briefs, messages),
  );
}

function words(text: Text): string {
  return text.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

function lines({ title = [], groups }: Document): string[] {
  return [
    words(title),
    ...groups.flatMap(({ blocks }) => blocks.map(({ text }) => words(text))),
  ].filter((line) => line !== '');
}

/** Titles of the entries and everything else but excerpts, facts and reasons. */
function outline(of: Roundup): string[] {
  return lines(of.document)
    .slice(1)
    .filter((line) => !/^Fact of|The Gazette$|^You follow/.test(line))
    .map((line) => line.replace('Title of 2021-', ''));
}

function dated(id: string, date: Partial<Brief['date']>, more: Partial<Brief> = {}): Brief {
  const one = brief(id, more);
  return { ...one, date: { ...one.date, ...date } };
}

test('an entry has its title as a link, a sentence or two, date, kind, flags, publisher', () => {
  const { document, briefs, quiet } = roundup([
    brief('2021-11-12-war', {
      kind: 'analysis',
      countries: ['go', 'ro'],
      summary: { en: 'War is near. The beacons are lit. Nobody reads this far.' },
    }),
  ]);
  assert.deepEqual(lines(document), [
    'Middle Earth · 8–14 November 2021',
    'Title of 2021-11-12-war',
    'War is near. The beacons are lit.',
    'Fri 12 Nov · analysis · 🇬🇴🇷🇴 · The Gazette',
  ]);
  assert.deepEqual(document.groups[1]?.blocks[0]?.text, [
    {
      text: 'Title of 2021-11-12-war',
      href: `https://t.me/bot?start=brief_${brief('2021-11-12-war').key}`,
      bold: true,
    },
  ]);
  assert.deepEqual([briefs, quiet], [['2021-11-12-war'], false]);
});

test('a long sentence stands alone, and of a brief without a summary its first fact', () => {
  const long = `The ${'word '.repeat(50)}end.`;
  const three = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) =>
    brief(`2021-11-12-${id}`, { summary: { en: `${long} ${long}` } }),
  );
  assert.equal(lines(roundup(three).document)[3], long);
  const said = brief('2021-11-12-x', {
    facts: [fact('He will come.', { type: 'said', by: 'Gandalf' })],
  });
  assert.equal(lines(roundup([said]).document)[2], 'He will come. (said by Gandalf)');
});

test('whose opinion it is, is said: of those who have no name by the source’s author', () => {
  const opinion = (by: string, author?: string) =>
    lines(
      roundup([
        brief('2021-11-12-x', {
          kind: 'opinion',
          stance: 'opinion',
          facts: [fact('All is lost.', { type: 'opinion', by })],
          sources: [{ publisher: 'The Gazette', ...(author && { author }) }],
        }),
      ]).document,
    ).at(-1);
  assert.equal(opinion('the steward'), 'Fri 12 Nov · opinion of the steward · The Gazette');
  assert.equal(
    opinion('the author', 'A. Scribe'),
    'Fri 12 Nov · opinion of A. Scribe · The Gazette',
  );
  assert.equal(opinion('the author'), 'Fri 12 Nov · opinion of the author · The Gazette');
});

test('a brief counts on the day it is sorted by, so that it stands in one roundup only', () => {
  const briefs = [
    dated('2021-11-07-sunday', {}),
    dated('2021-11-08-first', {}),
    dated('2021-11-14-last', {}),
    dated('2021-11-15-after', {}),
    dated('2021-11-10-month', { precision: 'month', from: '2021-11-01', to: '2021-11-30' }),
    dated('2021-11-05-range', { precision: 'range', from: '2021-11-05', to: '2021-11-12' }),
  ];
  assert.deepEqual(roundup(briefs).briefs.toSorted(), [
    '2021-11-08-first',
    '2021-11-10-month',
    '2021-11-14-last',
  ]);
  const before = roundup(briefs, { span: { from: '2021-11-01', to: '2021-11-07' } });
  assert.deepEqual(before.briefs.toSorted(), ['2021-11-05-range', '2021-11-07-sunday']);
});

test('only what is followed is told of, by country, organisation or topic, and why', () => {
  const briefs = [
    brief('2021-11-09-gondor', { countries: ['go'] }),
    brief('2021-11-10-council', { organisations: ['wc'], countries: ['go', 'ro'] }),
    brief('2021-11-11-trade', { topics: ['trade'] }),
    brief('2021-11-12-rohan', { countries: ['ro'] }),
  ];
  const { document } = roundup(briefs, { subjects: ['go', 'trade', 'wc'] });
  const told = lines(document);
  assert.equal(told[1], '3 briefs on Gondor, Trade and WC');
  assert.deepEqual(
    told.filter((line) => line.startsWith('You follow')),
    ['You follow Gondor and WC', 'You follow Trade', 'You follow Gondor'],
  );
});

test('where one subject is followed it is said once, where all are, not at all', () => {
  const briefs = [
    brief('2021-11-09-a', { countries: ['go'] }),
    brief('2021-11-10-b', { countries: ['go'] }),
  ];
  const one = lines(roundup(briefs, { subjects: ['go'] }).document);
  assert.equal(one[1], '2 briefs · You follow Gondor');
  assert.equal(one.filter((line) => line.includes('You follow')).length, 1);
  assert.doesNotMatch(lines(roundup(briefs).document).join('\n'), /You follow/);
});

test('entries stand under their subjects, of what is followed where not everything is', () => {
  const briefs = [
    brief('2021-11-09-one', { countries: ['go'] }),
    brief('2021-11-10-two', { countries: ['go', 'ro'], organisations: ['wc'], topics: ['war'] }),
    brief('2021-11-11-three', { countries: ['go', 'ro'] }),
    brief('2021-11-12-four', { countries: ['go'] }),
  ];
  assert.deepEqual(outline(roundup(briefs)), [
    '4 briefs',
    '🇬🇴 Gondor',
    '11-12-four',
    '11-09-one',
    'Several countries',
    '11-11-three',
    'WC',
    '11-10-two',
  ]);
  assert.deepEqual(outline(roundup(briefs, { subjects: ['ro', 'war'] })), [
    '2 briefs on Rohan and War',
    '11-10-two',
    '11-11-three',
  ]);
});

test('a group needs no heading where it is the only one', () => {
  assert.deepEqual(outline(roundup([brief('2021-11-09-one', { countries: ['go'] })])), [
    '11-09-one',
  ]);
});

test('a digest on several countries is on the region, whatever it mentions', () => {
  const digest = brief('2021-11-12-digest', {
    kind: 'digest',
    countries: ['go', 'ro'],
    organisations: ['wc'],
  });
  const { document } = roundup([digest, brief('2021-11-12-x', { countries: ['go'] })]);
  assert.ok(lines(document).includes('Several countries'));
});

test('the best first: subjects matched, what happened, publishers, kind, certainty, the newest', () => {
  const order = (briefs: readonly Brief[], followed: readonly string[] = []) =>
    ranked(briefs, followed).map(({ lead }) => lead.id);
  const sources = [{ publisher: 'A' }, { publisher: 'B' }];
  const best = [
    brief('2021-11-08-both', { kind: 'opinion', countries: ['go', 'ro'] }),
    brief('2021-11-08-two', { kind: 'analysis', countries: ['go'], sources }),
    brief('2021-11-10-newer', { countries: ['go'] }),
    brief('2021-11-09-news', { countries: ['go'] }),
    dated('2021-11-11-unsure', { confidence: 'low' }, { countries: ['go'] }),
    brief('2021-11-08-reprinted', { kind: 'opinion', countries: ['go'], sources }),
    brief('2021-11-13-opinion', { kind: 'opinion', countries: ['go'] }),
  ];
  const expected = best.map(({ id }) => id);
  assert.deepEqual(order(best.toReversed(), ['go', 'ro']), expected);
  assert.deepEqual(order(best, ['go', 'ro']), expected);
});

test('what tells of one event stands together, each with its publisher', () => {
  const briefs = [
    brief('2021-11-11-other', {
      related: ['2021-11-10-lead'],
      sources: [{ publisher: 'The Herald' }],
      kind: 'opinion',
    }),
    brief('2021-11-10-lead'),
    brief('2021-11-12-apart'),
  ];
  const { document, briefs: told } = roundup(briefs);
  assert.deepEqual(lines(document).slice(1), [
    '3 briefs',
    'Title of 2021-11-10-lead',
    'Fact of 2021-11-10-lead.',
    'Wed 10 Nov · The Gazette',
    'Also: Title of 2021-11-11-other · The Herald',
    'Title of 2021-11-12-apart',
    'Fact of 2021-11-12-apart.',
    'Fri 12 Nov · The Gazette',
  ]);
  assert.deepEqual(told, ['2021-11-10-lead', '2021-11-11-other', '2021-11-12-apart']);
});

test('a series is not one event: what is days apart stands apart', () => {
  const briefs = [
    brief('2021-11-01-a', { related: ['2021-11-08-b'] }),
    brief('2021-11-08-b', { related: ['2021-11-15-c'] }),
    brief('2021-11-15-c'),
  ];
  assert.equal(ranked(briefs, []).length, 3);
});

test('what there is no room for is counted, with links to the pages of its weeks', () => {
  const days = Array.from({ length: 14 }, (_, day) => String(day + 1).padStart(2, '0'));
  const briefs = days.map((day) => brief(`2021-11-${day}-x`));
  const { document, briefs: told } = roundup(briefs, {
    span: { from: '2021-11-01', to: '2021-11-14' },
    mostEntries: 4,
  });
  assert.deepEqual(told, ['2021-11-14-x', '2021-11-13-x', '2021-11-12-x', '2021-11-11-x']);
  const more = document.groups.at(-1)?.blocks[0]?.text ?? [];
  assert.equal(words(more), 'And 10 more: 1–7 November 2021, 8–14 November 2021');
  assert.deepEqual(
    more.flatMap((span) => (typeof span === 'string' ? [] : (span.href ?? []))),
    ['https://t.me/bot?start=week_2021-W44', 'https://t.me/bot?start=week_2021-W45'],
  );
});

test('late briefs stand under a heading of their own, if they are of the 28 days before', () => {
  const briefs = ['2021-10-10-old', '2021-10-11-late', '2021-11-07-later', '2021-11-09-now'].map(
    (id) => brief(id),
  );
  const made = roundup(briefs, { lateBriefs: new Set(briefs.map(({ id }) => id)) });
  assert.deepEqual(outline(made), [
    '3 briefs',
    '11-09-now',
    'Came in late',
    '11-07-later',
    '10-11-late',
  ]);
});

test('what was pushed under a former id is not late', () => {
  const renamed = brief('2021-11-05-new', { formerly: ['2021-11-05-old'] });
  const request = {
    lateBriefs: new Set(['2021-11-05-new']),
    pushedBefore: new Set(['2021-11-05-old']),
  };
  assert.ok(roundup([renamed], request).quiet);
});

test('corrections of what was pushed before are told of, if they are of these days', () => {
  const corrected = (id: string, date: string) =>
    brief(id, { corrections: [{ date, text: 'Riders, not walkers.' }] });
  const made = roundup(
    [
      corrected('2021-09-01-pushed', '2021-11-10'),
      corrected('2021-09-02-earlier', '2021-11-07'),
      corrected('2021-09-03-not-pushed', '2021-11-10'),
    ],
    { pushedBefore: new Set(['2021-09-01-pushed', '2021-09-02-earlier']) },
  );
  assert.deepEqual(outline(made), [
    'Corrected',
    '• 09-01-pushed (Wed 10 Nov): Riders, not walkers.',
  ]);
  assert.deepEqual(made.corrections, ['2021-09-01-pushed@2021-11-10']);
  assert.deepEqual([made.briefs, made.quiet], [[], false]);
});

test('a quiet roundup is a line with a link to the newest week', () => {
  const old = brief('2021-06-01-old', { countries: ['ro'] });
  const everything = roundup([old]);
  assert.ok(everything.quiet);
  assert.deepEqual(lines(everything.document), [
    'Nothing new for 8–14 November 2021. Open the archive',
  ]);
  const archive = everything.document.groups[0]?.blocks[0]?.text.at(-1);
  assert.ok(typeof archive === 'object');
  assert.equal(archive.href, 'https://t.me/bot?start=week_2021-W22');
  assert.deepEqual(lines(roundup([old], { subjects: ['go', 'wc'] }).document), [
    'Nothing new on Gondor and WC for 8–14 November 2021. Open the archive',
  ]);
  assert.deepEqual(lines(roundup([]).document), ['Nothing new for 8–14 November 2021.']);
});

test('a subject that has left the corpus is passed over', () => {
  const made = roundup([brief('2021-11-09-a', { countries: ['go'] })], {
    subjects: ['gone', 'go'],
  });
  assert.match(lines(made.document).join('\n'), /You follow Gondor/);
  assert.ok(roundup([], { subjects: ['gone'] }).quiet);
});

test('a Russian roundup speaks Russian, and quotes English where nobody translated', () => {
  const made = roundup(
    [brief('2021-11-12-war', { title: { en: 'War', ru: 'Война' }, countries: ['go'] })],
    { subjects: ['go', 'ro'] },
    ru,
  );
  // ICU sets spaces that don't break a line.
  const told = lines(made.document).map((line) => line.replaceAll(/\s/gu, ' '));
  assert.deepEqual(told, [
    'Middle Earth · 8–14 ноября 2021 г.',
    '1 сводка: Gondor и Rohan',
    'Война',
    'Fact of 2021-11-12-war.',
    'пт, 12 ноября · The Gazette',
    'По вашей подписке: Gondor',
  ]);
});
