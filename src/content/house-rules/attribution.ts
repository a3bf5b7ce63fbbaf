import type { HouseContent } from './house-content.ts';

/** Words that only a view goes with; 'says' and 'according to' name a source by themselves. */
const VIEWS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:argue[sd]?|believe[sd]?|contend(?:s|ed)?|opines?|thinks?(?![ -]tank)|in (?:his|her|their|its|the [\p{L} ]+[’']s) (?:view|opinion)|in my (?:view|opinion))\b/iu,
};

/** Warns about a fact that reads as somebody's view and doesn't say whose at its end. */
export function checkAttribution({ languages: [first = ''], briefs }: HouseContent): void {
  const views = VIEWS[first];
  if (views === undefined) return;
  for (const { item, body } of briefs) {
    for (const [index, { text, stance }] of body.facts.entries()) {
      const [words] = (stance.type === 'report' && views.exec(text)) || [];
      if (words === undefined) continue;
      const message = `"${words}" tells a view: end the fact with {opinion: name} or {said: name}`;
      item.warnAt(body.factLines[index] ?? 1, 'facts', message);
    }
  }
}
