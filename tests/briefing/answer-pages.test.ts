import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeBriefs } from '../../src/briefing/answer-briefs.ts';
import { composeComparison } from '../../src/briefing/answer-comparison.ts';
import { composeMembership } from '../../src/briefing/answer-membership.ts';
import { composePeople } from '../../src/briefing/answer-people.ts';
import { composeSides } from '../../src/briefing/answer-sides.ts';
import { composeStated } from '../../src/briefing/answer-stated.ts';
import type { Corpus, Country, Organisation, Person } from '../../src/content/corpus.ts';
import { brief, corpusOf, country, fact, organisation, place } from '../corpus.ts';
import { characters, hit, inRussian, reading, shown } from './answers.ts';

const gondor = country('go', 'Gondor', {
  name: { en: 'Gondor', ru: 'Гондор' },
  memberships: [
    {
      organisation: 'wc',
      status: 'observer',
      since: '2009-10-01',
      asOf: '2021-09',
      source: { publisher: 'The Census', url: 'https://example.org/census' },
      note: { en: 'By letter' },
    },
    { organisation: 'old', status: 'former_member' },
    {
      organisation: 'lg',
      status: 'not_a_member',
      source: { publisher: 'Scroll', published: '2020' },
    },
  ],
});
const rohan = country('ro', 'Rohan');
const elves = place('lo', 'Lothlórien');
const council = organisation('wc', 'White Council', {
  profile: {
    facts: [],
    parties: [
      {
        role: 'members',
        asOf: '2021-07',
        parties: [
          { who: 'ro', since: '2009-10' },
          { who: 'lo', note: { en: 'Has frozen its part' } },
        ],
        source: { publisher: 'The Gazette', url: 'https://example.org/g' },
      },
      { role: 'observers', text: { en: 'the eagles' }, parties: [] },
    ],
  },
});
const league = organisation('lg', 'League');
const alliance: Organisation = organisation('old', 'Old Alliance', { profile: undefined as never });
const world = {
  countries: [gondor, rohan],
  organisations: [council, league, alliance],
  places: [elves],
};
const empty = corpusOf([], world);

function membership(asks: Parameters<typeof composeMembership>[0], corpus = empty): string {
  const asked = reading(corpus);
  const [page] = shown(composeMembership(asks, asked), asked);
  return [page?.text, ...(page?.buttons ?? []).map((row) => `[ ${row.join(' | ')} ]`)].join('\n');
}

test('who belongs to an organisation is told by role, with the date and the source', () => {
  assert.equal(
    membership({ organisation: council }),
    `WC · White Council

• Members (2): Rohan, Lothlórien (as of July 2021) · The Gazette
• Observers: the eagles (date not given)
Lothlórien: Has frozen its part
[ WC | 🇷🇴 Rohan ]`,
  );
});

test('an organisation without lists: what the countries tell, or that there is none', () => {
  assert.equal(
    membership({ organisation: alliance }),
    `OLD · Old Alliance

I have no full list. From the profiles of countries:

• Gondor — former member (date not given)`,
  );
  assert.match(
    membership({ organisation: organisation('xx', 'Xenon') }),
    /\n\nMy profiles have no list of who belongs to XX\./,
  );
});

test('is X in Y: yes, no, observer, not any more, never recorded, each with its date', () => {
  const verdict = (country: Country | typeof elves, organisation: Organisation) =>
    membership({ country, organisation }).split('\n\n')[0];
  assert.equal(
    verdict(rohan, council),
    'Yes. Rohan · WC: member since October 2009 (as of July 2021) · The Gazette',
  );
  assert.equal(
    verdict(elves, council),
    'Yes. Lothlórien · WC: member (as of July 2021) · The Gazette\nHas frozen its part',
  );
  assert.equal(
    verdict(gondor, council),
    'Not as a member. Gondor · WC: observer since 1 October 2009 (as of September 2021) · The Census\nBy letter',
  );
  assert.match(verdict(gondor, alliance) ?? '', /^Not any more\. Gondor · OLD: former member/);
  assert.match(
    verdict(gondor, league) ?? '',
    /^No\. Gondor · LG: not a member \(source of 2020\) · Scroll/,
  );
  assert.match(
    verdict(country('an', 'Angmar'), council) ?? '',
    /^Not recorded\. Angmar is not in the list of WC members that I have \(as of July 2021\)\.$/,
  );
  assert.match(
    verdict(rohan, league) ?? '',
    /^Not recorded\. My profiles say nothing of Rohan in LG/,
  );
});

