import type { Corpus } from '../content/corpus.ts';
import { parseSubscription, type SubscriptionRequest } from '../subscriptions/request.ts';
import { createZones, type Zones } from '../subscriptions/zones.ts';
import type { Library } from './respond.ts';

const zones = new WeakMap<Corpus, Zones>();

/** The time zones by the names of the corpus; made once for each. */
export function zonesOf({ corpus, search }: Pick<Library, 'corpus' | 'search'>): Zones {
  const known = zones.get(corpus);
  if (known !== undefined) return known;
  const made = createZones(corpus, search.names);
  zones.set(corpus, made);
  return made;
}

/** Reads what follows `/subscribe`, at an instant (epoch ms). */
export function readSubscriptionLine(
  line: string,
  library: Pick<Library, 'corpus' | 'search'>,
  now: number,
): SubscriptionRequest {
  return parseSubscription(line, { names: library.search.names, zones: zonesOf(library), now });
}
