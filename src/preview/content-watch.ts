import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { FolderChange } from '../content/known.ts';
import type { LoadedCorpus } from '../content/load.ts';
import type { ErrorFields, PreviewLog } from './preview-log.ts';

export interface ContentWatch {
  /** Resolves when nothing more will be loaded or told. */
  close(): Promise<void>;
}

export interface ContentWatchOptions {
  /** @param change all that became of the folder since the load before; undefined: anything may have */
  readonly load: (change: FolderChange | undefined) => Promise<LoadedCorpus>;
  /** Told one after the other, each when the one before is through. */
  readonly onLoaded: (
    loaded: LoadedCorpus,
    change: FolderChange | undefined,
  ) => void | Promise<void>;
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
  let files = new Set<string>();
  let moved = false;
  // What changed before the folder was watched, or was lost with a load that failed, nobody knows.
  let blind = true;

  const watcher = watch(directory, {
    ignoreInitial: true,
    ignored: (path) => isHidden(relative(directory, path)),
  });
  watcher.on('all', (event, path) => {
    files.add(relative(directory, path).split(sep).join('/'));
    moved ||= event !== 'change';
    clearTimeout(timer);
    if (!closed) timer = setTimeout(reload, QUIET_MS);
  });
  watcher.on('error', (error) => {
    blind = true;
    log.warn(errorFields(error), 'content not watched');
  });
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
      const change = blind ? undefined : { files, moved };
      files = new Set();
      moved = false;
      blind = false;
      const loaded = await Promise.try(load, change).catch(failed);
      if (closed) return;
      try {
        await onLoaded(loaded, change);
      } catch (error) {
        log.error(errorFields(error), 'content not taken over');
      }
    }
  }

  function failed(error: unknown): LoadedCorpus {
    log.error(errorFields(error), 'content not loaded');
    blind = true;
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
