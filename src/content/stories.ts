import * as z from 'zod';
import { checkStoryNames } from './claims.ts';
import type { Story } from './corpus.ts';
import { briefId, fields, localisedText } from './fields.ts';
import { readFields } from './issues.ts';
import { type Item, valueAt } from './item.ts';
import { quoted } from './problems.ts';
import type { Vocabulary } from './vocabulary.ts';

const FEWEST = 2;
const MOST = 100;

/** Every story without an error, with the ids that it lists; whatever is wrong is reported. */
export function readStories(items: readonly Item<'story'>[], vocabulary: Vocabulary): Story[] {
  checkStoryNames(items);
  const schema = storySchema(vocabulary);
  return items.flatMap((item) => {
    const given = readFields(item, schema);
    checkBriefs(item);
    if (given === undefined || item.failed) return [];
    return { code: item.code, ...given, briefs: [...new Set(given.briefs)] };
  });
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
