import { quoted } from '../problems.ts';
import type { HouseContent } from './house-content.ts';

/** Warns about links that lead one way only, and about briefs that nothing leads to. */
export function checkLinks({ briefs, stories }: HouseContent): void {
  const inStories = new Set(stories.flatMap((story) => story.briefs));
  const byId = new Map(briefs.map((read) => [read.brief.id, read]));
  const linked = new Set<string>();
  for (const { brief } of briefs) {
    for (const id of brief.related) {
      linked.add(id);
      const other = byId.get(id);
      if (other === undefined || other.brief.related.includes(brief.id)) continue;
      other.item.warn(['related'], `lacks ${quoted(brief.id)}, which names this brief as related`);
    }
  }
  for (const { brief, item } of briefs) {
    // A link that isn't returned is reported where the answer is missing.
    if (brief.related.length > 0 || linked.has(brief.id) || inStories.has(brief.id)) continue;
    item.warn(['related'], 'no brief and no story leads here');
  }
}
