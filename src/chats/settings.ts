/** What a chat has chosen. A setting that is absent was never made, or was taken back. */
export interface ChatSettings {
  /** Telegram's id: negative for groups and channels, up to 52 bits. */
  readonly chatId: number;
  /** As `messagesIn` takes it: `en`, `ru`. */
  readonly language?: string;
  /** IANA name: `Europe/Paris`. */
  readonly timeZone?: string;
  /** The Telegram user who set the bot up in this chat. */
  readonly ownerId?: number;
  readonly type?: ChatType;
  /** Of groups and channels, as it was last seen. */
  readonly title?: string;
  /** Why nothing can be pushed there, as Telegram said it, and since when (epoch ms). */
  readonly gone?: { readonly since: number; readonly reason: string };
  /** The owner could not be told yet that the bot is there. */
  readonly ownerUntold?: true;
}

/** As Telegram names them. */
export type ChatType = 'private' | 'group' | 'supergroup' | 'channel';

/**
 * Where settings outlive a restart. Setting anything makes the chat known; `undefined` takes the
 * setting back. What has resolved outlives the program.
 */
export interface ChatStore {
  /** Undefined for a chat that is not known. */
  settings(chatId: number): Promise<ChatSettings | undefined>;
  setLanguage(chatId: number, language: string | undefined): Promise<void>;
  setTimeZone(chatId: number, timeZone: string | undefined): Promise<void>;
  setOwner(chatId: number, ownerId: number | undefined): Promise<void>;
  /** What the chat is and is called now. */
  describe(chatId: number, type: ChatType, title: string | undefined): Promise<void>;
  /** The chat can't be reached, for this reason; undefined: it can again. The first `since` stays. */
  setGone(chatId: number, reason: string | undefined): Promise<void>;
  /** Whether the owner is still to be told that the bot is there. */
  setOwnerUntold(chatId: number, untold: boolean): Promise<void>;
  /** The chats that a person set up, their private one not among them, by title. */
  ownedBy(ownerId: number): Promise<readonly ChatSettings[]>;
  /** Forgets chats that have been gone since before an instant (epoch ms), with their subscriptions. */
  forgetGone(before: number): Promise<number>;
  /**
   * A group became a supergroup: its settings, subscriptions and pending deliveries go to the new id. What was already set there stays.
   * Telegram tells it twice, once in each chat: repeating it changes nothing.
   */
  move(from: number, to: number): Promise<void>;
  /** Afterwards the chat is not known, nor any subscription of it; one that wasn't known is no error. */
  forget(chatId: number): Promise<void>;
}
