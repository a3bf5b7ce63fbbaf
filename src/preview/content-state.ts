import { type IsoWeek, weekOf, weekSpan } from '../calendar/iso-week.ts';
import type { Corpus } from '../content/corpus.ts';
import type { LoadedCorpus } from '../content/load.ts';
import type { Problem } from '../content/problems.ts';
import type { ArgumentState, ContentState, ProblemState } from './protocol.ts';

/* The newest weeks that have something in them: enough to choose from. */
const MAX_WEEKS = 8;

/**
 * What the page shows of the content folder.
 *
 * @param served what the bot answers from: the corpus loaded last, or the one before where that
 *   one can't be served
 */
export function contentState({ corpus, problems }: LoadedCorpus, served: Corpus): ContentState {
  return {
    briefs: served.briefs.length,
    stale: corpus === undefined,
    problems: problems.map(problemState),
    leftOut: leftOut(problems),
    arguments: {
      country: Array.from(served.countries.values(), named),
      topic: Array.from(served.topics.values(), named),
      story: Array.from(served.stories.values(), named),
      week: weeks(served),
    },
  };
}

/** Every item is one Markdown file; names files and the folder itself are never left out whole. */
function leftOut(problems: readonly Problem[]): readonly string[] {
  const files = problems
    .filter(({ severity, file }) => severity === 'error' && file.endsWith('.md'))
    .map(({ file }) => file);
  return [...new Set(files)];
}

function problemState({ severity, file, line, field, message }: Problem): ProblemState {
  return { severity, file, line, text: field === undefined ? message : `${field}: ${message}` };
}

function named({ code, name }: { code: string; name: Readonly<Record<string, string>> }) {
  return { value: code, names: name } satisfies ArgumentState;
}

function weeks({ briefs, region }: Corpus): readonly ArgumentState[] {
  const [language = ''] = region.languages;
  const newest = new Set<IsoWeek>();
  for (const { date } of briefs) {
    if (newest.size === MAX_WEEKS) break;
    newest.add(weekOf(date.on));
  }
  return Array.from(newest, (week) => {
    const { from, to } = weekSpan(week);
    return { value: week, names: { [language]: `${from} – ${to}` } };
  });
}
