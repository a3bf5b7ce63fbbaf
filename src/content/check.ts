import type { Corpus } from './corpus.ts';
import { checkHouseRules } from './house-rules/check-house-rules.ts';
import { type LoadOptions, loadCorpus } from './load.ts';
import { formatProblem, type Problem } from './problems.ts';

/**
 * The content check: a line for each problem, by file and line, then a summary. `passed` is false
 * with an error.
 */
export async function checkContent(
  directory: string,
  options?: LoadOptions,
): Promise<{ readonly report: string; readonly passed: boolean }> {
  const { corpus, problems } = await loadCorpus(directory, {
    houseRules: checkHouseRules,
    ...options,
  });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  const served = corpus === undefined ? 'nothing can be served' : summary(corpus);
  const lines = [...problems.map(line), `${served}: ${found}`];
  return { report: `${lines.join('\n')}\n`, passed: errors === 0 };
}

function line(problem: Problem): string {
  const text = formatProblem(problem);
  return problem.severity === 'warning' ? `${text} [warning]` : text;
}

function summary({
  briefs,
  countries,
  organisations,
  places,
  topics,
  people,
  stories,
}: Corpus): string {
  return [
    count(briefs.length, 'brief'),
    count(countries.size, 'country', 'countries'),
    count(organisations.size, 'organisation'),
    count(places.size, 'place'),
    count(topics.size, 'topic'),
    count(people.size, 'person', 'people'),
    count(stories.size, 'story', 'stories'),
  ].join(', ');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

if (import.meta.main) {
  const { report, passed } = await checkContent(process.argv[2] ?? 'content');
  process.stdout.write(report);
  process.exitCode = passed ? 0 : 1;
}
