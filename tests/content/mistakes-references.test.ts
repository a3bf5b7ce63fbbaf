import { changed, FIRST, SECOND, VALID } from './folder.ts';
import { added, brief, testMistakes } from './mistakes.ts';

const COPY = VALID[SECOND].replace(/formerly.*\n/, '');

testMistakes({
  'unknown codes': {
    files: brief(
      'countries: [uz, cn]\norganisations: [un, sco]\ntopics: [health]\npeople: [tokayev]',
      'countries: [uzz, Qazaqstan]\norganisations: [scp]\ntopics: [helth]\npeople: [tokaev, nobody]',
    ),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:5 countries: unknown code "Qazaqstan" (did you mean "kz"?)',
      'content/briefs/2021/2021-11-26-first.md:5 countries: unknown code "uzz" (did you mean "uz"?)',
      'content/briefs/2021/2021-11-26-first.md:6 organisations: unknown code "scp" (did you mean "sco"?)',
      'content/briefs/2021/2021-11-26-first.md:7 topics: unknown code "helth" (did you mean "health"?)',
      'content/briefs/2021/2021-11-26-first.md:8 people: unknown code "nobody"',
      'content/briefs/2021/2021-11-26-first.md:8 people: unknown code "tokaev" (did you mean "tokayev"?)',
    ],
  },
  'codes of another kind': {
    files: brief(
      'countries: [uz, cn]\norganisations: [un, sco]\ntopics: [health]\npeople: [tokayev]',
      'countries: [ru, un]\norganisations: [kz]\ntopics: [rahmon]\npeople: [energy]',
    ),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:5 countries: "ru" is a place without iso, not a country',
      'content/briefs/2021/2021-11-26-first.md:5 countries: "un" is known as an organisation, not as a country',
      'content/briefs/2021/2021-11-26-first.md:6 organisations: "kz" is known as a country, not as an organisation',
      'content/briefs/2021/2021-11-26-first.md:7 topics: "rahmon" is known as a person, not as a topic',
      'content/briefs/2021/2021-11-26-first.md:8 people: "energy" is known as a topic, not as a person',
    ],
  },
  'what is mentioned and neither a country, a place nor an organisation': {
    files: brief('people: [tokayev]', 'people: [tokayev]\nmentioned: [kx, health]'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:9 mentioned: "health" is known as a topic, not as a country, a place or an organisation',
      'content/briefs/2021/2021-11-26-first.md:9 mentioned: unknown code "kx" (did you mean "kz"?)',
    ],
  },
  'a code listed twice': {
    files: brief('countries: [uz, cn]', 'countries: [uz, cn, uz]'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:5 countries: "uz" is listed twice [warning]',
    ],
  },
  'too many codes': {
    files: brief('countries: [uz, cn]', `countries: [${Array(31).fill('uz').join(', ')}]`),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:5 countries: "uz" is listed twice [warning]',
      'content/briefs/2021/2021-11-26-first.md:5 countries: holds 31, 30 at most',
    ],
  },
  'an unknown related id': {
    files: brief('[2021-12-03-second]', '[2021-12-03-secund]'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:13 related: unknown id "2021-12-03-secund" (did you mean "2021-12-03-second"?)',
    ],
  },
  'a brief related to itself': {
    files: brief('[2021-12-03-second]', '[2021-11-26-first]'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:13 related: a brief is not related to itself',
    ],
  },
  'a membership without its organisation': {
    files: changed('countries/kz.md', 'organisation: sco, ', ''),
    problems: ['content/countries/kz.md:12 memberships.organisation: is missing'],
  },
  'a membership in an unknown organisation': {
    files: changed('countries/kz.md', 'organisation: sco', 'organisation: scoo'),
    problems: [
      'content/countries/kz.md:12 memberships.organisation: unknown code "scoo" (did you mean "sco"?)',
    ],
  },
  'a party that is unknown': {
    files: changed('organisations/sco.md', '{who: cn}', '{who: ch}'),
    problems: [
      'content/organisations/sco.md:9 members.list.who: unknown code "ch" (did you mean "cn"?)',
    ],
  },
  'a party list with neither list nor text': {
    files: changed(
      'organisations/sco.md',
      '  text: {en: None since 2025, ru: С 2025 года нет}',
      '  as_of: 2025',
    ),
    problems: ['content/organisations/sco.md:10 observers: has neither a list nor a text'],
  },
  'a place within something unknown': {
    files: { 'places.yaml': VALID['places.yaml'].replace('within: uz', 'within: uzb') },
    problems: ['content/places.yaml:3 tashkent.within: unknown code "uzb" (did you mean "uz"?)'],
  },
  'places within one another': {
    files: added(
      'places.yaml',
      'chilanzar: {within: chorsu, name: Chilanzar}\nchorsu: {within: chilanzar, name: Chorsu}\n',
    ),
    problems: [
      'content/places.yaml:4 chilanzar.within: "chilanzar" lies within itself',
      'content/places.yaml:5 chorsu.within: "chorsu" lies within itself',
    ],
  },
  'a code that is badly formed': {
    files: {
      'countries/KZ-1.md': '---\niso: KX\nname: Kazakhia\n---\n',
      'places.yaml': `${VALID['places.yaml']}x: {name: Ix}\n`,
    },
    problems: [
      'content/countries/KZ-1.md: the code "KZ-1" must be 2 to 32 of a-z, 0-9 and "_", and begin with a letter (did you mean "kz_1"?)',
      'content/places.yaml:4 x: the code "x" must be 2 to 32 of a-z, 0-9 and "_", and begin with a letter',
    ],
  },
  'a code taken twice': {
    files: added('topics.yaml', 'kz: {name: Steppe}\nsco: {name: Pact}\n'),
    problems: [
      'content/topics.yaml:3 kz: the code "kz" is taken by a country in content/countries/kz.md',
      'content/topics.yaml:4 sco: the code "sco" is taken by an organisation in content/organisations/sco.md',
    ],
  },
  'an organisation that is named and has a file': {
    files: { 'organisations.yaml': `${VALID['organisations.yaml']}sco: {name: Shanghai Five}\n` },
    problems: [
      'content/organisations.yaml:3 sco: the code "sco" is taken by an organisation in content/organisations/sco.md',
    ],
  },
  'a code that is a command': {
    files: added('topics.yaml', 'week: {name: Week}\nhelp: {name: Aid}\n'),
    problems: [
      'content/topics.yaml:3 week: the code "week" is the command /week: choose another',
      'content/topics.yaml:4 help: the code "help" is the command /help: choose another',
    ],
  },
  'a code that the caller reserves': {
    files: added('topics.yaml', 'week: {name: Week}\n'),
    problems: [
      'content/topics.yaml:2 energy: the code "energy" is the command /energy: choose another',
    ],
    options: { reserved: new Set(['energy']) },
  },
  'a name claimed twice': {
    files: added('topics.yaml', 'steppe: {name: Steppe, aliases: {en: [qazaqstan], ru: [Оон]}}\n'),
    problems: [
      'content/topics.yaml:3 steppe.aliases.en: "qazaqstan" is already a name of "kz" in content/countries/kz.md',
      'content/topics.yaml:3 steppe.aliases.ru: "Оон" is already a name of "un" in content/organisations.yaml:1',
    ],
  },
  "a person's alias that is a country's": {
    files: added('people.yaml', `x_y: {name: X Y, aliases: {en: ["Kazakh'stan"]}}\n`),
    problems: [
      'content/people.yaml:3 x_y.aliases.en: "Kazakh\'stan" is already a name of "kz" in content/countries/kz.md',
    ],
  },
  'a name without a letter': {
    files: added('people.yaml', 'x_y: {name: "?!"}\n'),
    problems: ['content/people.yaml:3 x_y.name: "?!" holds no letter and no digit'],
  },
  'an ISO code that is badly formed or taken': {
    files: added('places.yaml', 'la: {iso: la, name: Laos}\nmn: {iso: KZ, name: Mongolia}\n'),
    problems: [
      'content/places.yaml:4 la.iso: "la" is not two capital letters (did you mean "LA"?)',
      'content/places.yaml:5 mn.iso: "KZ" is taken by "kz" in content/countries/kz.md',
    ],
  },
  "an id that is taken in another year's folder": {
    files: { 'briefs/2022/2021-12-03-second.md': COPY },
    problems: [
      'content/briefs/2022/2021-12-03-second.md: the id "2021-12-03-second" is taken by content/briefs/2021/2021-12-03-second.md',
      'content/briefs/2022/2021-12-03-second.md:3 date: the file lies in 2022/: move it to 2021/ [warning]',
    ],
  },
  'an id with capitals and spaces': {
    files: { 'briefs/2021/Tashkent Déjà_vu.md': COPY },
    problems: [
      'content/briefs/2021/Tashkent Déjà_vu.md: the id "Tashkent Déjà_vu" may hold a-z, 0-9 and "-" only (did you mean "tashkent-deja-vu"?)',
    ],
  },
  'an id that is too long': {
    files: { [`briefs/2021/${'word-'.repeat(12)}end.md`]: COPY },
    problems: [
      'content/briefs/2021/word-word-word-word-word-word-word-word-word-word-word-word-end.md: the id "word-word-word-word-word-word-word-word-word-word-word-word…" has 63 characters, 60 at most (did you mean "word-word-word-word-word-word-word-word-word-word-word-word"?)',
    ],
  },
  'a former id that is still in use': {
    files: changed(SECOND, '2021-12-03-once', '2021-11-26-first'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:7 formerly: the id "2021-11-26-first" is still in use by content/briefs/2021/2021-11-26-first.md',
    ],
  },
  'a former id that is claimed twice': {
    files: brief('kind: digest', 'kind: digest\nformerly: [2021-12-03-once]'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:7 formerly: the id "2021-12-03-once" is already claimed by content/briefs/2021/2021-11-26-first.md',
    ],
  },
  'a former id that is badly formed': {
    files: changed(SECOND, '2021-12-03-once', 'Once'),
    problems: [
      'content/briefs/2021/2021-12-03-second.md:7 formerly: the id "Once" may hold a-z, 0-9 and "-" only (did you mean "once"?)',
    ],
  },
  'keys that collide': {
    files: { [FIRST]: VALID[FIRST] },
    problems: [
      'content/briefs/2021/2021-12-03-second.md: the key "AAAAAAAA" of the id "2021-12-03-once" is taken by content/briefs/2021/2021-11-26-first.md: choose another id',
      'content/briefs/2021/2021-12-03-second.md: the key "AAAAAAAA" of the id "2021-12-03-second" is taken by content/briefs/2021/2021-11-26-first.md: choose another id',
    ],
    options: {
      digest: (id) =>
        id.startsWith('2021-12-03') ? 'AAAAAAAAA' : id.includes('first') ? 'AAAAAAAA' : 'B',
    },
  },
});
