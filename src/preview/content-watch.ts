import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { LoadedCorpus } from '../content/load.ts';
import type { ErrorFields, PreviewLog } from './preview-log.ts';

export interface ContentWatch {
  /** Resolves when nothing more will be loaded or told. */
  close(): Promise<void>;
}

export interface ContentWatchOptions {
  readonly load: () => Promise<LoadedCorpus>;
  /** Told one after the other, each when the one before is through. */
  readonly onLoaded: (loaded: LoadedCorpus) => void | Promise<void>;
  readonly log: PreviewLog;
  readonly errorFields: ErrorFields;
}

/*
 * Without a change for so long, the folder is read: editors save in several steps. Must be over 50,
 * since chokidar tells a file's change at its beginning and nothing more of it for that long.
 */
const QUIET_MS = 200;

/**
 * Loads the content folder anew whenever something in it changes. What goes wrong is logged and
 * told as a problem: whatever the folder holds, the program goes on.
 */
export async function watchContent(
  directory: string,
  { load, onLoaded, log, errorFields }: ContentWatchOptions,
): Promise<ContentWatch> {
  let timer: NodeJS.Timeout | undefined;
  let loading: Promise<void> | undefined;
  let again = false;
  let closed = false;

  const watcher = watch(directory, {
    ignoreInitial: true,
    ignored: (path) => isHidden(relative(directory, path)),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(reload, QUIET_MS);
  });
  watcher.on('error', (error) => log.warn(errorFields(error), 'content not watched'));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));

  function reload(): void {
    again = true;
    loading ??= loadUntilQuiet().finally(() => {
      loading = undefined;
    });
  }

  /** What changes while it loads is loaded once more afterwards, never beside it. */
  async function loadUntilQuiet(): Promise<void> {
    while (again && !closed) {
      again = false;
      const loaded = await Promise.try(load).catch(failed);
      if (closed) return;
      try {
        await onLoaded(loaded);
      } catch (error) {
        log.error(errorFields(error), 'content not taken over');
      }
    }
  }

  function failed(error: unknown): LoadedCorpus {
    log.error(errorFields(error), 'content not loaded');
    const message = "can't be loaded by a fault of the program: its log has more";
    return { corpus: undefined, problems: [{ severity: 'error', file: directory, message }] };
  }

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
      await loading;
    },
  };
}

/** Editors keep their swap files, and systems their notes, behind a dot. */
function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.') && part !== '..');
}
