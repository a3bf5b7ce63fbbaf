/** What is wrong with the content, in a form that an author can act on. */
export interface Problem {
  /** An item with an error is left out of the corpus; a warning keeps nothing out. */
  readonly severity: 'error' | 'warning';
  /** As a person in the working directory would type it: `content/briefs/2021/x.md`. */
  readonly file: string;
  /** Counts from 1. */
  readonly line?: number;
  /** `sources.url`, `translations.ru.title`, in a names file `cn.name`; in a body `summary`, `facts`. */
  readonly field?: string;
  /** What is wrong and, where it can be told, the nearest right value. One line. */
  readonly message: string;
}

export interface Where {
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

/** Takes problems in any order; `sorted` doesn't depend on it. */
export interface ProblemLog {
  add(severity: Problem['severity'], file: string, message: string, where?: Where): void;
  /** By file, then line, then field; what would read the same is there once. */
  sorted(): readonly Problem[];
}

/** `content/briefs/x.md:4 countries: unknown code "kx" (did you mean "kz"?)` */
export function formatProblem({ file, line, field, message }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return field === undefined ? `${place}: ${message}` : `${place} ${field}: ${message}`;
}

/** @param whole a log that gets what this one gets, which is a part of it */
export function createProblemLog(whole?: ProblemLog): ProblemLog {
  const problems: Problem[] = [];
  return {
    add(severity, file, message, { line, field } = {}) {
      whole?.add(severity, file, message, { line, field });
      problems.push({
        severity,
        file: oneLine(file),
        ...(line !== undefined && { line }),
        ...(field !== undefined && { field: shortened(oneLine(field), 80) }),
        message: oneLine(message),
      });
    },
    sorted: () =>
      problems
        .toSorted(compareProblems)
        .filter(
          (one, index, all) => index === 0 || compareProblems(one, all[index - 1] ?? one) !== 0,
        ),
  };
}

/** Reports again what an earlier log has. */
export function repeat(problems: readonly Problem[], log: ProblemLog): void {
  for (const { severity, file, message, ...where } of problems) {
    log.add(severity, file, message, where);
  }
}

/** What an author wrote, for a message: in quotes, cut, and on one line. */
export function quoted(text: string): string {
  return `"${shortened(text, 60)}"`;
}

function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

// Content is a stranger's text: it may hold line breaks, terminal escapes and direction marks.
function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}');
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    compare(a.line ?? 0, b.line ?? 0) ||
    compare(a.field ?? '', b.field ?? '') ||
    compare(a.message, b.message)
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
