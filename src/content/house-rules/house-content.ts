import type { ReadBrief } from '../brief.ts';
import type { Brief, Entities, Story } from '../corpus.ts';
import type { Item } from '../item.ts';
import type { Path } from '../yaml.ts';

/** What the house rules look at: everything valid, with the items that it was read from. */
export interface HouseContent {
  /** Of the region, the first is the one every text has. */
  readonly languages: readonly string[];
  /** Sites whose addresses may be `http`. */
  readonly plainHttp: ReadonlySet<unknown>;
  /** Countries, organisations, places, topics and people, valid or not. */
  readonly items: readonly Item[];
  readonly entities: Entities;
  readonly briefs: readonly ReadBrief[];
  readonly stories: readonly Story[];
}

/** A text of a brief, and how to report on it. */
export interface BriefText {
  readonly text: string;
  readonly warn: (message: string) => void;
}

/** A brief's title, summary and facts in the first language; the speakers of facts on request. */
export function textsOf({ brief, item, body }: ReadBrief): BriefText[] {
  const { summary } = body;
  return [
    { text: firstOf(brief), warn: (message) => item.warn(['title'], message) },
    ...(summary === undefined
      ? []
      : [
          {
            text: summary.text,
            warn: (message: string) => item.warnAt(summary.line, 'summary', message),
          },
        ]),
    ...body.facts.map(({ text, stance }, index) => ({
      text: stance.type === 'report' ? text : `${text} (${stance.by})`,
      warn: (message: string) => item.warnAt(body.factLines[index] ?? 1, 'facts', message),
    })),
  ];
}

/** A brief's title and summary in another language. */
export function translatedTextsOf({ brief, item }: ReadBrief, language: string): BriefText[] {
  return (['title', 'summary'] as const).flatMap((key) => {
    const text = brief[key]?.[language];
    const path: Path = ['translations', language, key];
    return text === undefined
      ? []
      : [{ text, warn: (message: string) => item.warn(path, message) }];
  });
}

function firstOf({ title }: Brief): string {
  return Object.values(title)[0] ?? '';
}
