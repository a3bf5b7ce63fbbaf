import { foldWord } from './date-words.ts';

/** A word or number of a text, as dates are read from it. */
export interface DateToken {
  readonly word: string;
  /** Undefined for words and for digits that are part of a longer number: 2,500. */
  readonly number: number | undefined;
  readonly digits: number;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the token before. */
  readonly gap: string;
}

const TOKEN = /\p{N}+|\p{L}[\p{L}\p{M}'’‘ʻʼ`´]*/gu;
/** Questions are shorter; a text of which this many tokens are no question is none. */
const MOST = 200;

export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  let before = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (tokens.length >= MOST) break;
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    const number = /^[0-9]{1,4}$/.test(written) ? Number(written) : undefined;
    tokens.push({
      word: number === undefined ? foldWord(written.slice(0, 40).toLowerCase()) : written,
      number,
      digits: written.length,
      start,
      end,
      gap: text.slice(before, Math.min(start, before + 8)),
    });
    before = end;
  }
  return tokens.map((token, index) => {
    const grouped = isGrouped(tokens, index);
    return grouped ? { ...token, number: undefined } : token;
  });
}

/** Whether digits are a part of a longer number: 2,500, 2 500, 3.14, 1.5. */
function isGrouped(tokens: readonly DateToken[], index: number): boolean {
  const token = tokens[index];
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (token?.number === undefined) return false;
  const thousands = (left: DateToken | undefined, right: DateToken | undefined) =>
    left?.number !== undefined &&
    right?.number !== undefined &&
    right.digits === 3 &&
    left.digits <= 3 &&
    /^[,.'’ \u00a0\u202f]$/.test(right.gap);
  return thousands(before, token) || thousands(token, after);
}
