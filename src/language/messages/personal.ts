/** `/mydata` and `/deletemydata`. */
export interface PersonalMessages {
  readonly title: string;
  readonly number: (id: number) => string;
  readonly language: (name: string | undefined) => string;
  readonly timeZone: (zone: string | undefined) => string;
  /** The subscription in words, and when it was made. */
  readonly subscription: (summary: string, since: string) => string;
  readonly pausedUntil: (day: string) => string;
  readonly ended: string;
  readonly noSubscription: string;
  readonly roundups: string;
  readonly chats: string;
  readonly chatNumber: (id: number) => string;
  readonly nothing: string;
  readonly deleteAll: string;
  /** In a group; the button leads to the private chat. */
  readonly onlyPrivate: string;
  readonly openPrivate: string;

  readonly confirm: string;
  /** Titles of chats, joined. */
  readonly alsoDeleted: (titles: string) => string;
  readonly askedAbout: (titles: string) => string;
  readonly yes: string;
  readonly keep: string;
  readonly kept: string;
  readonly deleted: string;
  /** Others run it too: one question for each chat. */
  readonly others: (title: string) => string;
  /** Who runs it can't be found out. */
  readonly unknown: (title: string) => string;
  readonly deleteChat: (title: string) => string;
  readonly leaveChat: string;
  readonly finished: string;
}
