/** What is said around an answer, and where there is none. */
export interface SearchMessages {
  readonly nothing: (region: string) => string;
  /** No brief is of these days, `Gondor, March 2020`; the nearest ones follow. */
  readonly noneDated: (asked: string) => string;
  readonly perhaps: string;
  readonly howTo: string;
  /** The question as it may have been meant. */
  readonly meant: (question: string) => string;
  /** A spelling that was forgiven. */
  readonly taken: (written: string, taken: string) => string;
  /** Said above an answer that nobody has translated. */
  readonly onlyEnglish: string;
  /** After a quotation that is in English only. */
  readonly inEnglish: string;
  /** Before one that says more than the quotation in the reader's language above it. */
  readonly moreInEnglish: string;
  /** The button to the next results. */
  readonly more: string;
  /** A title: the newest briefs on these subjects. */
  readonly newest: (subjects: string) => string;
  /** One of two sides has nothing to show. */
  readonly nothingOn: (name: string) => string;
  /** What has no page of facts is compared with what has one. */
  readonly noProfile: (name: string) => string;
  /** Said above those of whom it is known only that they held an office. */
  readonly noLongerInOffice: string;
  /** Asked as a guest in a chat: what is left to the private one, and the button to it. */
  readonly onlyPrivate: string;
  readonly openPrivate: string;
  /** The button above an empty list of inline mode: it leads to the private chat. */
  readonly nothingInline: string;
  /** For whoever named the bot without a question, and for whoever wrote it none in private. */
  readonly askMe: (region: string) => string;
  readonly askHere: (region: string) => string;
  /** For whoever speaks of the subscription in words. */
  readonly subscription: string;
  /** To whoever said thanks. */
  readonly welcome: string;
}
