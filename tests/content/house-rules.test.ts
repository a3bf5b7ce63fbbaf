import { checkHouseRules } from '../../src/content/house-rules/check-house-rules.ts';
import { FIRST, type Files, IN_ORDER, SECOND, VALID } from './folder.ts';
import { type Mistake, testMistakes } from './mistakes.ts';

const options = { houseRules: checkHouseRules };

/** Files that differ from the region in order. */
function region(files: Files, problems: readonly string[]): Mistake {
  return { files: { ...IN_ORDER, ...files }, problems, options };
}

/** The second brief, with a body and parts of the front matter replaced. */
function second(body: string, ...changes: readonly (readonly [string, string])[]): Files {
  let text: string = IN_ORDER[SECOND].replace('- Only one fact.\n', body);
  for (const [part, by] of changes) {
    if (!text.includes(part)) throw new Error(`the second brief doesn't hold ${part}`);
    text = text.replace(part, by);
  }
  return { [SECOND]: text };
}

function first(part: string, by: string): Files {
  if (!IN_ORDER[FIRST].includes(part)) throw new Error(`the first brief doesn't hold ${part}`);
  return { [FIRST]: IN_ORDER[FIRST].replace(part, by) };
}

const ORGANISATIONS = `un: {name: {en: United Nations, ru: ООН}, short: {en: UN}}
eu: {name: European Union, short: EU}
eu_fund: {name: EU Development Fund}
migration: {name: International Organization for Migration, aliases: {en: [International Organisation for Migration]}}
qazaq_tv: {name: {en: Qazaqstan Television, ru: Телеканал Казахстан}}
`;
const PLACES = `cn: {iso: CN, name: {en: China, ru: Китай}, aliases: {en: [PRC, Chinese]}}
tr: {iso: TR, name: {en: Türkiye, ru: Турция}, aliases: {en: [Turkey, Turkish], ru: [турецкий]}}
tashkent: {within: uz, name: Tashkent}
`;
const PEOPLE = `tokayev: {name: {en: Kassym-Jomart Tokayev, ru: Касым-Жомарт Токаев}, aliases: {en: [Tokayev, Tokaev, Kasym-Jomart Tokaev], ru: [Токаев]}}
rahmon: {name: {en: Emomali Rahmon, ru: Эмомали Рахмон}, aliases: {en: [Rahmon], ru: [Рахмон, Рахмонов]}}
serdar: {name: {en: Serdar Berdimuhamedov, ru: Сердар Бердымухамедов}, aliases: {en: [Berdimuhamedov, Berdymukhamedov], ru: [Бердымухамедов, Бердымухаммедов]}}
gurbanguly: {name: {en: Gurbanguly Berdimuhamedov, ru: Гурбангулы Бердымухамедов}, aliases: {en: [Berdimuhamedov]}}
`;
const NAMES = {
  'organisations.yaml': ORGANISATIONS,
  'places.yaml': PLACES,
  'people.yaml': PEOPLE,
};
const SCO = VALID['organisations/sco.md'];
const KZ = VALID['countries/kz.md'];

