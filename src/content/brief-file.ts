import { join } from 'node:path';
import { briefItem } from './documents.ts';
import { decodeText, type FileBytes, hashOf, readBytes } from './files.ts';
import { type Item, valueAt } from './item.ts';
import type { FileWarning, KnownBrief } from './known.ts';
import { createProblemLog, type ProblemLog } from './problems.ts';
import { type FoundFile, shownPath } from './tree.ts';

/** The file of a brief: known from an earlier load, else read as soon as that is asked for. */
export class BriefFile {
  /** The brief's id. */
  readonly id: string;
  readonly path: string;
  /** What the file came to before; undefined where it has changed. */
  readonly known: KnownBrief | undefined;
  readonly #root: string;
  readonly #log: ProblemLog;
  #own: ProblemLog | undefined;
  #bytes: FileBytes | undefined;
  #hash: string | undefined;
  #item: Item<'brief'> | undefined;

  /**
   * @param before what the file came to earlier
   * @param trusted whether it is known to be unchanged since, so that not even its bytes are read
   */
  constructor(
    root: string,
    { name, path }: FoundFile,
    log: ProblemLog,
    { before, trusted }: { before: KnownBrief | undefined; trusted: boolean },
  ) {
    this.id = name;
    this.path = path;
    this.#root = root;
    this.#log = log;
    if (before === undefined || trusted) this.known = before;
    else {
      this.#bytes = this.#read();
      this.known = this.hash === before.hash ? before : undefined;
      // A known file is not read further, and its bytes are memory.
      if (this.known !== undefined) this.#bytes = undefined;
    }
  }

  /** The file as problems name it. */
  get shown(): string {
    return shownPath(this.#root, this.path);
  }

  /** Of its bytes; undefined where they can't be read. */
  get hash(): string | undefined {
    if (this.#hash === undefined && this.#bytes !== undefined) {
      const { bytes } = this.#bytes;
      if (bytes !== undefined) this.#hash = hashOf(bytes);
    }
    return this.#hash;
  }

  /** Whether it was read, as a file in conflict with another is. */
  get isRead(): boolean {
    return this.#item !== undefined;
  }

  /** What the file holds; reading problems are logged. */
  get item(): Item<'brief'> {
    if (this.#item !== undefined) return this.#item;
    const { id: name, shown, path } = this;
    this.#bytes ??= this.#read();
    // Taken now: only what is read is there to be hashed.
    void this.hash;
    const { text, faults } = decodeText(this.#bytes);
    this.#bytes = undefined;
    const log = createProblemLog(this.#log);
    for (const { severity, line, message } of faults) log.add(severity, shown, message, { line });
    this.#own = log;
    this.#item = briefItem({ name, shown, path, text }, log);
    return this.#item;
  }

  /** Former ids as listed, checked or not. */
  get formerly(): readonly unknown[] {
    if (this.known !== undefined && !this.isRead) return this.known.brief.formerly;
    const listed = valueAt(this.item.value, ['formerly']);
    return Array.isArray(listed) ? listed : [];
  }

  /** What is logged so far of the file that is no error. */
  get warnings(): FileWarning[] {
    return (this.#own?.sorted() ?? []).flatMap(({ severity, file: _, ...warning }) =>
      severity === 'warning' ? [warning] : [],
    );
  }

  #read(): FileBytes {
    return readBytes(join(this.#root, this.path));
  }

  /** Reports again what the file was warned about. */
  repeatWarnings({ warnings }: KnownBrief): void {
    for (const { message, ...where } of warnings) {
      this.#log.add('warning', this.shown, message, where);
    }
  }
}
