import type { BotCommand, Message, Update, UserFromGetMe } from '@grammyjs/types';
import type {
  BotStanding,
  Channel,
  ChannelDetails,
  ChatHandle,
  Group,
  GroupDetails,
  Topic,
  WaitOptions,
} from './human/chats.ts';
import type { Content } from './human/content.ts';
import type { Fault, Faults, FaultTarget } from './human/fault.ts';
import type { InlineAnswer } from './human/inline.ts';
import type { ReplyKeyboard } from './human/keyboard.ts';
import type { BotApiEvent, Call } from './human/observation.ts';
import type { Person, PersonDetails, WayIn } from './human/person.ts';

/** What those who run on this server name; the rest of its types they never need to. */
export type {
  BotApiEvent,
  BotStanding,
  Call,
  Channel,
  ChatHandle,
  Content,
  Fault,
  FaultTarget,
  Group,
  InlineAnswer,
  Person,
  ReplyKeyboard,
  Topic,
  WayIn,
};

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
  /** Milliseconds that never jump: rate windows, the age of a press or a query, the times in the call log. */
  monotonic?: () => number;
  /** How many calls (and updates) are remembered; the oldest go first. 10,000 by default. */
  remembered?: number;
  /**
   * How many messages all chats keep together; the oldest go first, and nobody is told. They can't
   * be replied to, edited or pressed any more. 50,000 by default.
   */
  kept?: number;
  /** Of the generator that decides on faults by chance and on jitter; 1 by default. */
  seed?: number;
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
  /** Cuts every connection; whoever connects is refused (ECONNREFUSED) until `goOnline`. What people do goes on. */
  goOffline(): Promise<void>;
  /** Listens again at the same address. */
  goOnline(): Promise<void>;

  person(details?: PersonDetails): Person;
  group(details?: GroupDetails): Group;
  channel(details?: ChannelDetails): Channel;
  /**
   * The menu of commands that somebody is shown in a chat: the narrowest scope that applies and
   * that has commands in their language, or else for everybody. Empty where the bot set none.
   */
  commandsFor(person: Person, chat: ChatHandle): readonly BotCommand[];

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
