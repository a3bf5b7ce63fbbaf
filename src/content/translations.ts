import type { Localised } from './corpus.ts';
import { type Item, valueAt } from './item.ts';
import { localised } from './localised.ts';
import type { Path } from './yaml.ts';

type Translations<Key extends string> = Readonly<Record<string, { readonly [K in Key]?: string }>>;

/** A text in the first language, with what `translations` says for it. */
export function withTranslations<Key extends string>(
  text: string,
  translations: Translations<Key> | undefined,
  key: Key,
  languages: readonly string[],
): Localised {
  const texts = new Map([[languages[0] ?? 'und', text]]);
  for (const [language, translation] of Object.entries(translations ?? {})) {
    const translated = translation[key];
    if (translated !== undefined) texts.set(language, translated);
  }
  return localised(texts, languages);
}

/** The summaries in other languages as they were typed; reported where there is none to translate. */
export function translatedSummaries(
  item: Item,
  hasSummary: boolean,
): { readonly path: Path; readonly text: string }[] {
  const translations = valueAt(item.value, ['translations']);
  if (typeof translations !== 'object' || translations === null) return [];
  return Object.keys(translations).flatMap((language) => {
    const path = ['translations', language, 'summary'];
    const text = valueAt(item.value, path);
    if (typeof text !== 'string') return [];
    if (!hasSummary) item.error(path, 'the body has no summary to translate');
    return [{ path, text }];
  });
}
