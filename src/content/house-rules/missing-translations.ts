import type { HouseContent } from './house-content.ts';

/** Warns about briefs whose title or summary readers of the region's other languages can't read. */
export function checkTranslations({ languages, briefs }: HouseContent): void {
  for (const { brief, item } of briefs) {
    for (const language of languages.slice(1)) {
      for (const key of ['title', 'summary'] as const) {
        const text = brief[key];
        if (text === undefined || Object.hasOwn(text, language)) continue;
        item.warn(['translations', language, key], 'is missing');
      }
    }
  }
}
