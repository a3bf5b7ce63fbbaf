import { checkBeside } from './content/check-beside.ts';
import type { LoadedCorpus } from './content/load.ts';
import type { Problem } from './content/problems.ts';
import { errorFields, type Logger } from './operations/logging.ts';

/** Tells what is wrong with the content: first what loading found, then what the house rules say. */
export interface ContentPanel {
  /** @param written paths of the files written since the load before; undefined: any may have been */
  loaded(loaded: LoadedCorpus, written?: ReadonlySet<string>): void;
  /** Checks what was loaded last. */
  check(): void;
  close(): void;
}

/**
 * The house rules take long, so they are asked in a thread of their own. Until they have answered,
 * what they said before stands for the files that weren't written meanwhile.
 */
export function createContentPanel(
  directory: string,
  first: LoadedCorpus,
  show: (loaded: LoadedCorpus) => void,
  log: Logger,
): ContentPanel {
  let last = first;
  let checked: readonly Problem[] = [];
  let checking = new AbortController();

  async function check(signal: AbortSignal): Promise<void> {
    try {
      checked = await checkBeside(directory, signal);
      if (!signal.aborted) show({ ...last, problems: checked });
    } catch (error) {
      if (!signal.aborted) log.warn(errorFields(error), 'content not checked');
    }
  }

  function begin(): void {
    checking.abort();
    checking = new AbortController();
    void check(checking.signal);
  }

  return {
    loaded(loaded, written) {
      last = loaded;
      const wasWritten = ({ file }: Problem) =>
        [...(written ?? [])].some((path) => file.endsWith(path));
      const still = checked.filter(
        (problem) => problem.severity === 'warning' && !wasWritten(problem),
      );
      show({ ...loaded, problems: merged(loaded.problems, still) });
      begin();
    },
    check: begin,
    close: () => checking.abort(),
  };
}

function merged(found: readonly Problem[], still: readonly Problem[]): Problem[] {
  const keyOf = ({ file, line, field, message }: Problem) =>
    JSON.stringify([file, line, field, message]);
  const known = new Set(found.map(keyOf));
  return [...found, ...still.filter((problem) => !known.has(keyOf(problem)))];
}