test('the role that is asked for comes first, with since when and what is noted of it', () => {
  assert.equal(
    membership({ organisation: council, roles: ['observers'] }),
    `WC · White Council

• Observers: the eagles (date not given)
• Members (2): Rohan, Lothlórien (as of July 2021) · The Gazette
[ WC ]`,
  );
  assert.match(
    membership({ organisation: council, roles: ['members'] }),
    /\n• Members .*\nRohan: since October 2009\nLothlórien: Has frozen its part\n• Observers/,
  );
});

test('a role without a list is said to have none', () => {
  assert.match(
    membership({ organisation: council, roles: ['partners'] }),
    /\n\nPartners: none in my profile of WC\.\n\n• Members/,
  );
});

test('is X an observer: yes or no by that role; a member or an observer: the status itself', () => {
  const verdict = (asked: Parameters<typeof composeMembership>[0]) =>
    membership({ organisation: council, ...asked }).split('\n')[0];
  assert.match(
    verdict({ country: gondor, roles: ['observers'] }) ?? '',
    /^Yes\. Gondor · WC: observer/,
  );
  assert.match(verdict({ country: rohan, roles: ['observers'] }) ?? '', /^No\. Rohan · WC: member/);
  assert.match(
    verdict({ country: gondor, roles: ['observers'], choice: true }) ?? '',
    /^Gondor · WC: observer since/,
  );
});

test('who belongs to several organisations stands above their lists', () => {
  const league = organisation('lg', 'League', {
    profile: { facts: [], parties: [{ role: 'members', parties: [{ who: 'lo' }] }] },
  });
  assert.match(
    membership({ compared: [council, league] }),
    /^In each of them \(1\): Lothlórien\n\nWC\n• Members \(2\)/,
  );
});

test('where a country belongs is told from its profile, or from the lists', () => {
  assert.match(
    membership({ country: gondor }),
    /^Gondor: memberships\n\n• WC — observer since 1 October 2009 \(as of September 2021\)\n• LG — not a member/,
  );
  assert.match(
    membership({ country: elves }),
    /^Lothlórien: memberships\n\n• WC — member \(as of July 2021\)/,
  );
  assert.match(membership({ country: country('an', 'Angmar') }), /record no memberships of Angmar/);
});

const days = ['2021-11-12', '2021-11-11', '2021-11-10', '2021-11-09', '2021-11-08', '2021-11-01'];
const several = days.map((day) =>
  brief(`${day}-x`, { countries: ['go'], summary: { en: `${'Riders rode. '.repeat(20)}` } }),
);

const november = { from: '2021-11-01', to: '2021-11-30' };

test('the briefs of some days: which days, how many, four at a time with what they say', () => {
  const long = several.map((each) => ({ ...each, title: { en: 'Riders '.repeat(20) } }));
  const corpus = corpusOf(long, world);
  const asked = reading(corpus);
  const document = composeBriefs(
    { subjects: [gondor], span: november, briefs: corpus.briefs },
    asked,
  );
  const pages = shown(document, asked);
  assert.match(
    pages[0]?.text ?? '',
    /^Gondor · November 2021\n\n6 briefs\n\n1\. Riders [^\n]+…\n12 November 2021\n(Riders rode[^\n]+\n)?\n2\. Riders/,
  );
  assert.deepEqual(
    pages.map(({ buttons }) => buttons),
    [
      [['1', '2', '3', '4'], ['🇬🇴 Gondor'], ['More results ›']],
      [['5', '6'], ['🇬🇴 Gondor'], ['‹', '2/2']],
    ],
  );
  for (const { text } of pages) assert.ok(characters(text) < 900);
});

