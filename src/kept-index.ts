import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import program from '../package.json' with { type: 'json' };
import type { KnownContent } from './content/known.ts';
import { pausing } from './content/pause.ts';
import { errorFields, type Logger } from './operations/logging.ts';
import { readSavedIndex, type SavedIndex, saveIndex } from './search/saved-index.ts';
import type { SearchIndex } from './search/search-index.ts';

/** Keeps the file of the saved index up with the corpus. */
export interface IndexKeeper {
  /** The corpus was loaded: it is saved a little later, unless that is what the file holds. */
  loaded(known: KnownContent | undefined): void;
  stop(): Promise<void>;
}

/** Milliseconds; editors save again and again. */
const SAVE_AFTER = 5000;

/** The index that was saved. What can't be used is said in the log, and made from the source. */
export function readKeptIndex(file: string, log: Logger): SavedIndex | undefined {
  const saved = readSavedIndex(file, stamp());
  if (typeof saved !== 'string') return saved;
  log.info({ file, reason: saved }, 'saved index not used: made from the source');
  return undefined;
}

/** @param saved what the file holds, where it could be used */
export function keepIndex(
  file: string,
  index: SearchIndex,
  saved: SavedIndex | undefined,
  log: Logger,
): IndexKeeper {
  let kept = saved?.known.briefs;
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<void> | undefined;
  const stopping = new AbortController();

  async function save(known: KnownContent): Promise<void> {
    // One after the other: they write the same file.
    await saving;
    if (stopping.signal.aborted) return;
    try {
      mkdirSync(dirname(file), { recursive: true });
      const content = { known, index };
      if (await saveIndex(file, stamp(), content, pausing(), stopping.signal)) kept = known.briefs;
    } catch (error) {
      log.warn({ file, ...errorFields(error) }, 'index not saved: the next start takes longer');
    }
  }

  return {
    loaded(known) {
      clearTimeout(timer);
      if (known === undefined) return;
      if (kept !== undefined && isSame(kept, known.briefs)) return;
      timer = setTimeout(() => {
        saving = save(known);
      }, SAVE_AFTER).unref();
    },
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await saving;
    },
  };
}

function isSame(one: KnownContent['briefs'], other: KnownContent['briefs']): boolean {
  if (one.size !== other.size) return false;
  for (const [path, known] of one) if (other.get(path) !== known) return false;
  return true;
}

/**
 * What a saved index is only good for: this program. Its sources are part of it, so that nobody has
 * to remember to count up when a rule of reading or of words changes.
 */
function stamp(): string {
  const hash = createHash('sha256');
  const { version, dependencies } = program;
  hash.update(JSON.stringify([version, dependencies, process.versions.unicode]));
  const cwd = import.meta.dirname;
  for (const file of globSync('{calendar,content,search}/**/*.ts', { cwd }).sort()) {
    hash.update(file).update(readFileSync(`${cwd}/${file}`));
  }
  return hash.digest('base64url');
}
