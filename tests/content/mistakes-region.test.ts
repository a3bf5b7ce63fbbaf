import { changed, VALID } from './folder.ts';
import { brief, testMistakes } from './mistakes.ts';

testMistakes({
  'a site of plain_http that is an address': {
    files: { 'region.yaml': `${VALID['region.yaml']}plain_http: [http://example.org]\n` },
    problems: [
      'content/region.yaml:8 plain_http: "http://example.org" is not the name of a site such as example.org',
    ],
  },
  'an address that is not http': {
    files: brief('https://example.org/report', 'ftp://example.org'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:11 sources.url: "ftp://example.org" is not an http or https address',
    ],
  },
  'an address without its scheme': {
    files: brief('https://example.org/report', 'www.example.org/report'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:11 sources.url: "www.example.org/report" is not an http or https address (did you mean "https://www.example.org/report"?)',
    ],
  },
  "a website that can't be parsed": {
    files: changed('organisations/sco.md', 'https://eng.sectsco.org', 'https://'),
    problems: [
      'content/organisations/sco.md:4 website: "https://" is not an http or https address',
    ],
  },
  'an unknown time zone': {
    files: changed('region.yaml', 'time_zone: Asia/Almaty', 'time_zone: Asia/Almaaty'),
    problems: [
      'content/region.yaml:3 time_zone: unknown time zone "Asia/Almaaty" (did you mean "Asia/Almaty"?)',
    ],
  },
  'an offset for a time zone': {
    files: changed('region.yaml', 'time_zone: Asia/Almaty', 'time_zone: "+05:00"'),
    problems: [
      'content/region.yaml:3 time_zone: unknown time zone "+05:00": write an IANA name such as Europe/Paris',
    ],
  },
  'a zone check that is badly formed': {
    files: changed(
      'region.yaml',
      'at: 2024-03-02T12:00:00Z, offset: "+05:00"',
      'at: 2024-03-02, offset: 5',
    ),
    problems: [
      'content/region.yaml:5 zone_checks.at: "2024-03-02" is not an instant: write it like 2024-03-02T12:00:00Z',
      'content/region.yaml:5 zone_checks.offset: "5" is not an offset: write it like "+05:00"',
    ],
  },
  'a contact of no known form': {
    files: changed('region.yaml', 'editors@example.org', 'our editors'),
    problems: [
      'content/region.yaml:6 contact: "our editors" is neither an https address, an e-mail address nor a @username',
    ],
  },
  'no language': {
    files: changed('region.yaml', 'languages: [en, ru]', 'languages: []'),
    problems: ['content/region.yaml:2 languages: is empty: it needs at least one'],
  },
  'a language listed twice': {
    files: changed('region.yaml', 'languages: [en, ru]', 'languages: [en, ru, en]'),
    problems: ['content/region.yaml:2 languages: "en" is listed twice'],
  },
});
