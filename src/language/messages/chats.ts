/** What is said of the channels and groups that somebody set the bot up in. Titles come as they are. */
export interface ChatsMessages {
  /** The way to them from somebody's own settings. */
  readonly button: string;
  readonly title: string;
  /** What their buttons open. */
  readonly howTo: string;
  readonly another: string;
  readonly untitled: string;
  /** A title in a sentence, in the language's own marks. */
  readonly quoted: (title: string) => string;
  readonly kind: Readonly<Record<'group' | 'supergroup' | 'channel', string>>;
  /** How one stands there, where there is no subscription that could be told of. */
  readonly notSubscribed: string;
  readonly ended: string;
  readonly held: string;
  readonly gone: string;
  readonly inTopic: (thread: number) => string;
  readonly openSettings: string;

  readonly choose: ChooseChatMessages;

  // To whoever added the bot
  readonly canPost: (title: string) => string;
  readonly offer: string;
  readonly subscribe: (title: string) => string;
  /** They are no administrators there. */
  readonly onlyAdmins: string;
  /** A forum: the subscription from here is General's. */
  readonly forum: string;
  readonly goesOn: (title: string, next: string) => string;
  readonly mayNotPost: (title: string) => string;
  /** How an administrator lets the bot post. */
  readonly allowPosting: Readonly<Record<'group' | 'channel', string>>;
  /** To the owner, where somebody else put an end to it, or a roundup was refused. */
  readonly stopped: (title: string) => string;
  readonly heldBack: (title: string, reason: string) => string;

  // To whoever chose a chat
  readonly notIn: string;
  readonly notYours: string;
}

export interface ChooseChatMessages {
  readonly question: string;
  readonly howTo: string;
  /** The two links follow, by the words of `toChannel` and `toGroup`. */
  readonly orByLink: string;
  readonly toChannel: string;
  readonly toGroup: string;
  readonly channel: string;
  readonly group: string;
  readonly cancel: string;
  readonly cancelled: string;
}
