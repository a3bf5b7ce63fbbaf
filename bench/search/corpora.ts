import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Brief, BriefFact, Corpus, Localised, Source } from '../../src/content/corpus.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { type Random, seeded } from './random.ts';

/** A content folder of its own, to be removed when it is no longer needed. */
export interface SyntheticContent {
  readonly directory: string;
  /** The files of the briefs, relative to the folder. */
  readonly files: readonly string[];
  remove(): Promise<void>;
}

const CONTENT = 'content';
/** Of a hundred words of a text so many are nobody's: vocabularies grow with what is written. */
const INVENTED_PERCENT = 2;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const LAST_DAY = Date.UTC(2026, 9, 31);
const DAY = 86_400_000;

/**
 * Writes a content folder of `count` briefs: profiles and names are the project's own, titles,
 * summaries, facts, subjects and sources are drawn from its briefs, each from another, and some words
 * are replaced by invented ones. The same seed makes the same folder.
 */
export async function syntheticContent(count: number, seed = 1): Promise<SyntheticContent> {
  const { corpus } = await loadCorpus(CONTENT);
  if (corpus === undefined) throw new Error(`nothing to draw from in ${CONTENT}`);
  const directory = await mkdtemp(join(tmpdir(), `briefs-${count}-`));
  await cp(CONTENT, directory, {
    recursive: true,
    filter: (source) => !/[\\/]briefs[\\/]|stories\.yaml$/.test(source),
  });
  const briefs = syntheticBriefs(corpus, count, seeded(seed));
  const years = new Set(briefs.map(({ file }) => file.slice(0, 'briefs/YYYY'.length)));
  for (const year of years) await mkdir(join(directory, year), { recursive: true });
  // Not all at once: that would hold as many files open.
  for (let at = 0; at < briefs.length; at += 100) {
    const part = briefs.slice(at, at + 100);
    await Promise.all(part.map(({ file, text }) => writeFile(join(directory, file), text)));
  }
  return {
    directory,
    files: briefs.map(({ file }) => file),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

interface BriefFile {
  readonly file: string;
  readonly text: string;
}

function syntheticBriefs(corpus: Corpus, count: number, random: Random): BriefFile[] {
  const { briefs } = corpus;
  const facts = briefs.flatMap((brief) => brief.facts);
  const withSummary = briefs.filter(({ summary }) => summary !== undefined);
  const [first = 'en', ...others] = corpus.region.languages;
  const ids: string[] = [];
  return Array.from({ length: count }, (_, number) => {
    const subjects = random.of(briefs);
    const titled = random.of(briefs);
    const summed = random.of(withSummary);
    const sourced = random.of(briefs);
    const date = new Date(random.between(FIRST_DAY / DAY, LAST_DAY / DAY) * DAY)
      .toISOString()
      .slice(0, 10);
    const title = reworded(titled.title, random);
    const id = idOf(date, titled, number);
    const related = ids.length < 3 ? [] : [random.of(ids), random.of(ids)];
    ids.push(id);
    const text = markdown({
      title,
      date,
      subjects,
      sources: sourced.sources,
      related: [...new Set(related)],
      summary: summed.summary && reworded(summed.summary, random),
      facts: Array.from({ length: random.of(briefs).facts.length }, () => {
        const { text: said, stance } = random.of(facts);
        return { text: rewordedText(said, random), stance };
      }),
      first,
      others,
    });
    return { file: `briefs/${date.slice(0, 4)}/${id}.md`, text };
  });
}

/** Told apart by the number at its end. */
function idOf(date: string, { id }: Brief, number: number): string {
  const words = id.slice('YYYY-MM-DD-'.length, 40).replace(/-+$/, '');
  return `${date}-${words}-${number.toString(36)}`;
}

interface Parts {
  readonly title: Localised;
  readonly date: string;
  readonly subjects: Pick<Brief, 'kind' | 'countries' | 'organisations' | 'topics' | 'people'>;
  readonly sources: readonly Source[];
  readonly related: readonly string[];
  readonly summary: Localised | undefined;
  readonly facts: readonly BriefFact[];
  readonly first: string;
  readonly others: readonly string[];
}

function markdown(parts: Parts): string {
  const { title, date, subjects, sources, related, summary, facts, first, others } = parts;
  const { kind, countries, organisations, topics, people } = subjects;
  const translations = others.flatMap((language) => {
    const texts = Object.entries({ title: title[language], summary: summary?.[language] });
    const given = texts.flatMap(([key, text]) => (text ? [`    ${key}: ${yamlText(text)}`] : []));
    return given.length > 0 ? [`  ${language}:`, ...given] : [];
  });
  return [
    '---',
    `title: ${yamlText(title[first] ?? '')}`,
    `date: ${date}`,
    `kind: ${kind}`,
    ...Object.entries({ countries, organisations, topics, people, related }).map(
      ([key, codes]) => `${key}: [${codes.join(', ')}]`,
    ),
    'sources:',
    ...sources.flatMap((source) =>
      Object.entries(source).map(
        ([key, text], index) => `${index === 0 ? '  - ' : '    '}${key}: ${yamlText(text)}`,
      ),
    ),
    ...(translations.length > 0 ? ['translations:', ...translations] : []),
    '---',
    '',
    ...(summary?.[first] === undefined ? [] : [summary[first], '']),
    ...facts.map(({ text, stance }) => {
      const marker = stance.type === 'report' ? '' : ` {${stance.type}: ${stance.by}}`;
      return `- ${text}${marker}`;
    }),
    '',
  ].join('\n');
}

/** As it is where editors would leave it so, else in quotes. */
function yamlText(text: string): string {
  const plain = /^[\p{L}\p{N}(«](?!.*(?:: | #|:$))/u.test(text) && !/^(?:null|true|~)/i.test(text);
  return plain ? text : JSON.stringify(text);
}

function reworded(text: Localised, random: Random): Localised {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, rewordedText(words, random)]),
  );
}

function rewordedText(text: string, random: Random): string {
  return text.replace(/\p{L}{4,}/gu, (word) =>
    random.between(0, 99) < INVENTED_PERCENT ? invented(word, random) : word,
  );
}

/** A word that looks like the language of another: some of its letters changed places. */
function invented(word: string, random: Random): string {
  const letters = [...word];
  for (let swap = 0; swap < 3; swap++) {
    const [a, b] = [random.between(1, letters.length - 1), random.between(1, letters.length - 1)];
    const letter = letters[a] ?? '';
    letters[a] = letters[b] ?? '';
    letters[b] = letter;
  }
  return letters.join('');
}
