import { readFileSync } from 'node:fs';

/** A question that answers are judged by, as the files of questions have it. */
export interface AskedQuestion {
  readonly id: string;
  readonly question: string;
  /** Of the question: `en`, `ru`, `kk`, … */
  readonly language: string;
  /** For example 'factoid', 'membership', 'misspelled'. */
  readonly type: string;
  readonly kind: 'answerable' | 'unanswerable';
  /** Thresholds are set by one half, figures are reported of the other. */
  readonly half?: 'setting' | 'reporting';
  /** Briefs, or pages such as `organisation:cica`. */
  readonly expected_ids: readonly string[];
  readonly acceptable_ids?: readonly string[];
  /** Each group has one of its alternatives in a right answer. */
  readonly expected_strings: readonly (readonly string[])[];
}

export const OWN_QUESTIONS = 'bench/search/questions.json';

/** @throws where the file isn't there or isn't JSON */
export function readQuestions(file: string): AskedQuestion[] {
  return JSON.parse(readFileSync(file, 'utf8')) as AskedQuestion[];
}

/** How an answer turned out. */
export type Verdict =
  /** What was asked is said. */
  | 'right'
  | 'wrong'
  /** The honest no, to a question that could have been answered. */
  | 'false refusal'
  /** The honest no where nothing else is right. */
  | 'honest refusal'
  /** Something was said where nothing could be. */
  | 'false answer';

export function judge(question: AskedQuestion, text: string, refused: boolean): Verdict {
  if (question.kind === 'unanswerable') return refused ? 'honest refusal' : 'false answer';
  if (refused) return 'false refusal';
  const said = comparable(text);
  const right = question.expected_strings.every((alternatives) =>
    alternatives.some((each) => said.includes(comparable(each))),
  );
  return right ? 'right' : 'wrong';
}

export function isGood(verdict: Verdict): boolean {
  return verdict === 'right' || verdict === 'honest refusal';
}

/** Without case, and with one kind of space and of apostrophe. */
function comparable(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[‘’ʻʼ]/gu, "'")
    .toLowerCase();
}
