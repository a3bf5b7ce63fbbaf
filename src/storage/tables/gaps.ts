export interface GapsTable {
  /** A question in small letters, without punctuation. */
  question_key: string;
  /** As it was asked first. */
  words: string;
  language: string;
  times: number;
  /** ISO dates. */
  first_day: string;
  last_day: string;
  /** Grows with each question that is counted: which was asked last. */
  turn: number;
}
