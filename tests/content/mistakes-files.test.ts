import { changed, FIRST, SECOND, VALID } from './folder.ts';
import { brief, testMistakes } from './mistakes.ts';

testMistakes({
  'broken YAML, every fault of the file': {
    files: brief('kind: digest', 'kind: @digest\nlead: Weekly digest: one'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:4: YAML: a text that begins with "@" needs quotes',
      'content/briefs/2021/2021-11-26-first.md:5: YAML: a text with ": " in it needs quotes',
    ],
  },
  'a tab as indentation': {
    files: brief('  - publisher: A Centre', '\t- publisher: A Centre'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:10: YAML: indent with spaces, not with tabs',
    ],
  },
  'a text with a colon that needs quotes': {
    files: brief('"First: a warehouse"', 'First: a warehouse'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:2: YAML: a text with ": " in it needs quotes',
    ],
  },
  'a text that a comment cuts': {
    files: brief('"First: a warehouse"', 'Number #1 of the region'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:2 title: is cut at " #": quote the text, or begin the comment with "# "',
    ],
  },
  'no front matter': {
    files: { [SECOND]: '- Only a fact.\n' },
    problems: [
      'content/briefs/2021/2021-12-03-second.md:1: has no front matter: begin with a line "---"',
    ],
  },
  'front matter that is not closed': {
    files: { [SECOND]: '---\ntitle: Second\n\n- Only a fact.\n' },
    problems: [
      'content/briefs/2021/2021-12-03-second.md:1: the front matter is not closed: end it with a line "---"',
    ],
  },
  'front matter without a key': {
    files: { [SECOND]: '---\n---\n\n- Only a fact.\n' },
    problems: [
      'content/briefs/2021/2021-12-03-second.md:2 date: is missing',
      'content/briefs/2021/2021-12-03-second.md:2 kind: is missing (one of news, digest, analysis, interview, opinion)',
      'content/briefs/2021/2021-12-03-second.md:2 sources: is missing',
      'content/briefs/2021/2021-12-03-second.md:2 title: is missing',
    ],
  },
  'front matter that is a list': {
    files: { [SECOND]: '---\n- title\n---\n\n- Only a fact.\n' },
    problems: ['content/briefs/2021/2021-12-03-second.md:2: must be a map, is a list'],
  },
  'a second YAML document': {
    files: changed('region.yaml', 'languages', '---\nlanguages'),
    problems: ['content/region.yaml:2: YAML: "---" begins a second document; a file holds one'],
  },
  'a duplicate key': {
    files: brief('kind: digest', 'kind: digest\nkind: news'),
    problems: ['content/briefs/2021/2021-11-26-first.md:5 kind: is given twice, first on line 4'],
  },
  '__proto__ as a key': {
    files: brief('kind: digest', 'kind: digest\n__proto__: {title: x}'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:5 __proto__: is not a name that can be used',
    ],
  },
  'an alias': {
    files: brief('kind: digest', 'kind: digest\nlead: *title'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:5 lead: YAML aliases are not read: repeat the value',
    ],
  },
  'a bomb of anchors and aliases': {
    files: { 'topics.yaml': 'a: &a [x, x]\nb: &b [*a, *a]\nhealth: {name: Health}\n' },
    problems: [
      'content/topics.yaml:1 a: YAML anchors are not read: leave out the "&"',
      'content/topics.yaml:2 b: YAML anchors are not read: leave out the "&"',
    ],
  },
  'more faults of the YAML than are worth a line': {
    files: { 'people.yaml': `tokayev: {name: T}\n${'*a : x\n'.repeat(30)}` },
    problems: [
      ...Array.from(
        { length: 20 },
        (_, at) => `content/people.yaml:${at + 2}: a key has to be text`,
      ),
      'content/people.yaml:22: YAML: more of the like follows',
    ],
  },
  'a custom tag': {
    files: brief('kind: digest', 'kind: !!js/function digest'),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:4 kind: YAML tags are not read: leave out the "!"',
    ],
  },
  'a key that is a list': {
    files: brief('kind: digest', 'kind: digest\n[a]: b'),
    problems: ['content/briefs/2021/2021-11-26-first.md:5: a key has to be text'],
  },
  'deep nesting': {
    files: brief('kind: digest', `kind: ${'['.repeat(30)}${']'.repeat(30)}`),
    problems: [
      'content/briefs/2021/2021-11-26-first.md:4 kind: is nested too deeply',
      'content/briefs/2021/2021-11-26-first.md:4 kind: must be text, is a list',
    ],
  },
  'bytes that are not UTF-8': {
    files: { [SECOND]: Buffer.from(VALID[SECOND].replace('Second', 'Caf\u00e9'), 'latin1') },
    problems: ['content/briefs/2021/2021-12-03-second.md:2: is not UTF-8: save the file as UTF-8'],
  },
  'a byte order mark': {
    files: { [SECOND]: `\uFEFF${VALID[SECOND]}` },
    problems: [
      'content/briefs/2021/2021-12-03-second.md:1: begins with a byte order mark: save as UTF-8 without it [warning]',
    ],
  },
  'an empty file': {
    files: { [SECOND]: ' \n' },
    problems: ['content/briefs/2021/2021-12-03-second.md: is empty'],
  },
  'a file that is too large': {
    files: { [SECOND]: VALID[SECOND] + ' '.repeat(256 * 1024) },
    problems: ['content/briefs/2021/2021-12-03-second.md: holds 257 KiB, 256 at most'],
  },
  'an empty names file': {
    files: { 'topics.yaml': '# none yet\n' },
    problems: ['content/topics.yaml:1: must be a map by code'],
  },
  'a names file that is a list': {
    files: { 'topics.yaml': '- health\n' },
    problems: ['content/topics.yaml:1: must be a map by code'],
  },
  'a file that nothing reads': {
    files: { 'briefs/2021/x.mdx': 'x', 'notes.txt': 'x', 'region.yml': 'x', '.DS_Store': 'x' },
    problems: [
      'content/briefs/2021/x.mdx: is not read: files in briefs/2021/ end in .md [warning]',
      'content/notes.txt: is not read [warning]',
      'content/region.yml: is not read (did you mean "region.yaml"?) [warning]',
    ],
  },
  'a brief outside a folder by year': {
    files: { 'briefs/2021-12-24-x.md': VALID[SECOND], 'briefs/drafts/x.md': 'x' },
    problems: [
      'content/briefs/2021-12-24-x.md: is not read: briefs lie in folders by year, such as briefs/2021/ [warning]',
      'content/briefs/drafts: is not read: briefs lie in folders by year, such as briefs/2021/ [warning]',
    ],
  },
  'a folder that nothing reads': {
    files: { 'country/kz.md': 'x' },
    problems: ['content/country: is not read [warning]'],
  },
  'a folder named like a file': {
    files: { 'briefs/2021/x.md/y.md': 'x', 'people.yaml': null, 'people.yaml/x': 'x' },
    problems: ['content/briefs/2021/x.md: is not a file', 'content/people.yaml: is not a file'],
  },
  'a file named like a folder': {
    files: {
      'countries/kz.md': null,
      'countries/uz.md': null,
      countries: 'x',
      'organisations/sco.md': null,
      'places.yaml':
        'cn: {iso: CN, name: China}\nkz: {iso: KZ, name: Kazakhstan}\nuz: {iso: UZ, name: Uzbekistan}\n',
      [FIRST]: VALID[FIRST].replace(', sco', ''),
    },
    problems: ["content/countries: can't be read: it is not a folder"],
  },
  'no region.yaml': {
    files: { 'region.yaml': null },
    problems: ['content/region.yaml: is missing: it names the region'],
  },
  'no brief': {
    files: { [FIRST]: null, [SECOND]: null },
    problems: ['content/briefs: holds no valid brief: nothing can be served'],
  },
});
