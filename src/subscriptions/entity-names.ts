import type { Entity, Subject } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';

/** Whether readers can follow it: what has a page. */
export function isFollowable(entity: Entity): entity is Subject {
  if (entity.kind === 'organisation') return entity.profile !== undefined;
  return entity.kind === 'country' || entity.kind === 'topic';
}

/** Of the region, or elsewhere. */
export function isCountry(entity: Entity): boolean {
  return entity.kind === 'country' || (entity.kind === 'place' && entity.iso !== undefined);
}

/** Every name of something, in every language. */
export function spellingsOf(entity: Entity): string[] {
  const { name, aliases } = entity;
  const short = entity.kind === 'organisation' ? Object.values(entity.short) : [];
  return [...Object.values(name), ...short, ...aliases.map(({ text }) => text)];
}

/** Whether a text is the code or a name of something as it is spelt, not a form of it or a misspelling. */
export function isSpelt(entity: Entity, text: string): boolean {
  const folded = foldName(text);
  const { code } = entity;
  return [code, ...spellingsOf(entity)].some((spelling) => foldName(spelling) === folded);
}
