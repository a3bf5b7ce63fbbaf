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
}

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
  /**
   * A group became a supergroup: its settings go to the new id. What was already set there stays.
   * Telegram tells it twice, once in each chat: repeating it changes nothing.
   */
  move(from: number, to: number): Promise<void>;
  /** Afterwards the chat is not known; one that wasn't known is no error. */
  forget(chatId: number): Promise<void>;
}
