import type { Brief, Corpus } from './corpus.ts';
import type { Declared } from './declared.ts';
import type { Problem } from './problems.ts';
import type { ReadStories } from './stories.ts';
import type { FoundContent } from './tree.ts';
import { codeFault, type Vocabulary } from './vocabulary.ts';

/** What a brief's file came to; so long as its bytes are the same it needn't be read again. */
export interface KnownBrief {
  /** SHA-256 of the file's bytes, base64url. */
  readonly hash: string;
  /** With every code that it lists, those of what is left out too. */
  readonly brief: Brief;
  /** Codes that the file lists and the corpus has no place for. */
  readonly mentioned: readonly string[];
  /** What the file alone is to be warned about. */
  readonly warnings: readonly FileWarning[];
}

export type FileWarning = Pick<Problem, 'line' | 'field' | 'message'>;

/** What one load learned, for the next one. */
export interface KnownContent {
  /** The region's; briefs are read by them. */
  readonly languages: readonly string[];
  /** Briefs without an error, by the path of their file. */
  readonly briefs: ReadonlyMap<string, KnownBrief>;
  /** What only a load of this very process can have left. */
  readonly earlier?: EarlierLoad;
}

/** Trusted as far as the change of the folder is known. */
export interface EarlierLoad {
  readonly found: FoundContent;
  readonly declared: Declared;
  readonly stories: ReadStories;
  readonly vocabulary: Vocabulary;
  readonly corpus: Corpus | undefined;
  readonly problems: readonly Problem[];
}

/** What became of a content folder since a load. Paths are relative to it, with `/`. */
export interface FolderChange {
  /** Files that were written. */
  readonly files: ReadonlySet<string>;
  /** Whether any file or folder came, went or was renamed. */
  readonly moved: boolean;
}

/** Whether all that a brief refers to is still declared; if not, reading it says what is wrong. */
export function stillValid({ brief, mentioned }: KnownBrief, vocabulary: Vocabulary): boolean {
  const fits = (role: Parameters<typeof codeFault>[1]) => (code: string) =>
    codeFault(vocabulary, role, code) === undefined;
  return (
    brief.related.every((id) => vocabulary.briefs.has(id)) &&
    brief.countries.every(fits('country')) &&
    brief.organisations.every(fits('organisation')) &&
    brief.topics.every(fits('topic')) &&
    brief.people.every(fits('person')) &&
    mentioned.every(fits('party'))
  );
}