test('of a few briefs each says something, under their date and kind', () => {
  const [one] = several;
  assert.ok(one);
  const opinion = { ...one, kind: 'opinion' as const };
  const asked = reading(corpusOf([opinion], world));
  const [page] = shown(
    composeBriefs({ subjects: [], span: november, briefs: [opinion] }, asked),
    asked,
  );
  assert.match(
    page?.text ?? '',
    /^November 2021\n\n1 brief\n\n1\. Title of 2021-11-12-x\n12 November 2021 · opinion\nRiders rode\./,
  );
});

test('days are named as people name them', () => {
  const corpus = corpusOf(several, world);
  const title = (from: string, to: string, asked = reading(corpus)) =>
    shown(composeBriefs({ subjects: [], span: { from, to }, briefs: several }, asked), asked)[0]
      ?.bold[0];
  assert.equal(title('2021-11-12', '2021-11-12'), '12 November 2021');
  assert.equal(title('2021-01-01', '2021-12-31'), '2021');
  assert.equal(title('2020-02-01', '2020-02-29'), 'February 2020');
  assert.equal(title('2020-02-01', '2020-02-28'), '1–28 February 2020');
  assert.match(
    title('2021-10-12', '2021-11-14', inRussian(corpus)) ?? '',
    /^12\sоктября\s–\s14\sноября\s2021\sг\.$/u,
  );
});

test('the latest of a subject says so', () => {
  const asked = reading(corpusOf(several, world));
  const answered = { subjects: [gondor, council], span: undefined, briefs: several };
  const [page] = shown(composeBriefs(answered, asked), asked);
  assert.match(page?.text ?? '', /^Gondor and WC: the newest\n/);
});

test('two subjects compared stand each under its name', () => {
  const [one, two] = several;
  assert.ok(one && two);
  const asked = reading(corpusOf(several, world));
  const sides = [
    { subject: gondor, hits: [hit(one, ['Fact']), hit(two, ['Fact'])] },
    { subject: elves, hits: [hit(one, ['Fact'])] },
    { subject: rohan, hits: [] },
  ];
  const [first, second] = shown(composeSides(sides, [], asked), asked);
  assert.equal(
    first?.text,
    `🇬🇴 Gondor
1. Title of 2021-11-12-x
Fact of 2021-11-12-x.
12 November 2021 · The Gazette

Lothlórien
2. Title of 2021-11-12-x
Fact of 2021-11-12-x.
12 November 2021 · The Gazette

I found nothing on this about 🇷🇴 Rohan.

🇬🇴 Gondor
3. Title of 2021-11-11-x
Fact of 2021-11-11-x.
11 November 2021 · The Gazette`,
  );
  assert.deepEqual(first?.buttons, [
    ['1', '2', '3'],
    ['🇬🇴 Gondor', '🇷🇴 Rohan'],
  ]);
  assert.equal(second, undefined);
});

test('a person who is compared is told by the role too', () => {
  const [one] = several;
  assert.ok(one);
  const asked = reading(corpusOf(several, world));
  const person = { kind: 'person', code: 'x', name: { en: 'Aragorn' }, aliases: [] } as const;
  const king = { ...person, role: { en: 'King' } };
  const sides = [king, person].map((subject) => ({ subject, hits: [hit(one, ['Fact'])] }));
  const [page] = shown(composeSides(sides, [], asked), asked);
  assert.deepEqual(page?.bold.slice(0, 1), ['Aragorn · King']);
});