testMistakes({
  'nothing where all is in order': region({}, []),

  'facts of several sentences': region(
    second(
      `- It began. It ended.
- "So be it." The minister left. He came back!
- The U.S. Senate met J. Smith and Dr Brown at 5 p.m. in St. Louis, at No. 10.
- Who knows? 200 people.
`,
    ),
    [
      'content/briefs/2021/2021-12-03-second.md:12 facts: holds 2 sentences: one fact, one sentence [warning]',
      'content/briefs/2021/2021-12-03-second.md:13 facts: holds 3 sentences: one fact, one sentence [warning]',
      'content/briefs/2021/2021-12-03-second.md:15 facts: holds 2 sentences: one fact, one sentence [warning]',
    ],
  ),

  'views without attribution': region(
    second(
      `- The author argues for more.
- In his view that is enough.
- In the author's opinion nothing helps. {opinion: the author}
- Two think tanks argued. {said: a reader}
- A think tank met in Tashkent.
- Observers believe it.
`,
    ),
    [
      'content/briefs/2021/2021-12-03-second.md:12 facts: "argues" tells a view: end the fact with {opinion: name} or {said: name} [warning]',
      'content/briefs/2021/2021-12-03-second.md:13 facts: "In his view" tells a view: end the fact with {opinion: name} or {said: name} [warning]',
      'content/briefs/2021/2021-12-03-second.md:17 facts: "believe" tells a view: end the fact with {opinion: name} or {said: name} [warning]',
    ],
  ),

  'missing translations of a brief': region(
    second('A summary.\n\n- A fact.\n', ['translations: {ru: {title: Вторая}}\n', '']),
    [
      'content/briefs/2021/2021-12-03-second.md:2 translations.ru.summary: is missing [warning]',
      'content/briefs/2021/2021-12-03-second.md:2 translations.ru.title: is missing [warning]',
    ],
  ),

  'a link that leads one way': region(
    second('- Only one fact.\n', ['related: [2021-11-26-first]\n', '']),
    [
      'content/briefs/2021/2021-12-03-second.md:2 related: lacks "2021-11-26-first", which names this brief as related [warning]',
    ],
  ),

  'briefs that nothing leads to': region(
    {
      ...second('- Only one fact.\n', ['related: [2021-11-26-first]\n', '']),
      ...first('related: [2021-12-03-second]\n', ''),
    },
    [
      'content/briefs/2021/2021-11-26-first.md:2 related: no brief and no story leads here [warning]',
      'content/briefs/2021/2021-12-03-second.md:2 related: no brief and no story leads here [warning]',
    ],
  ),

  'nothing of briefs that a story leads to': region(
    {
      ...second('- Only one fact.\n', ['related: [2021-11-26-first]\n', '']),
      ...first('related: [2021-12-03-second]\n', ''),
      'stories.yaml':
        'one: {name: {en: One, ru: Раз}, briefs: [2021-11-26-first, 2021-12-03-second]}\n',
    },
    [],
  ),

  'near-duplicates': region(
    {
      ...second(
        `- In November 2021 the largest store of vaccines in all the region opened in Tashkent.
- The largest store of vaccines in the whole valley was closed again by the mayor.
- The largest store of vaccines.
`,
      ),
      ...first(
        'Tokayev came to Tashkent in November 2021.',
        'The largest store of vaccines in all the region opened in Tashkent, as Tokayev said.',
      ),
    },
    [
      'content/briefs/2021/2021-12-03-second.md:12 facts: reads much like line 20 of "2021-11-26-first": say it in one brief, and link the other [warning]',
    ],
  ),

  'addresses that are not https': region(
    {
      ...first('https://example.org/report', 'http://example.org/report'),
      'countries/kz.md': KZ.replace('https://tass.com', 'http://tass.com'),
      'organisations/sco.md': SCO.replace('https://eng', 'http://eng'),
      'region.yaml': `${VALID['region.yaml']}plain_http: [tass.com]\n`,
    },
    [
      'content/briefs/2021/2021-11-26-first.md:11 sources.url: is not https: try https://, or list example.org in region.yaml under plain_http [warning]',
      'content/organisations/sco.md:4 website: is not https: try https://, or list eng.sectsco.org in region.yaml under plain_http [warning]',
    ],
  ),

  'names that front matter lacks': region(
    {
      ...NAMES,
      ...second(
        `- The PRC met Emomali Rahmon, Chinese traders and the EU Development Fund.
- Kazakhstan, Tokayev and one Berdimuhamedov spoke of Türkiye with the UN. {said: Serdar Berdimuhamedov}
- Again the PRC and the EU.
`,
      ),
    },
    [
      'content/briefs/2021/2021-12-03-second.md:12 facts: names "EU Development Fund": add "eu_fund" to organisations, or to mentioned if the brief is not about it [warning]',
      'content/briefs/2021/2021-12-03-second.md:12 facts: names "Emomali Rahmon": add "rahmon" to people [warning]',
      'content/briefs/2021/2021-12-03-second.md:12 facts: names "PRC": add "cn" to countries, or to mentioned if the brief is not about it [warning]',
      'content/briefs/2021/2021-12-03-second.md:13 facts: names "Serdar Berdimuhamedov": add "serdar" to people [warning]',
      'content/briefs/2021/2021-12-03-second.md:13 facts: names "Tokayev": add "tokayev" to people [warning]',
      'content/briefs/2021/2021-12-03-second.md:13 facts: names "Türkiye": add "tr" to countries, or to mentioned if the brief is not about it [warning]',
      'content/briefs/2021/2021-12-03-second.md:13 facts: names "UN": add "un" to organisations, or to mentioned if the brief is not about it [warning]',
      'content/briefs/2021/2021-12-03-second.md:14 facts: names "EU": add "eu" to organisations, or to mentioned if the brief is not about it [warning]',
    ],
  ),

  'what is mentioned without being named': region(
    {
      ...NAMES,
      ...second('- China met nobody.\n', ['countries: [kz]', 'mentioned: [cn, tr]']),
    },
    [
      'content/briefs/2021/2021-12-03-second.md:5 mentioned: the text doesn\'t name "tr" (or lists have it) [warning]',
    ],
  ),

  'other spellings than the house has': region(
    {
      ...NAMES,
      ...second(
        `Turkey met the Turkish team.

- Tokaev called; the International Organisation for Migration answered on Qazaqstan.
- Kasym-Jomart Tokaev called again, and Berdymukhamedov did.
`,
        ['title: Second', 'title: Turkey'],
        ['title: Вторая', 'title: Речь Бердымухаммедова, summary: О Рахмоне и турецкой песне'],
        ['countries: [kz]', 'organisations: [migration]\npeople: [tokayev]'],
      ),
    },
    [
      'content/briefs/2021/2021-12-03-second.md:2 title: "Turkey" is spelt "Türkiye" here [warning]',
      'content/briefs/2021/2021-12-03-second.md:9 translations.ru.title: "Бердымухаммедов" is spelt "Сердар Бердымухамедов" here [warning]',
      'content/briefs/2021/2021-12-03-second.md:13 summary: "Turkey" is spelt "Türkiye" here [warning]',
      'content/briefs/2021/2021-12-03-second.md:15 facts: "International Organisation for Migration" is spelt "International Organization for Migration" here [warning]',
      'content/briefs/2021/2021-12-03-second.md:15 facts: "Tokaev" is spelt "Kassym-Jomart Tokayev" here [warning]',
      'content/briefs/2021/2021-12-03-second.md:16 facts: "Berdymukhamedov" is spelt "Serdar Berdimuhamedov" here [warning]',
      'content/briefs/2021/2021-12-03-second.md:16 facts: "Kasym-Jomart Tokaev" is spelt "Kassym-Jomart Tokayev" here [warning]',
      'content/briefs/2021/2021-12-03-second.md:16 facts: "Tokaev" is spelt "Kassym-Jomart Tokayev" here [warning]',
    ],
  ),

  'no other spelling beside that of the house': region(
    {
      ...NAMES,
      ...second('- Türkiye, once called Turkey, met.\n', ['countries: [kz]', 'countries: [tr]']),
    },
    [],
  ),

  'a membership that the organisation lacks': region(
    { 'organisations/sco.md': SCO.replace('    - {who: kz, since: 2001-06-15}\n', '') },
    [
      'content/countries/kz.md:12 memberships: is "founding_member", but content/organisations/sco.md:5 doesn\'t list "kz" among the members [warning]',
    ],
  ),

  'a membership that the country lacks': region(
    { 'organisations/sco.md': SCO.replace('{who: cn}', '{who: uz}') },
    [
      'content/countries/uz.md:2 memberships: lacks "sco", whose members list "uz" (content/organisations/sco.md:5) [warning]',
    ],
  ),

  'a membership of another kind': region(
    { 'countries/kz.md': KZ.replace('founding_member', 'observer') },
    [
      'content/countries/kz.md:12 memberships: is "observer", but content/organisations/sco.md:5 has "kz" among the members [warning]',
    ],
  ),

  'a membership since another day': region(
    { 'countries/kz.md': KZ.replace('since: 2001-06-15', 'since: 2001-06-16') },
    [
      'content/countries/kz.md:12 memberships.since: "2001-06-16" is not "2001-06-15", which content/organisations/sco.md:5 gives [warning]',
    ],
  ),

  'no membership since another day that agrees': region(
    { 'countries/kz.md': KZ.replace('since: 2001-06-15', 'since: 2001-06') },
    [],
  ),
});
