import { changed, SECOND, VALID } from './folder.ts';
import { brief, testMistakes } from './mistakes.ts';

testMistakes({
  'an unknown key': {
    files: brief('kind: digest', 'kind: digest\nprecison: week\nfoo: x'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:5 precison: unknown key (did you mean "precision"?)',
      'content/briefs/2021/2021-11-26-first.md:6 foo: unknown key (one of title, date, precision, date_to, confidence, kind, countries, organisations, topics, people, mentioned, sources, related, formerly, corrections, translations)',
    ],
  },
  'an unknown key deep inside': {
    files: brief('    published: 2021-11', '    publishd: 2021-11'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:12 sources.publishd: unknown key (did you mean "published"?)',
    ],
  },
  'a wrong type': {
    files: brief('topics: [health]', 'topics: health'),
    problems: ['content/briefs/2021/2021-11-26-first.md:7 topics: must be a list, is text'],
  },
  'a map for a text': {
    files: brief('"First: a warehouse"', '{en: First}'),
    problems: ['content/briefs/2021/2021-11-26-first.md:2 title: must be text, is a map'],
  },
  'a list for a text by language': {
    files: changed('countries/kz.md', 'value: {en: Astana, ru: Астана}', 'value: [Astana]'),
    problems: [
      'content/countries/kz.md:8 facts.value: must be text or a map by language, is a list',
    ],
  },
  'aliases without a language': {
    files: changed('countries/kz.md', '  en: [Qazaqstan, Republic of Kazakhstan]', '  [Qazaqstan]'),
    problems: ['content/countries/kz.md:4 aliases: must be a map by language, is a list'],
  },
  'an empty list entry': {
    files: brief('topics: [health]', 'topics:\n  - health\n  -'),
    problems: ['content/briefs/2021/2021-11-26-first.md:9 topics: must be text, is empty'],
  },
  'required keys that are missing': {
    files: { [SECOND]: '---\nsources: [{url: "https://example.org"}]\n---\n\n- Only a fact.\n' },
    problems: [
      'content/briefs/2021/2021-12-03-second.md:2 date: is missing',
      'content/briefs/2021/2021-12-03-second.md:2 kind: is missing (one of news, digest, analysis, interview, opinion)',
      'content/briefs/2021/2021-12-03-second.md:2 sources.publisher: is missing',
      'content/briefs/2021/2021-12-03-second.md:2 title: is missing',
    ],
  },
  'no source': {
    files: brief(
      'sources:\n  - publisher: A Centre\n    url: https://example.org/report\n    published: 2021-11\n',
      'sources: []\n',
    ),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:9 sources: is empty: it needs at least one',
    ],
  },
  'an empty title': {
    files: brief('"First: a warehouse"', '""'),
    problems: ['content/briefs/2021/2021-11-26-first.md:2 title: is empty'],
  },
  'a control character in a title': {
    files: brief('"First: a warehouse"', '"First\\u202e"'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:2 title: holds an invisible control character: type the text anew',
    ],
  },
  'a title that is too long': {
    files: brief('"First: a warehouse"', 'x'.repeat(1001)),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:2 title: holds 1001 characters, 1000 at most',
    ],
  },
  'an unknown kind, precision and confidence': {
    files: brief('kind: digest', 'kind: dijest\nprecision: weekly\nconfidence: sure'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:4 kind: unknown kind "dijest" (did you mean "digest"?)',
      'content/briefs/2021/2021-11-26-first.md:5 precision: unknown precision "weekly" (did you mean "week"?)',
      'content/briefs/2021/2021-11-26-first.md:6 confidence: unknown confidence "sure" (one of high, medium, low)',
    ],
  },
  'an unknown label': {
    files: changed('countries/kz.md', 'label: capital', 'label: captial'),
    problems: [
      'content/countries/kz.md:7 facts.label: unknown label "captial" (did you mean "capital"?)',
    ],
  },
  'an unknown status': {
    files: changed('countries/kz.md', 'founding_member', 'founding-member'),
    problems: [
      'content/countries/kz.md:12 memberships.status: unknown status "founding-member" (did you mean "founding_member"?)',
    ],
  },
  'a text without the first language': {
    files: changed('countries/kz.md', 'value: {en: Astana, ru: Астана}', 'value: {ru: Астана}'),
    problems: [
      'content/countries/kz.md:8 facts.value.en: is missing: every text has "en", the region\'s first language',
    ],
  },
  'a name without the first language': {
    files: { 'places.yaml': VALID['places.yaml'].replace('{en: China, ru: Китай}', '{ru: Китай}') },
    problems: [
      'content/places.yaml:1 cn.name.en: is missing: every text has "en", the region\'s first language',
    ],
  },
  'every fault of a name by language': {
    files: changed(
      'countries/kz.md',
      '{en: Kazakhstan, ru: Казахстан, kk: Қазақстан}',
      '{rus: x, ru: [x]}',
    ),
    problems: [
      `content/countries/kz.md:3 name.en: is missing: every text has "en", the region's first language`,
      'content/countries/kz.md:3 name.ru: must be text, is a list',
      'content/countries/kz.md:3 name.rus: write "ru" for "rus"',
    ],
  },
  "a text in a language that the region doesn't have": {
    files: changed(
      'countries/kz.md',
      'value: {en: Astana, ru: Астана}',
      'value: {en: Astana, kk: Астана}',
    ),
    problems: [
      'content/countries/kz.md:8 facts.value.kk: "kk" is not a language of the region (one of en, ru)',
    ],
  },
  "a translation for a language that the region doesn't have": {
    files: brief('  ru: {title: Первая', '  kk: {title: Бірінші}\n  ru: {title: Первая'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:15 translations.kk: "kk" is not a language of the region (one of en, ru)',
    ],
  },
  'a translation for the first language': {
    files: brief('  ru: {title: Первая', '  en: {title: First}\n  ru: {title: Первая'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:15 translations.en: "en" is the first language: it has no translation',
    ],
  },
  "a language that doesn't exist": {
    files: changed(
      'countries/kz.md',
      'kk: Қазақстан}',
      'kz: Қазақстан, rus: Казахстан, Kazakh: x}',
    ),
    problems: [
      'content/countries/kz.md:3 name.Kazakh: "Kazakh" is not a language code such as en or uz-Cyrl',
      'content/countries/kz.md:3 name.kz: unknown language "kz"',
      'content/countries/kz.md:3 name.rus: write "ru" for "rus"',
    ],
  },
  "a day that doesn't exist": {
    files: brief('date: 2021-11-26', 'date: 2021-13-40'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:3 date: "2021-13-40" is not a date: write YYYY-MM-DD',
    ],
  },
  'a date in another format': {
    files: brief('date: 2021-11-26', 'date: 12.11.2021'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:3 date: "12.11.2021" is not a date: write YYYY-MM-DD (did you mean 2021-11-12?)',
    ],
  },
  'a date in words': {
    files: brief('date: 2021-11-26', 'date: 26 November 2021'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:3 date: "26 November 2021" is not a date: write YYYY-MM-DD (did you mean 2021-11-26?)',
    ],
  },
  'a date that can be read in two ways': {
    files: brief('date: 2021-11-26', 'date: 12/11/2021'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:3 date: "12/11/2021" is not a date: write YYYY-MM-DD',
    ],
  },
  'a partial date in another format': {
    files: brief('    published: 2021-11', '    published: 11.2021'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:12 sources.published: "11.2021" is not a date: write YYYY, YYYY-MM or YYYY-MM-DD (did you mean 2021-11?)',
    ],
  },
  'date_to before date': {
    files: brief('date: 2021-11-26', 'date: 2021-11-26\nprecision: range\ndate_to: 2021-11-25'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:5 date_to: "2021-11-25" is before the date "2021-11-26"',
    ],
  },
  'date_to without the precision range': {
    files: brief('date: 2021-11-26', 'date: 2021-11-26\ndate_to: 2021-11-27'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:4 date_to: belongs to "precision: range" only',
    ],
  },
  'the precision range without date_to': {
    files: brief('date: 2021-11-26', 'date: 2021-11-26\nprecision: range'),
    problems: ['content/briefs/2021/2021-11-26-first.md:4 precision: "range" needs date_to'],
  },
  "a brief in another year's folder": {
    files: brief('date: 2021-11-26', 'date: 2020-11-26'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:3 date: the file lies in 2021/: move it to 2020/ [warning]',
    ],
  },
});
