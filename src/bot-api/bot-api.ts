import type {
  ApiResponse,
  Chat,
  Message,
  ResponseParameters,
  Update,
  User,
  UserFromGetMe,
} from '@grammyjs/types';

/** How the local Bot API server is set up; every field has a default that suits a test. */
export interface BotApiOptions {
  /** 0 (the default) takes any free port of the loopback interface. */
  port?: number;
  /** Tokens that are let in, all of the same bot; by default one made from the bot's id. */
  tokens?: readonly string[];
  me?: UserFromGetMe;
  /** Off unless given; `TELEGRAM_LIMITS` in limits.ts are Telegram's own. */
  limits?: RateLimits;
  /** Wall clock: the dates of messages and the 48 hours within which one may be deleted. */
  now?: () => Date;
  /** Milliseconds that never jump: rate windows, the age of a press, the times in the call log. */
  monotonic?: () => number;
  /** How many calls (and updates) are remembered; the oldest go first. 10,000 by default. */
  remembered?: number;
}

/** At most `count` messages in any span of `windowMs`. */
export interface RateLimit {
  count: number;
  windowMs: number;
}

/** Messages and edits count; a refused one doesn't. */
export interface RateLimits {
  /** All chats together. */
  overall: RateLimit;
  /** Each single chat. */
  chat: RateLimit;
  /** Each single group or channel, on top of `chat`. */
  group: RateLimit;
}

/** A running server: `url` is what grammY's `apiRoot` wants, all the rest is the human side. */
export interface BotApi {
  readonly url: string;
  /** The first of the tokens. */
  readonly token: string;
  readonly me: UserFromGetMe;
  readonly faults: Faults;
  /** Ends long polls and hung calls, and resolves when every connection is gone. */
  close(): Promise<void>;

  person(details?: PersonDetails): Person;
  group(details?: GroupDetails): Group;

  /** The calls so far, oldest first; those of one method (any case) when it is named. */
  calls(method?: string): readonly Call[];
  /** What a chat holds now, people's messages and the bot's, oldest first. */
  messages(chatId: number): readonly Message[];
  /**
   * The bot's next message in a chat that this function has not returned before, waiting for it
   * where there is none yet. So it can be called after the bot answered just as well as before.
   */
  nextMessage(chatId: number, options?: WaitOptions): Promise<Message>;
  /** Asks at once and after every event; resolves with the first answer that is not false or undefined. */
  until<T>(question: () => T | false | undefined, options?: WaitOptions): Promise<T>;
  /** Hears everything from now on, at the moment it happens; returns how to stop. */
  subscribe(listener: (event: BotApiEvent) => void): () => void;

  /** Every update made so far, delivered or not, oldest first. */
  updates(): readonly Update[];
  /** Delivers an update once more under its own id, as Telegram does when it missed the confirmation. */
  redeliver(updateId: number): void;
}

export interface WaitOptions {
  /** Real milliseconds before the promise is rejected; 2000 by default. */
  timeoutMs?: number;
}

export interface PersonDetails {
  first_name?: string;
  last_name?: string;
  username?: string;
  /** IETF tag; left out of the user object when it is null, `en` by default. */
  language_code?: string | null;
}

/** Somebody who uses Telegram. What a client wouldn't let them do throws: it is the test's own mistake. */
export interface Person {
  readonly user: User;
  readonly id: number;
  /** Their private chat with the bot, which exists for the bot once they said something in it. */
  readonly chat: ChatHandle;
  /** Sends a text; in the private chat unless `in` names a group. Entities are found as Telegram finds them. */
  say(text: string, options?: SayOptions): Message;
  /** Sends something that is not a text, as plausible JSON. */
  send(content: Content, options?: SayOptions): Message;
  /** Rewrites an own text message; the bot gets `edited_message`. */
  edit(message: Message, text: string): Message;
  /**
   * Presses a button of a message, found by its text or its callback data on the message as it is
   * now. Resolves with the bot's answer, or `answered: false` when none came in time.
   */
  press(message: Message, button: string, options?: PressOptions): Promise<PressAnswer>;
  /** From here on the bot gets 403 in the private chat. */
  block(): void;
  unblock(): void;
  /** Deletes the account: 403 `user is deactivated`. */
  deactivate(): void;
}

export interface SayOptions {
  in?: ChatHandle;
  replyTo?: Message;
}

export interface PressOptions {
  /** Real milliseconds to wait for the answer; 15,000 (Telegram's own limit) by default. */
  timeoutMs?: number;
  /** The bot gets the inaccessible form of the message (`date` 0), as for one that is too old or deleted. */
  inaccessible?: boolean;
}

