import type { Entity, ProfileFact } from './corpus.ts';

/** What the profile of a country or an organisation states; none of anything else. */
export function factsOf(entity: Entity): readonly ProfileFact[] {
  if (entity.kind === 'country') return entity.facts;
  return entity.kind === 'organisation' ? (entity.profile?.facts ?? []) : [];
}
