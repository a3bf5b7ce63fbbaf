import type { Marks } from '../search/answer.ts';
import { shownLength } from './answer-room.ts';
import { bold, type Span } from './document.ts';

/** What is all bold marks nothing. */
const MOST_MARKS = 4;
/** No fact is nearly as long; what comes later is not looked at. */
const LONGEST_TEXT = 4000;

/** A text with the places in it that a question matched. */
export interface MarkedText {
  readonly text: string;
  /** What is shown in bold: in order, not overlapping, inside the text. */
  readonly marks: Marks;
  /** What a part of the text should have, and has whole: the same, where there is no more. */
  readonly matches?: Marks;
}

/** [from, to) in UTF-16 units. */
interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * A text in at most `room` characters with its marks in bold, the first of each word: whole, or cut
 * around the matches, at the borders of sentences where that loses none, else of words; never inside
 * a match.
 */
export function fragment(given: MarkedText, room: number, language: string): Span[] {
  const text = given.text.slice(0, LONGEST_TEXT).toWellFormed();
  if (shownLength(text) <= room) return boldAt(text, given.marks, { from: 0, to: text.length });
  const matches = withoutTooLong(text, given.matches ?? given.marks, room);
  const sentences = sentencesOf(text, language);
  const tidy = tidied(bestWindow(text, matches, room), matches, sentences);
  const { from, to } = filled(tidy, text, matches, sentences, room);
  const before = from === 0 || sentences.some((one) => one.from === from) ? '' : '…';
  const after = to === text.length || sentences.some((one) => one.to === to) ? '' : '…';
  return [before, ...boldAt(text, given.marks, { from, to }), after].filter((span) => span !== '');
}

/** Forms of one word begin alike. */
const WORD_START = 5;

function startOf(text: string, [start, end]: Marks[number]): string {
  return text.slice(start, Math.min(end, start + WORD_START)).toLowerCase();
}

function within(marks: Marks, { from, to }: Window): Marks {
  return marks.filter(([start, end]) => start >= from && end <= to);
}

/** A match that has no room at all is none; nor is one past what is looked at. */
function withoutTooLong(text: string, matches: Marks, room: number): Marks {
  return matches.filter(
    ([start, end]) => end <= text.length && shownLength(text.slice(start, end)) <= room - ELLIPSES,
  );
}

function boldAt(text: string, marks: Marks, window: Window): Span[] {
  const spans: Span[] = [];
  let at = window.from;
  for (const [start, end] of shownMarks(text, within(marks, window))) {
    spans.push(text.slice(at, start), bold(text.slice(start, end)));
    at = end;
  }
  return [...spans, text.slice(at, window.to)].filter((span) => span !== '');
}

function shownMarks(text: string, marks: Marks): Marks {
  const seen = new Set<string>();
  const first = marks.filter((mark) => {
    const start = startOf(text, mark);
    return !seen.has(start) && seen.add(start);
  });
  return first.slice(0, MOST_MARKS);
}

const ELLIPSES = 2;

/** Of all windows between borders that fit, the one with most different matches, about its middle. */
function bestWindow(text: string, matches: Marks, room: number): Window {
  const { starts, ends } = borders(text, matches, room);
  let best: Window = { from: 0, to: 0 };
  let bestScore = Number.NEGATIVE_INFINITY;
  let last = 0;
  for (const from of starts) {
    while (last + 1 < ends.length && fits(text, from, ends[last + 1] ?? 0, room)) last++;
    const to = ends[last] ?? 0;
    if (to <= from || !fits(text, from, to, room)) continue;
    const inside = within(matches, { from, to });
    const left = (inside[0]?.[0] ?? from) - from;
    const right = to - (inside.at(-1)?.[1] ?? to);
    const distinct = new Set(inside.map((match) => startOf(text, match))).size;
    const score = distinct * 1000 + inside.length * 10 - Math.abs(left - right) / room;
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

/** A window that begins within a sentence, begun as early as there is room for. */
function filled(
  { from, to }: Window,
  text: string,
  matches: Marks,
  sentences: readonly Window[],
  room: number,
): Window {
  const begins = sentences.map((one) => one.from);
  if (begins.includes(from)) return { from, to };
  const starts = [...begins, ...borders(text, matches, room).starts];
  const start = starts.find((each) => each < from && fits(text, each, to, room));
  return { from: start ?? from, to };
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
