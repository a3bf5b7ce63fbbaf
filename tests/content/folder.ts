import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Corpus } from '../../src/content/corpus.ts';
import { type LoadedCorpus, type LoadOptions, loadCorpus } from '../../src/content/load.ts';
import { formatProblem } from '../../src/content/problems.ts';

/** Files by their path in the content folder; null leaves one of the valid ones out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export const FIRST = 'briefs/2021/2021-11-26-first.md';
export const SECOND = 'briefs/2021/2021-12-03-second.md';

/** A small region without a fault. */
export const VALID = {
  'region.yaml': `name: {en: Two Rivers, ru: Двуречье}
languages: [en, ru]
time_zone: Asia/Almaty
zone_checks:
  - {zone: Asia/Almaty, at: 2024-03-02T12:00:00Z, offset: "+05:00"}
contact: editors@example.org
example: horses
`,
  'countries/kz.md': `---
iso: KZ
name: {en: Kazakhstan, ru: Казахстан, kk: Қазақстан}
aliases:
  en: [Qazaqstan, Republic of Kazakhstan]
facts:
  - label: capital
    value: {en: Astana, ru: Астана}
    as_of: 2022-09-19
    source: {publisher: TASS, url: https://tass.com/world/1509513, published: 2022-09-19}
memberships:
  - {organisation: sco, status: founding_member, since: 2001-06-15}
translations:
  ru: {summary: Страна в степи.}
---

A country of the steppe.
`,
  'countries/uz.md': `---
iso: UZ
name: {en: Uzbekistan, ru: Узбекистан}
---
`,
  'organisations/sco.md': `---
name: {en: Shanghai Cooperation Organisation, ru: Шанхайская организация сотрудничества}
short: {en: SCO, ru: ШОС}
website: https://eng.sectsco.org
members:
  as_of: 2025-09
  list:
    - {who: kz, since: 2001-06-15}
    - {who: cn}
observers:
  text: {en: None since 2025, ru: С 2025 года нет}
---
`,
  'organisations.yaml': `un: {name: {en: United Nations, ru: ООН}, short: {en: UN}}
eu: {name: European Union}
`,
  'places.yaml': `cn: {iso: CN, name: {en: China, ru: Китай}, aliases: {en: [PRC]}}
ru: {name: Russia}
tashkent: {within: uz, name: Tashkent}
`,
  'topics.yaml': `health: {name: {en: Health, ru: Здоровье}}
energy: {name: Energy, description: {en: Oil and gas, ru: Нефть и газ}}
`,
  'people.yaml': `tokayev: {name: Kassym-Jomart Tokayev, role: President, aliases: {en: [Tokaev]}}
rahmon: {name: Emomali Rahmon}
`,
  [FIRST]: `---
title: "First: a warehouse"
date: 2021-11-26
kind: digest
countries: [uz, cn]
organisations: [un, sco]
topics: [health]
people: [tokayev]
sources:
  - publisher: A Centre
    url: https://example.org/report
    published: 2021-11
related: [2021-12-03-second]
translations:
  ru: {title: Первая, summary: Краткое содержание.}
---

A summary of the first.

- A fact that the source reports.
- What somebody said. {said: Emomali Rahmon}
- What somebody thinks. {opinion: the author}
`,
  [SECOND]: `---
title: Second
date: 2021-12-03
kind: news
countries: [kz]
sources: [{publisher: A Centre}]
formerly: [2021-12-03-once]
---

- Only one fact.
`,
} as const satisfies Files;

/** The briefs of the valid region without a fault against the house rules. */
export const IN_ORDER = {
  [FIRST]: VALID[FIRST]
    .replace('people: [tokayev]', 'people: [tokayev, rahmon]')
    .replace('A fact that the source reports.', 'Tokayev came to Tashkent in November 2021.'),
  [SECOND]: VALID[SECOND].replace(
    'formerly:',
    `related: [2021-11-26-first]
translations: {ru: {title: Вторая}}
formerly:`,
  ),
} as const satisfies Files;

/** A content folder, removed after the test: the valid region with `changes`. */
export async function contentFolder(context: TestContext, changes: Files = {}): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'content-')));
  context.after(() => rm(root, { recursive: true, force: true }));
  const directory = join(root, 'content');
  await mkdir(directory);
  await writeFiles(directory, { ...VALID, ...changes });
  return directory;
}

export async function writeFiles(directory: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

/** What a person in the folder above `content/` would read. */
export function problemLines(directory: string, { problems }: LoadedCorpus): string[] {
  return problems.map((problem) => {
    const line = formatProblem(problem).replaceAll(`${dirname(directory)}/`, '');
    return problem.severity === 'error' ? line : `${line} [warning]`;
  });
}

/** The corpus of the valid region with `changes`, which must leave something to serve. */
export async function corpusWith(
  context: TestContext,
  changes: Files = {},
  options: LoadOptions = {},
): Promise<Corpus> {
  const { corpus } = await loadCorpus(await contentFolder(context, changes), options);
  if (corpus === undefined) throw new Error('nothing can be served');
  return corpus;
}

/** A text of the valid region with one part replaced; the part must be there. */
export function changed(path: keyof typeof VALID, part: string, by: string): Files {
  const text: string = VALID[path];
  if (!text.includes(part)) throw new Error(`${path} doesn't hold ${part}`);
  return { [path]: text.replace(part, () => by) };
}
