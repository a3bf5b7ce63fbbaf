import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { WallClock } from './calendar/clock.ts';
import type { Corpus } from './content/corpus.ts';
import { loadCorpus } from './content/load.ts';
import { LANGUAGES } from './language/languages.ts';
import { createChatStore } from './storage/chat-store.ts';
import { openStorage, type Storage } from './storage/storage.ts';
import { createSubscriptionStore } from './storage/subscription-store.ts';
import { exportLines, type Imported, importLine } from './subscriptions/exchange.ts';
import {
  createLineReader,
  type ExchangeLine,
  type LineRead,
} from './subscriptions/exchange-line.ts';

/** A file that can't be read or written; the message says which and why. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

export type ImportResult =
  | { readonly ok: true; readonly counts: Readonly<Record<Imported, number>> }
  /** `line 3: time must be …`; so many more were found. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly more: number };

/** Lines written in one transaction: the bot, if it runs, waits no longer than for one of them. */
const BATCH = 100;
const MOST_PROBLEMS = 20;

/**
 * Writes every subscription that has not ended into a file, which appears only once it is whole.
 *
 * @returns how many
 * @throws FileError, StorageError
 */
export async function exportToFile(
  database: string,
  file: string,
  clock: WallClock,
): Promise<number> {
  // Opening would make an empty one.
  if (!existsSync(database)) {
    throw new FileError(
      `${database} is not there: set DATABASE_URL to the file that the bot uses.`,
    );
  }
  return await withStorage(database, async ({ db }) => {
    const stores = {
      chats: createChatStore(db, clock),
      subscriptions: createSubscriptionStore(db, clock),
    };
    const unfinished = `${file}.${process.pid}.unfinished`;
    let count = 0;
    try {
      // Who subscribes to what is for nobody else's eyes.
      await using handle = await open(unfinished, 'w', 0o600);
      for await (const line of exportLines(stores)) {
        await handle.write(`${line}\n`);
        count++;
      }
      await handle.sync();
      await rename(unfinished, file);
    } catch (error) {
      throw fileError(file, error);
    } finally {
      await rm(unfinished, { force: true });
    }
    return count;
  });
}

/**
 * Reads a file of subscriptions into the database. It is checked whole first: with any problem
 * nothing is imported.
 *
 * @throws FileError, StorageError
 */
export async function importFromFile(
  database: string,
  file: string,
  contentDirectory: string,
  clock: WallClock,
): Promise<ImportResult> {
  const { corpus } = await loadCorpus(contentDirectory);
  if (corpus === undefined)
    throw new FileError(`There is no valid content in ${contentDirectory}.`);
  const read = createLineReader({
    isSubject: (code) => isSubject(code, corpus),
    languages: new Set(LANGUAGES.keys()),
  });
  const problems = await problemsOf(file, read);
  if (problems.length > 0) {
    const shown = problems.slice(0, MOST_PROBLEMS);
    return { ok: false, problems: shown, more: problems.length - shown.length };
  }
  const counts = { added: 0, changed: 0, 'as it was': 0, ended: 0 };
  await withStorage(database, async (storage) => {
    let batch: ExchangeLine[] = [];
    for await (const [, text] of linesOf(file)) {
      const result = read(text);
      // It was right a moment ago: somebody writes into the file.
      if (!result.ok) throw new FileError(`${file} changed while it was read: import it again.`);
      batch.push(result.line);
      if (batch.length < BATCH) continue;
      await importBatch(batch, storage, clock, counts);
      batch = [];
    }
    await importBatch(batch, storage, clock, counts);
  });
  return { ok: true, counts };
}

async function importBatch(
  lines: readonly ExchangeLine[],
  { db }: Storage,
  clock: WallClock,
  counts: Record<Imported, number>,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const stores = {
      chats: createChatStore(transaction, clock),
      subscriptions: createSubscriptionStore(transaction, clock),
    };
    for (const line of lines) counts[await importLine(line, stores, clock().getTime())]++;
  });
}

/** Every problem of a file with its line, also a chat or a topic that stands there twice. */
async function problemsOf(file: string, read: (text: string) => LineRead): Promise<string[]> {
  const problems: string[] = [];
  const places = new Map<string, number>();
  for await (const [number, text] of linesOf(file)) {
    const result = read(text);
    if (!result.ok) {
      problems.push(...result.problems.map((problem) => `line ${number}: ${problem}`));
      continue;
    }
    const place = `${result.line.chat_id} ${result.line.thread_id}`;
    const first = places.get(place);
    if (first === undefined) places.set(place, number);
    else problems.push(`line ${number}: chat_id and thread_id are those of line ${first}`);
  }
  return problems;
}

/** The lines that hold anything, with their numbers from 1. */
async function* linesOf(file: string): AsyncIterable<[number, string]> {
  let number = 0;
  try {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
      number++;
      const text = line.replace(/^\uFEFF/, '').trim();
      if (text !== '') yield [number, text];
    }
  } catch (error) {
    throw fileError(file, error);
  }
}

async function withStorage<T>(path: string, work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage(path);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

function isSubject(code: string, { countries, organisations, topics }: Corpus): boolean {
  const followed = organisations.get(code)?.profile !== undefined;
  return countries.has(code) || followed || topics.has(code);
}

function fileError(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  const reason = {
    ENOENT: 'it, or its folder, is not there',
    EACCES: 'this user may not',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
  }[String(error.code)];
  return new FileError(`${file} can't be read or written: ${reason ?? String(error.code)}.`);
}
