import { type ReadBrief, readBrief } from './brief.ts';
import type { BriefFile } from './brief-file.ts';
import { briefSchema } from './brief-schema.ts';
import { deepFreeze } from './freeze.ts';
import type { Digest } from './ids.ts';
import { type KnownBrief, stillValid } from './known.ts';
import type { Pause } from './pause.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ReadBriefs {
  /** Those without an error, by the path of their file. */
  readonly valid: ReadonlyMap<string, KnownBrief>;
  /** With what they were read from; without those that were known. */
  readonly read: readonly ReadBrief[];
}

/** To make one takes longer than to read a brief by it. */
const schemas = new WeakMap<Vocabulary, ReturnType<typeof briefSchema>>();

/** Reads the briefs that aren't known, or no longer valid; whatever is wrong is reported. */
export async function readBriefs(
  files: readonly BriefFile[],
  vocabulary: Vocabulary,
  { digest, pause, keep }: { digest: Digest; pause: Pause; keep: boolean },
): Promise<ReadBriefs> {
  const schema = schemas.get(vocabulary) ?? briefSchema(vocabulary);
  schemas.set(vocabulary, schema);
  const valid = new Map<string, KnownBrief>();
  const read: ReadBrief[] = [];
  for (const file of files) {
    const known = file.isRead ? undefined : file.known;
    if (known !== undefined && stillValid(known, vocabulary)) {
      file.repeatWarnings(known);
      valid.set(file.path, known);
    } else {
      const one = readBrief(file.item, schema, vocabulary.languages, digest);
      if (one !== undefined) {
        const { hash = '', warnings } = file;
        const { mentioned } = one;
        valid.set(file.path, { hash, brief: deepFreeze(one.brief), mentioned, warnings });
        if (keep) read.push(one);
      }
    }
    const others = pause();
    if (others !== undefined) await others;
  }
  return { valid, read };
}
