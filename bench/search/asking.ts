import { parseArgs } from 'node:util';
import type { Corpus } from '../../src/content/corpus.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { quantile } from '../program.ts';
import type { Figure } from '../run.ts';
import { type Asker, askDirectly, askOverHttp, refusalsOf } from './askers.ts';
import {
  type AskedQuestion,
  isGood,
  judge,
  OWN_QUESTIONS,
  readQuestions,
  type Verdict,
} from './questions.ts';
import { seeded } from './random.ts';
import { DAMAGES, damaged } from './typing-errors.ts';

/** A day on which every question of ours has its answer. */
const TODAY = '2026-11-22';

interface Asked {
  readonly question: AskedQuestion;
  /** As it was asked: with a typing error, where such are made. */
  readonly wording: string;
  readonly verdict: Verdict;
  readonly text: string;
  readonly took: number;
}

/**
 * Asks the bot questions and judges its first messages.
 *
 * `--questions FILE` asks others than our own, `--half setting|reporting` one half of ours,
 * `--type TYPE` and `--language CODE` some of them; `--direct` leaves out HTTP; `--damage SEED` makes one typing error
 * in each question, of each kind; `--verbose` prints what went wrong.
 */
export async function asking(args: readonly string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questions: { type: 'string', default: OWN_QUESTIONS },
      half: { type: 'string' },
      type: { type: 'string' },
      language: { type: 'string' },
      today: { type: 'string', default: TODAY },
      direct: { type: 'boolean', default: false },
      damage: { type: 'string' },
      verbose: { type: 'boolean', default: false },
    },
  });
  const { corpus } = await loadCorpus('content');
  if (corpus === undefined) throw new Error('the content has mistakes: npm run content:check');
  const chosen = readQuestions(values.questions).filter(
    ({ half, type, language }) =>
      half === (values.half ?? half) &&
      type === (values.type ?? type) &&
      language === (values.language ?? language),
  );
  const open = values.direct ? askDirectly : askOverHttp;
  const asker = await open(corpus, values.today);
  try {
    const asked = await askAll(chosen, asker, corpus);
    if (values.damage === undefined) return report(asked, values.verbose);
    return await damage(asked, Number(values.damage), asker, corpus, values.verbose);
  } finally {
    await asker.close();
  }
}

async function askAll(
  questions: readonly (AskedQuestion & { readonly wording?: string })[],
  asker: Asker,
  corpus: Corpus,
): Promise<Asked[]> {
  const isRefusal = refusalsOf(corpus);
  const asked: Asked[] = [];
  for (const question of questions) {
    const wording = question.wording ?? question.question;
    const { text, took } = await asker.ask(wording, question.language);
    asked.push({ question, wording, text, took, verdict: judge(question, text, isRefusal(text)) });
  }
  return asked;
}

function report(asked: readonly Asked[], verbose: boolean): Figure[] {
  if (verbose) for (const each of asked) if (!isGood(each.verdict)) tell(each);
  const answerable = asked.filter(({ question }) => question.kind === 'answerable');
  const others = asked.filter(({ question }) => question.kind === 'unanswerable');
  const lengths = asked.map(({ text }) => text.length);
  const times = asked.map(({ took }) => took);
  return [
    ...shares('right', answerable),
    count('wrong', answerable),
    count('false refusal', answerable),
    ...shares('honest refusal', others),
    count('false answer', others),
    { name: 'length of an answer, median', value: quantile(lengths, 0.5), unit: 'characters' },
    { name: 'length of an answer, p95', value: quantile(lengths, 0.95), unit: 'characters' },
    { name: 'time to an answer, median', value: quantile(times, 0.5), unit: 'ms' },
    { name: 'time to an answer, p99', value: quantile(times, 0.99), unit: 'ms' },
  ];
}

/** The share of a verdict among all, then by language and by type. */
function shares(verdict: Verdict, asked: readonly Asked[]): Figure[] {
  if (asked.length === 0) return [];
  const parts = (['language', 'type'] as const).flatMap((field) =>
    [...Map.groupBy(asked, ({ question }) => question[field])].map(
      ([value, part]) => [`  ${value}`, part] as const,
    ),
  );
  return [[verdict, asked] as const, ...parts].map(([name, part]) => {
    const good = part.filter((each) => each.verdict === verdict).length;
    const value = (100 * good) / part.length;
    return { name: `${name} (${good} of ${part.length})`, value, unit: '%' };
  });
}

function count(verdict: Verdict, asked: readonly Asked[]): Figure {
  const value = asked.filter((each) => each.verdict === verdict).length;
  return { name: verdict, value, unit: '' };
}

/** Asks those again that were answered well, each with one word damaged in every way. */
async function damage(
  asked: readonly Asked[],
  seed: number,
  asker: Asker,
  corpus: Corpus,
  verbose: boolean,
): Promise<Figure[]> {
  const random = seeded(seed);
  const good = asked.filter(({ verdict }) => isGood(verdict)).map(({ question }) => question);
  const figures: Figure[] = [];
  let [kept, all] = [0, 0];
  for (const kind of DAMAGES) {
    const hurt = good.flatMap((question) => {
      const wording = damaged(question.question, kind, random);
      return wording === undefined ? [] : [{ ...question, wording }];
    });
    const again = await askAll(hurt, asker, corpus);
    if (verbose) for (const each of again) if (!isGood(each.verdict)) tell(each);
    const still = again.filter(({ verdict }) => isGood(verdict)).length;
    kept += still;
    all += again.length;
    const name = `${kind}: kept (${still} of ${again.length})`;
    figures.push({ name, value: (100 * still) / again.length, unit: '%' });
  }
  const name = `typing errors: kept (${kept} of ${all})`;
  return [...figures, { name, value: (100 * kept) / all, unit: '%' }];
}

function tell({ question, wording, verdict, text }: Asked): void {
  const { id, type, expected_ids: ids, expected_strings: strings } = question;
  process.stdout.write(
    `\n${verdict}: ${id} ${type}: ${wording}\n  wanted ${JSON.stringify(strings)} of ${ids.join(', ')}\n`,
  );
  process.stdout.write(`${text.replace(/^/gm, '  | ')}\n`);
}
