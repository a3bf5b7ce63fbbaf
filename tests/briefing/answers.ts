import type { Document, Text } from '../../src/briefing/document.ts';
import type { Reading } from '../../src/briefing/reading.ts';
import type { Brief, Corpus } from '../../src/content/corpus.ts';
import { en } from '../../src/language/en.ts';
import type { Messages } from '../../src/language/messages.ts';
import { ru } from '../../src/language/ru.ts';
import type { Hit, Marks } from '../../src/search/answer.ts';
import { render } from '../../src/telegram/views/render.ts';

/** Hand-made results, and answers as they are shown: what tests of answers need. */

export function reading(corpus: Corpus, messages: Messages = en): Reading {
  return { corpus, messages, today: '2021-12-01' };
}

export const inRussian = (corpus: Corpus) => reading(corpus, ru);

/** A hit on a fact whose matches are the places where one of `words` stands. */
export function hit(brief: Brief, words: readonly string[], fact = 0): Hit {
  return {
    passage: { id: `${brief.id}#${fact}`, brief, fact },
    marksIn: (text) => placesOf(words, text),
    matchesIn: (text) => placesOf(words, text),
    translationIn(language) {
      const text = brief.summary?.[language];
      return text === undefined
        ? undefined
        : { parts: [{ text, stance: brief.facts[fact]?.stance ?? { type: 'report' } }], more: [] };
    },
  };
}

export function placesOf(words: readonly string[], text: string): Marks {
  const found = words.flatMap((word) => {
    const places: [number, number][] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      places.push([at, at + word.length]);
    }
    return places;
  });
  const ordered = found.sort(([a], [b]) => a - b);
  return ordered.filter(([start], index) => start >= (ordered[index - 1]?.[1] ?? 0));
}

export interface Shown {
  readonly text: string;
  readonly bold: readonly string[];
  readonly quotes: readonly string[];
  readonly buttons: readonly (readonly string[])[];
}

/** Every page of a document, as Telegram is given it. */
export function shown(document: Document, { messages }: Reading): Shown[] {
  const pages: Shown[] = [];
  for (let page = 0; ; page++) {
    const place = { view: { type: 'asked' as const }, page };
    const { text, entities, markup } = render(document, { place }, messages);
    const parts = (type: string) =>
      entities
        .filter((entity) => entity.type === type)
        .map(({ offset, length }) => text.slice(offset, offset + length));
    const next = {
      text,
      bold: parts('bold'),
      quotes: parts('blockquote'),
      buttons: markup.inline_keyboard.map((row) => row.map((button) => button.text)),
    };
    // A page beyond the last shows the last.
    if (pages.at(-1)?.text === text && !next.buttons.flat().includes('›')) return pages;
    pages.push(next);
    const hasMore = next.buttons.flat().some((label) => label === '›' || label.endsWith(' ›'));
    if (!hasMore) return pages;
  }
}

export function words(text: Text): string {
  return text.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}

/** Characters as Telegram counts them. */
export function characters(text: string): number {
  return Array.from(text).length;
}
