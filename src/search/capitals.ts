import type { AskedName, AskedWord } from './asked.ts';
import { wordsOf } from './words.ts';

const CAPITAL =
  /^(?:capitals?|столиц\p{L}{1,3}|stolits\p{L}{1,3}|poytaxt\p{L}*|пойтахт\p{L}*|борбор\p{L}*)$/u;

/** 'The Kazakh capital' may stand in a text by its name, which a profile tells. */
export function withCapitals(
  words: readonly AskedWord[],
  names: readonly AskedName[],
): AskedWord[] {
  const cities = names.flatMap(({ entities }) =>
    entities.flatMap((entity) =>
      entity.kind === 'country'
        ? entity.facts.filter(({ label }) => label === 'capital').map(({ value }) => value.en ?? '')
        : [],
    ),
  );
  const [city] = cities.flatMap((name) => wordsOf(name).slice(0, 1));
  if (city === undefined) return [...words];
  return words.map((each) =>
    CAPITAL.test(each.word.folded)
      ? { ...each, forms: new Map([...each.forms, [city.term, 1] as const]) }
      : each,
  );
}
