import type { Marks } from '../search/answer.ts';
import { shownLength } from './answer-room.ts';
import { bold, type Span } from './document.ts';

/** Entities are few in a message, and what is all bold marks nothing. */
const MOST_MARKS = 25;
/** No fact is nearly as long; what comes later is not looked at. */
const LONGEST_TEXT = 4000;

/** A text with the places in it that a question matched. */
export interface MarkedText {
  readonly text: string;
  /** In order, not overlapping, inside the text. */
  readonly marks: Marks;
}

/** [from, to) in UTF-16 units. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * A text in at most `room` characters with its marks in bold: whole, or cut around the matches, at
 * the borders of sentences where that loses none, else of words; never inside a match.
 */
export function fragment(given: MarkedText, room: number, language: string): Span[] {
  const marked = withoutTooLong(given, room);
  if (shownLength(marked.text) <= room) return boldAt(marked, { from: 0, to: marked.text.length });
  const sentences = sentencesOf(marked.text, language);
  const { from, to } = tidied(bestWindow(marked, room), marked.marks, sentences);
  const before = from === 0 || sentences.some((one) => one.from === from) ? '' : '…';
  const after = to === marked.text.length || sentences.some((one) => one.to === to) ? '' : '…';
  return [before, ...boldAt(marked, { from, to }), after].filter((span) => span !== '');
}

/** How many different words are marked. */
export function markedWords({ text, marks }: MarkedText): number {
  return distinct(text, marks).size;
}

/** Forms of one word begin alike. */
const WORD_START = 5;

function distinct(text: string, marks: Marks): Set<string> {
  return new Set(
    marks.map(([start, end]) => text.slice(start, Math.min(end, start + WORD_START)).toLowerCase()),
  );
}

function within(marks: Marks, { from, to }: Window): Marks {
  return marks.filter(([start, end]) => start >= from && end <= to);
}

/** A match that has no room at all is none; nor is one past what is looked at. */
function withoutTooLong({ text, marks }: MarkedText, room: number): MarkedText {
  const looked = text.slice(0, LONGEST_TEXT).toWellFormed();
  const fits = ([start, end]: Marks[number]) =>
    end <= looked.length && shownLength(looked.slice(start, end)) <= room - ELLIPSES;
  return { text: looked, marks: marks.filter(fits) };
}

function boldAt({ text, marks }: MarkedText, window: Window): Span[] {
  const spans: Span[] = [];
  let at = window.from;
  for (const [start, end] of within(marks, window).slice(0, MOST_MARKS)) {
    spans.push(text.slice(at, start), bold(text.slice(start, end)));
    at = end;
  }
  return [...spans, text.slice(at, window.to)].filter((span) => span !== '');
}

const ELLIPSES = 2;

/** Of all windows between borders that fit, the one with most different matches, about its middle. */
function bestWindow({ text, marks }: MarkedText, room: number): Window {
  const { starts, ends } = borders(text, marks, room);
  let best: Window = { from: 0, to: 0 };
  let bestScore = Number.NEGATIVE_INFINITY;
  let last = 0;
  for (const from of starts) {
    while (last + 1 < ends.length && fits(text, from, ends[last + 1] ?? 0, room)) last++;
    const to = ends[last] ?? 0;
    if (to <= from || !fits(text, from, to, room)) continue;
    const inside = within(marks, { from, to });
    const left = (inside[0]?.[0] ?? from) - from;
    const right = to - (inside.at(-1)?.[1] ?? to);
    const score =
      distinct(text, inside).size * 1000 + inside.length * 10 - Math.abs(left - right) / room;
    if (score > bestScore) [best, bestScore] = [{ from, to }, score];
  }
  return best;
}

function fits(text: string, from: number, to: number, room: number): boolean {
  if (to - from > room - ELLIPSES) return false;
  return shownLength(text.slice(from, to)) <= room - ELLIPSES;
}

/** Where a part of a text may begin and end: at words, in long ones here and there, never in a mark. */
function borders(text: string, marks: Marks, room: number): { starts: number[]; ends: number[] } {
  // Characters may count twice, so that pieces half as long always fit.
  const piece = Math.max(1, Math.floor((room - ELLIPSES) / 4));
  const starts: number[] = [];
  const ends: number[] = [];
  let mark = 0;
  const isInside = (at: number): boolean => {
    while ((marks[mark]?.[1] ?? Number.POSITIVE_INFINITY) <= at) mark++;
    const [start, end] = marks[mark] ?? [at, at];
    return start < at && at < end;
  };
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    const end = index + word.length;
    if (!isInside(index)) starts.push(index);
    for (let at = index + piece; at < end - 1; at += piece) {
      const whole = isLowSurrogate(text, at) ? at + 1 : at;
      if (isInside(whole)) continue;
      ends.push(whole);
      starts.push(whole);
    }
    for (const [from, to] of marksIn(marks, index, end, piece)) {
      starts.push(from);
      ends.push(to);
    }
    if (!isInside(end)) ends.push(end);
  }
  const ordered = (places: number[]) => [...new Set(places)].sort((a, b) => a - b);
  return { starts: ordered(starts), ends: ordered(ends) };
}

/** In a word longer than a piece the matches themselves are borders. */
function marksIn(marks: Marks, from: number, to: number, piece: number): Marks {
  return to - from <= piece ? [] : marks.filter(([start, end]) => start >= from && end <= to);
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Begins and ends a window with a sentence, where the matches in it allow that. */
function tidied(window: Window, marks: Marks, sentences: readonly Window[]): Window {
  const inside = within(marks, window);
  const first = inside[0]?.[0] ?? window.from;
  const from = sentences.find((one) => one.from >= window.from && one.from <= first)?.from;
  const start = from ?? window.from;
  const least = inside.at(-1)?.[1] ?? start;
  const to = sentences.findLast((one) => one.to <= window.to && one.to >= least && one.to > start);
  return { from: start, to: to?.to ?? window.to };
}

const segmenters = new Map<string, Intl.Segmenter>();

function sentencesOf(text: string, language: string): Window[] {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text), ({ index, segment }) => ({
    from: index,
    to: index + segment.trimEnd().length,
  })).filter(({ from, to }) => to > from);
}