export type PressAnswer =
  | { answered: true; text?: string; showAlert: boolean; url?: string }
  | { answered: false };

/** What else a person can send. The fields given overwrite plausible ones. */
export type Content =
  | { kind: 'photo'; caption?: string }
  | { kind: 'sticker'; emoji?: string }
  | { kind: 'voice'; caption?: string; duration?: number }
  | { kind: 'location'; latitude?: number; longitude?: number }
  | { kind: 'contact'; phone_number?: string; first_name?: string }
  | { kind: 'dice'; emoji?: string; value?: number }
  | { kind: 'poll'; question?: string; options?: readonly string[] };

/** A chat as the test sees it. */
export interface ChatHandle {
  readonly id: number;
  /** As the chat stands in messages. */
  readonly chat: Chat;
  messages(): readonly Message[];
  nextMessage(options?: WaitOptions): Promise<Message>;
}

export interface GroupDetails {
  kind?: 'group' | 'supergroup';
  title?: string;
  /** Supergroups only: makes it public, so `@username` is a chat_id. */
  username?: string;
  members?: readonly Person[];
  /** Its owner; a person made up for the purpose by default. */
  owner?: Person;
  /** What the bot is in it; a member by default. */
  bot?: BotStanding;
}

/** `left` it went or was never in, `kicked` it was thrown out, `muted` it is in but may not write. */
export type BotStanding = 'member' | 'administrator' | 'muted' | 'left' | 'kicked';

export interface Group extends ChatHandle {
  readonly owner: Person;
  add(person: Person): void;
  remove(person: Person): void;
  promote(person: Person): void;
  setBot(standing: BotStanding): void;
  /** Everything is gone for good: 403 `the group chat was deleted`. Basic groups only. */
  dissolve(): void;
  /** Basic groups only: the bot gets 400 with `migrate_to_chat_id` for the old id from here on. */
  upgrade(): Group;
}

/** One call of the bot as the server saw it. */
export interface Call {
  /** As the bot wrote it; compare without regard to case. */
  readonly method: string;
  /** JSON values as sent; strings where the request was a form. Files are `{ name, size }`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Monotonic milliseconds when it arrived. */
  readonly at: number;
  /** Whether the server did what was asked (or refused it), rather than a fault standing in for it. */
  readonly taken: boolean;
  /** What the bot was told: undefined while it waits, and for ever where it was told nothing. */
  readonly reply: ApiResponse<unknown> | undefined;
  /** The fault that struck, if any; a mere delay doesn't show. */
  readonly fault: Fault | undefined;
}

export type BotApiEvent =
  /** A call arrived; a long poll or a hung call may wait a long time from here. */
  | { kind: 'called'; call: Call }
  /** A call ended, one way or the other. */
  | { kind: 'call'; call: Call }
  | { kind: 'message'; message: Message; byBot: boolean }
  | { kind: 'edited'; message: Message; byBot: boolean }
  | { kind: 'deleted'; chatId: number; messageId: number }
  | { kind: 'action'; chatId: number; action: string }
  | { kind: 'pressed'; queryId: string; message: Message; data: string; from: User }
  | { kind: 'answered'; queryId: string; answer: PressAnswer };

/**
 * What goes wrong. `taken` says whether the call is carried out all the same before it goes
 * wrong: that is how a message gets delivered though its sender was told of a failure.
 */
export type Fault =
  | {
      kind: 'error';
      code: number;
      description: string;
      parameters?: ResponseParameters;
      taken?: boolean;
    }
  /** A proxy's page instead of JSON; status 502 by default. */
  | { kind: 'html'; status?: number; taken?: boolean }
  /** The connection is destroyed. */
  | { kind: 'reset'; taken: boolean }
  /** No answer, until the bot gives up or the server closes. */
  | { kind: 'hang'; taken: boolean }
  /** The call is carried out `ms` real milliseconds later; joins with any other fault. */
  | { kind: 'slow'; ms: number };

/** Which calls a fault strikes. */
export interface FaultTarget {
  /** Any case. Left out, it is every method but getUpdates, so that polling doesn't use faults up. */
  method?: string | readonly string[];
  /** Only calls for this chat. */
  chat?: number;
  /** How many calls; 1 by default, Infinity for ever. */
  times?: number;
}

export interface Faults {
  /** Strikes the next calls that match, in the order the faults were added; returns how to call it off. */
  add(fault: Fault, target?: FaultTarget): () => void;
  clear(): void;
}
