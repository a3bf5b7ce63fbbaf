import type { Corpus } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';

/** By the name in the first language. */
type Named = ReadonlyMap<string, Readonly<Record<string, string>>>;

const known = new WeakMap<Corpus, Named>();

/** Whoever is named as a speaker, as a language calls them; what isn't a name alone stays as it is. */
export function speakerIn(name: string, corpus: Corpus, language: string): string {
  const named = known.get(corpus) ?? namedIn(corpus);
  known.set(corpus, named);
  const found = named.get(name);
  return found === undefined ? name : textIn(found, language).text;
}

function namedIn({ people, countries, organisations, places }: Corpus): Named {
  const all = [people, countries, organisations, places].flatMap((each) => [...each.values()]);
  return new Map(
    all.flatMap((entity) => {
      const names = entity.kind === 'organisation' ? [entity.name, entity.short] : [entity.name];
      return names.map((name) => [Object.values(name)[0] ?? '', name] as const);
    }),
  );
}
