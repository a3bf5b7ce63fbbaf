import type { ProblemLog } from './problems.ts';
import type { Path, YamlFault } from './yaml.ts';

export type EntityKind = 'country' | 'organisation' | 'place' | 'topic' | 'person';
export type ItemKind = EntityKind | 'brief' | 'region' | 'story';

/** The file that items come from. */
export interface Origin {
  /** As problems name it. */
  readonly shown: string;
  /** Relative to the content folder, with `/`. */
  readonly path: string;
  readonly lineOf: (path: Path) => number;
}

export interface Body {
  readonly text: string;
  readonly firstLine: number;
}

/**
 * One thing that content declares: a Markdown file, or one entry of a names file. Its code counts as
 * declared even where the rest is wrong, so that one mistake isn't reported at every mention.
 */
export class Item<Kind extends ItemKind = ItemKind> {
  readonly kind: Kind;
  /** A brief's id. */
  readonly code: string;
  readonly origin: Origin;
  /** Front matter or the entry as it was written; undefined where it can't be read. */
  readonly value: unknown;
  readonly body: Body | undefined;
  /** Where in the file's YAML the value lies. */
  readonly #base: Path;
  readonly #log: ProblemLog;
  /** Values that can't be read: what their absence entails isn't reported. */
  readonly #unreadable: Path[] = [];
  #failed = false;

  constructor(
    log: ProblemLog,
    declared: {
      kind: Kind;
      code: string;
      origin: Origin;
      value: unknown;
      body?: Body;
      base?: Path;
    },
  ) {
    this.#log = log;
    this.kind = declared.kind;
    this.code = declared.code;
    this.origin = declared.origin;
    this.value = declared.value;
    this.body = declared.body;
    this.#base = declared.base ?? [];
  }

  /** An entry of a names file; else a file of its own. */
  get inNamesFile(): boolean {
    return this.#base.length > 0;
  }

  /** Whether it stays out of the corpus. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Takes a fault of the YAML itself. */
  fault({ line, path, message }: YamlFault): void {
    this.errorAt(line, path && fieldOf(path), message);
    if (path !== undefined) this.#unreadable.push(path);
  }

  error(path: Path, message: string): void {
    this.#failed = true;
    const full = [...this.#base, ...path];
    if (this.#unreadable.some((start) => start.every((step, at) => step === full[at]))) return;
    this.#add('error', full, message);
  }

  /** For what is wrong with the code or id itself, which may be a file's name. */
  errorInCode(message: string): void {
    if (this.inNamesFile) this.error([], message);
    else this.errorAt(undefined, undefined, message);
  }

  warn(path: Path, message: string): void {
    this.#add('warning', [...this.#base, ...path], message);
  }

  errorAt(line: number | undefined, field: string | undefined, message: string): void {
    this.#failed = true;
    this.#log.add('error', this.origin.shown, message, { line, field });
  }

  warnAt(line: number, field: string, message: string): void {
    this.#log.add('warning', this.origin.shown, message, { line, field });
  }

  /** `content/people.yaml:3` or `content/countries/kz.md`, for messages of other items. */
  get place(): string {
    const { shown, lineOf } = this.origin;
    return this.inNamesFile ? `${shown}:${lineOf(this.#base)}` : shown;
  }

  #add(severity: 'error' | 'warning', path: Path, message: string): void {
    const line = this.origin.lineOf(path);
    this.#log.add(severity, this.origin.shown, message, { line, field: fieldOf(path) });
  }
}

/** The field of a problem: the keys alone, since the line tells which of a list's entries it is. */
function fieldOf(path: Path): string | undefined {
  return path.filter((step) => typeof step === 'string').join('.') || undefined;
}

/** What lies at `path` of a value that nobody has checked yet. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step))
      return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

/** Every text of the lists and maps within an unchecked value, with its path. */
export function* textsIn(value: unknown, path: Path = []): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') {
    yield { path, text: value };
  } else if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) yield* textsIn(part, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* textsIn(part, [...path, key]);
  }
}
