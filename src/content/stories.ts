import * as z from 'zod';
import { checkStoryNames } from './claims.ts';
import type { Story } from './corpus.ts';
import { storyItems } from './documents.ts';
import { briefId, fields, localisedText } from './fields.ts';
import { readFields } from './issues.ts';
import { type Item, valueAt } from './item.ts';
import { createProblemLog, type Problem, type ProblemLog, quoted } from './problems.ts';
import type { FoundContent } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

const FEWEST = 2;
const MOST = 100;

/** `stories.yaml`, read. */
export interface ReadStories {
  /** Every story without an error, with the ids that it lists. */
  readonly listed: readonly Story[];
  readonly problems: readonly Problem[];
}

/** Whatever is wrong is reported. */
export function readStories(
  root: string,
  found: FoundContent,
  vocabulary: Vocabulary,
  whole: ProblemLog,
): ReadStories {
  const log = createProblemLog(whole);
  const items = storyItems(root, found, log);
  checkStoryNames(items);
  const schema = storySchema(vocabulary);
  const listed = items.flatMap((item) => {
    const given = readFields(item, schema);
    checkBriefs(item);
    if (given === undefined || item.failed) return [];
    return { code: item.code, ...given, briefs: [...new Set(given.briefs)] };
  });
  return { listed, problems: log.sorted() };
}

function storySchema(vocabulary: Vocabulary) {
  const text = localisedText(vocabulary.languages);
  return fields({
    name: text,
    description: text.exactOptional(),
    briefs: z.array(briefId(vocabulary)).max(MOST),
  });
}

function checkBriefs(item: Item): void {
  const listed = valueAt(item.value, ['briefs']);
  if (!Array.isArray(listed)) return;
  for (const [index, id] of listed.entries()) {
    if (typeof id !== 'string' || listed.indexOf(id) === index) continue;
    item.warn(['briefs', index], `${quoted(id)} is listed twice`);
  }
  const { size } = new Set(listed);
  if (size < FEWEST) item.error(['briefs'], `holds ${size}: a story has at least two`);
}
