/** What a roundup says around the briefs it tells of. Spans, names and instants come in words. */
export interface RoundupMessages {
  readonly title: (region: string, span: string) => string;
  /** How much there is, and the names of the followed subjects that it was chosen by. */
  readonly chosen: (briefs: string, names: string) => string;
  /** Why something is here: the names of followed subjects, joined. */
  readonly youFollow: (names: string) => string;
  /** Names in one phrase: `A, B and C`. */
  readonly list: (names: readonly string[]) => string;
  /** Stands before what else tells of the same event. */
  readonly also: string;
  /** So many are left out; where to find them follows. */
  readonly more: (count: number) => string;
  /** So many of a list of names are left out; the last of them. */
  readonly moreNames: (count: number) => string;
  readonly cameInLate: string;
  readonly corrected: string;
  /** `names` are the followed subjects; undefined where everything is. */
  readonly nothingNew: (span: string, names: string | undefined) => string;
  readonly archive: string;
  readonly weekByWeek: string;
  readonly settings: string;
  /** Each holds the instant's words as they were given. */
  readonly sentLate: (due: string) => string;
  readonly next: (instant: string) => string;
}