test('what a profile states comes first, with its date and source, then what briefs add', () => {
  const [one] = several;
  assert.ok(one);
  const asked = reading(corpusOf(several, world));
  const stated = {
    subject: gondor,
    fact: {
      label: 'capital' as const,
      value: { en: 'Minas Tirith' },
      asOf: '2021-09',
      source: { publisher: 'The Census' },
      note: { en: 'Once Minas Anor' },
    },
    hits: [hit(one, ['Fact'])],
    readings: [],
  };
  const [page] = shown(composeStated(stated, asked), asked);
  assert.equal(
    page?.text,
    `🇬🇴 Gondor · Capital
Minas Tirith
Once Minas Anor
(as of September 2021) · The Census

1. Title of 2021-11-12-x
Fact of 2021-11-12-x.
12 November 2021 · The Gazette`,
  );
});

const extreme = fc.string({
  unit: fc.constantFrom('a', 'б', '😀', 'n\u0303', ' ', '. ', '@', '/', '\n'),
  minLength: 1,
  maxLength: 700,
  size: 'max',
});

test('property: lists, sides, statements and memberships are under 900 characters too', () => {
  fc.assert(
    fc.property(
      fc.array(extreme, { minLength: 3, maxLength: 9 }),
      fc.boolean(),
      (texts, russian) => {
        const at = (index: number) => texts[index % texts.length] ?? '';
        const land = country('go', at(0), {
          memberships: [{ organisation: 'wc', status: 'member', note: { en: at(1) } }],
          facts: [
            { label: 'capital', value: { en: at(1) }, source: { publisher: at(2) } },
            { label: 'head_of_state', value: { en: `${at(6)} ${at(2)}` } },
          ],
        });
        const body = organisation('wc', at(2), {
          short: { en: at(3) },
          profile: {
            facts: [],
            parties: [
              {
                role: 'members',
                parties: Array.from({ length: 60 }, (_, index) => ({
                  who: index === 0 ? 'go' : `code${index}`,
                  note: { en: at(index) },
                })),
                text: { en: at(4) },
                source: { publisher: at(5), url: 'https://example.org' },
              },
            ],
          },
        });
        const briefs = texts.map((text, index) =>
          brief(`2021-11-0${index + 1}-x`, {
            title: { en: text },
            summary: { en: at(index + 1) },
            facts: [fact(at(index + 2), { type: 'said', by: at(index + 3) })],
            sources: [{ publisher: at(index + 4) }],
          }),
        );
        const corpus: Corpus = corpusOf(briefs, { countries: [land], organisations: [body] });
        const asked = russian ? inRussian(corpus) : reading(corpus);
        const hits = briefs.map((each) => hit(each, ['a', 'б']));
        const somebody: Person = {
          kind: 'person',
          code: 'x',
          name: { en: at(6) },
          role: { en: at(7) },
          aliases: [],
        };
        const readings = [{ written: at(0), taken: at(1) }];
        const span = { from: '2021-11-01', to: '2021-11-30' };
        const held = { label: 'capital' as const, value: { en: at(0) }, note: { en: at(1) } };
        for (const document of [
          composeBriefs({ subjects: [land, body], span, briefs }, asked),
          composeBriefs({ subjects: [], span: undefined, briefs: briefs.slice(0, 1) }, asked),
          composeSides(
            [land, body].map((subject, index) => ({ subject, hits: hits.slice(index) })),
            readings,
            asked,
          ),
          composeStated({ subject: land, fact: held, hits, readings }, asked),
          composeMembership({ organisation: body }, asked),
          composeMembership({ organisation: body, roles: ['members', 'partners'] }, asked),
          composeMembership({ compared: [body, body] }, asked),
          composeMembership({ country: land }, asked),
          composeComparison({ compared: [land, body, land], readings }, asked),
          composePeople(
            { people: [somebody, somebody, somebody], left: true, hits, readings },
            [land],
            asked,
          ),
          composePeople({ people: [somebody], left: false, hits, readings }, [], asked),
          composeMembership({ organisation: body, country: land }, asked),
        ]) {
          for (const { text } of shown(document, asked)) {
            assert.ok(characters(text) < 900, `${characters(text)}: ${text}`);
            assert.ok(text.trim() !== '');
          }
        }
      },
    ),
    { numRuns: 60, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  );
});
