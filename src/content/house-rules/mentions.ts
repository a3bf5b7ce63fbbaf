import type { Brief } from '../corpus.ts';
import { type Item, valueAt } from '../item.ts';
import { quoted } from '../problems.ts';
import { type HouseContent, textsOf } from './house-content.ts';
import { type NamedThing, nameFinder } from './name-finder.ts';

/**
 * Warns about people, countries and organisations that a brief names and its front matter doesn't
 * list, and about what `mentioned` lists and the text doesn't name.
 */
export function checkMentions({
  languages: [first = 'und'],
  entities,
  briefs,
}: HouseContent): void {
  const namesIn = nameFinder(entities, first);
  for (const read of briefs) {
    const mentioned = new Set(mentionedIn(read.item));
    const named = new Set<string>();
    for (const { text, warn } of textsOf(read)) {
      for (const { thing, name } of namesIn(text)) {
        const list = listOf(thing);
        const key = `${list} ${thing.code}`;
        if (list === undefined || named.has(key)) continue;
        named.add(key);
        if (read.brief[list].includes(thing.code)) continue;
        if (list !== 'people' && mentioned.delete(thing.code)) continue;
        warn(`names ${quoted(name)}: add ${quoted(thing.code)} to ${list}${passing(list)}`);
      }
    }
    for (const code of mentioned) {
      read.item.warn(['mentioned'], `the text doesn't name ${quoted(code)} (or lists have it)`);
    }
  }
}

function mentionedIn(item: Item): string[] {
  const listed = valueAt(item.value, ['mentioned']);
  return Array.isArray(listed) ? listed : [];
}

type List = keyof Pick<Brief, 'countries' | 'organisations' | 'people'>;

function listOf(thing: NamedThing): List | undefined {
  if (thing.kind === 'person') return 'people';
  if (thing.kind === 'organisation') return 'organisations';
  return thing.iso === undefined ? undefined : 'countries';
}

function passing(list: List): string {
  return list === 'people' ? '' : ', or to mentioned if the brief is not about it';
}
