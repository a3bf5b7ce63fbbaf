/** What is said about a chat's subscription and its settings. */
export interface SubscriptionMessages {
  // Titles of the settings
  readonly title: string;
  readonly started: Readonly<Record<'person' | 'chat' | 'topic', string>>;
  readonly startedAgain: string;
  readonly changed: string;
  readonly notSubscribed: string;
  readonly ended: string;

  // Their lines. Names, hours and instants come in words.
  readonly everything: string;
  /** ISO weekdays, Monday first, as they stand on a button. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  /** `Mondays at 09:00`. */
  readonly every: (weekday: number, time: string) => string;
  readonly next: string;
  readonly onYourClock: string;
  readonly paused: string;
  readonly held: (reason: string) => string;
  readonly unreachable: (reason: string) => string;
  readonly offer: string;
  readonly endedHow: string;
  readonly inOneLine: string;
  readonly onlyAdmins: string;
  readonly gone: string;
  /** Above one's own settings, for whoever followed a link to those of another chat. */
  readonly notYours: string;

  // Pages of choices
  readonly subjectsTitle: string;
  readonly now: (choice: string) => string;
  readonly weekdayTitle: string;
  readonly timeTitle: string;
  /** Only in its own chat can a line be sent. */
  readonly timeHow: (example: string, here: boolean) => string;
  readonly zoneTitle: string;
  readonly zoneHow: (example: string, here: boolean) => string;
  readonly zoneUnknown: (text: string) => string;
  readonly zoneSeveral: (text: string) => string;
  readonly zonePerhaps: string;
  readonly pauseTitle: string;
  readonly pauseHow: string;
  readonly pauseWeeks: (count: number) => string;

  // Buttons
  readonly button: Readonly<
    Record<
      | 'subscribe'
      | 'subjects'
      | 'weekday'
      | 'time'
      | 'zone'
      | 'language'
      | 'soundOn'
      | 'soundOff'
      | 'quietNothing'
      | 'quietTell'
      | 'pause'
      | 'resume'
      | 'sample'
      | 'unsubscribe'
      | 'undo'
      | 'tryAgain'
      | 'everything'
      | 'settings'
      | 'privately'
      | 'follow'
      | 'unfollow'
      | 'followedAll',
      string
    >
  >;

  // Toasts: 200 characters at most
  readonly toast: {
    readonly follows: (subject: string) => string;
    readonly unfollows: (subject: string) => string;
    readonly unfollowedLast: string;
    readonly lastSubject: string;
    readonly groupFollows: string;
    readonly gone: string;
    readonly ended: string;
    readonly sampleComes: string;
  };

  readonly sample: string;
  /** The newest days that have anything; the last week has nothing. */
  readonly sampleOlder: string;

  // What a line asks for that can't be done
  readonly problem: {
    readonly nothingChanged: string;
    readonly unknown: (word: string) => string;
    readonly ambiguous: (word: string) => string;
    readonly notFollowable: (word: string) => string;
    readonly twoWeekdays: (word: string) => string;
    readonly twoTimes: (word: string) => string;
    readonly twoZones: (word: string) => string;
    readonly badTime: (word: string) => string;
    readonly notWholeHours: (word: string) => string;
    readonly everythingAndSubjects: (word: string) => string;
    readonly tooLong: string;
    readonly onlySubjectsEnd: string;
    readonly notFollowed: (names: string) => string;
    readonly followsEverything: string;
    readonly perhaps: (suggestions: string) => string;
    /** The commands that list what can be followed. */
    readonly whatThereIs: string;
    readonly forExample: string;
  };
  /** A weekday as it is typed, for examples. */
  readonly exampleWeekday: string;
}
