import { parseArgs } from 'node:util';
import type { Corpus } from '../../src/content/corpus.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { atOnce } from '../../src/content/pause.ts';
import { isForeign, readAsked, unnamed } from '../../src/search/asked.ts';
import { candidates, type Found } from '../../src/search/finding.ts';
import { hasAll, LIKELY } from '../../src/search/likelihood.ts';
import { isNeverTold } from '../../src/search/never-told.ts';
import { factText } from '../../src/search/passages.ts';
import { withDealings } from '../../src/search/relations.ts';
import { respelled, respellings } from '../../src/search/respelling.ts';
import { createSearch, indexOf, understandingOf } from '../../src/search/search.ts';
import type { Figure } from '../run.ts';
import { fitted, probability, type Row } from './logistic-regression.ts';
import { type AskedQuestion, judge, OWN_QUESTIONS, readQuestions } from './questions.ts';
import { seeded } from './random.ts';

const TODAY = '2026-11-22';
const PARTS = 8;
const REPEATS = 5;
const THRESHOLDS = [0.3, 0.4, LIKELY, 0.6, 0.7, 0.8];

interface FoundRow extends Row {
  readonly names: readonly string[];
  /** It lacks nothing, and is an answer whatever its likelihood. */
  readonly hasAll: boolean;
}

interface Case {
  readonly question: AskedQuestion;
  /** What was found first; undefined where nothing was. */
  readonly found: FoundRow | undefined;
}

/**
 * Fits the weights of `src/search/likelihood.ts` to the setting half of our questions and prints
 * them, with what they do to questions that they were not fitted to.
 */
export async function fitting(args: readonly string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args: [...args],
    options: { questions: { type: 'string', default: OWN_QUESTIONS } },
  });
  const { corpus } = await loadCorpus('content');
  if (corpus === undefined) throw new Error('the content has mistakes: npm run content:check');
  const questions = readQuestions(values.questions).filter(({ half }) => half !== 'reporting');
  const cases = casesOf(questions, corpus);
  print(cases);
  return figuresOf(cases);
}

/** What was found first for each question that passages answer, or nothing does. */
function casesOf(questions: readonly AskedQuestion[], corpus: Corpus): Case[] {
  const engine = indexOf(corpus);
  const understanding = atOnce(understandingOf(corpus, engine));
  const search = createSearch(corpus, engine, understanding);
  return questions.flatMap((question): Case[] => {
    const { type } = search.answer(question.question, TODAY);
    const written = understanding.read(question.question, TODAY);
    if ((type !== 'hits' && type !== 'nothing') || isNeverTold(written)) return [];
    const spellings = respellings(unnamed(written), engine, isForeign(written));
    const read = understanding.read(respelled(written.text, spellings), TODAY);
    const asked = withDealings(readAsked(read, engine));
    const [first] = candidates(asked, engine, (id) => corpus.briefIndex.get(id));
    return [{ question, found: first && rowOf(question, first) }];
  });
}

function rowOf(question: AskedQuestion, found: Found): FoundRow {
  const evidence = Object.entries(found.evidence) as [string, number][];
  return {
    names: evidence.map(([name]) => name),
    values: evidence.map(([, value]) => value),
    isTrue: isRight(question, found),
    hasAll: hasAll(found.evidence),
  };
}

function isRight(question: AskedQuestion, { brief, fact, also }: Found): boolean {
  if (question.kind === 'unanswerable') return false;
  const ids = [...question.expected_ids, ...(question.acceptable_ids ?? [])];
  if (!ids.includes(brief.id)) return false;
  const texts = [fact, ...also].map((each) => factText(brief, each));
  const said = [...texts, ...Object.values(brief.summary ?? {})].join(' ');
  return judge(question, said, false) === 'right';
}

function rowsOf(cases: readonly Case[]): FoundRow[] {
  return cases.flatMap(({ found }) => (found === undefined ? [] : [found]));
}

function print(cases: readonly Case[]): void {
  const rows = rowsOf(cases);
  const [always = 0, ...weights] = fitted(rows);
  const lines = [
    `${cases.length} questions`,
    `  always: ${always.toFixed(2)},`,
    ...weights.map((weight, at) => `  ${rows[0]?.names[at]}: ${weight.toFixed(2)},`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** By models that had not seen the questions: each part's was fitted to the other parts. */
function figuresOf(cases: readonly Case[]): Figure[] {
  const likely = likelihoods(cases);
  const of = (kind: AskedQuestion['kind']) =>
    cases.flatMap(({ question, found }, at) =>
      question.kind === kind ? [{ isTrue: found?.isTrue ?? false, likely: likely[at] ?? 0 }] : [],
    );
  const [answerable, unanswerable] = [of('answerable'), of('unanswerable')];
  return THRESHOLDS.flatMap((threshold) => {
    const said = answerable.filter((each) => each.likely >= threshold);
    const right = said.filter(({ isTrue }) => isTrue).length;
    const honest = unanswerable.filter((each) => each.likely < threshold).length;
    return [
      {
        name: `from ${threshold.toFixed(2)} on: right`,
        value: (100 * right) / answerable.length,
        unit: '%',
      },
      { name: '  honest refusals', value: (100 * honest) / unanswerable.length, unit: '%' },
      { name: '  wrong', value: said.length - right, unit: '' },
    ];
  });
}

function likelihoods(cases: readonly Case[]): number[] {
  const likely = cases.map(() => 0);
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const random = seeded(repeat);
    const parts = cases.map(() => random.between(1, PARTS));
    for (let part = 1; part <= PARTS; part++) {
      const model = fitted(rowsOf(cases.filter((_, at) => parts[at] !== part)));
      cases.forEach(({ found }, at) => {
        if (parts[at] !== part || found === undefined) return;
        const chance = found.hasAll ? 1 : probability(model, found.values);
        likely[at] = (likely[at] ?? 0) + chance / REPEATS;
      });
    }
  }
  return likely;
}
