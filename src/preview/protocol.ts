import type { BotCommand, Message, Update } from '@grammyjs/types';

export type { Acts, Done, Offered, Place, Pressed, Refused, WayIn } from './protocol-acts.ts';

/**
 * What the preview's server and its page say to each other: types only, for both sides.
 *
 * The page listens to `GET /events` (server-sent events, each one a `Change` as JSON; the first
 * after every connect is a snapshot) and acts by `POST /act/<name>` with an `Acts[name]['asked']`
 * as JSON, answered by `Acts[name]['answered']`, or with a status of 400 or more by a `Refused`.
 */

/** A chat, or one topic of a forum: `-100123` or `-100123/7`. What the list at the left shows. */
export type DialogId = string;

/** Everything that a page has to know; it survives a reload since the server keeps it. */
export interface Snapshot {
  /** Another one after every start of the program. */
  readonly session: string;
  readonly bot: { readonly id: number; readonly name: string; readonly username: string };
  /** The region's name by language, for the page's title. */
  readonly region: Readonly<Record<string, string>>;
  readonly clock: ClockState;
  readonly people: readonly PersonState[];
  readonly chats: readonly ChatState[];
  /** By chat, in the order of their ids. */
  readonly messages: Readonly<Record<number, readonly MessageState[]>>;
  /** The newest message that somebody has seen, by dialog. */
  readonly read: Readonly<Record<DialogId, number>>;
  readonly faults: readonly FaultState[];
  readonly content: ContentState;
}

/** The bot's wall clock. */
export interface ClockState {
  /** What it adds to the real one; 0 where nobody has travelled. */
  readonly offsetMs: number;
  /** The region's IANA zone, in which 'today' is meant. */
  readonly zone: string;
  /** `YYYY-MM-DD`, when this was sent. */
  readonly today: string;
}

/** Somebody whom whoever sits at the page can speak as. */
export interface PersonState {
  readonly id: number;
  readonly name: string;
  /** Their client's language (IETF), undefined where it tells none. */
  readonly language: string | undefined;
  /** Whether they stand in ADMIN_IDS. */
  readonly admin: boolean;
}

/** `blocked` is for private chats, the rest but `member` for the others. */
export type Standing = 'member' | 'administrator' | 'muted' | 'left' | 'kicked' | 'blocked';

export interface ChatState {
  readonly id: number;
  readonly kind: 'private' | 'group' | 'forum' | 'channel';
  readonly title: string;
  /** Who can write here, the likeliest first. */
  readonly speakers: readonly SpeakerState[];
  /** Forums only; General, the first, has the id 1 and its messages carry no `message_thread_id`. */
  readonly topics: readonly { readonly id: number; readonly name: string }[];
  readonly standing: Standing;
  /** The standings that can be chosen for the bot here. */
  readonly standings: readonly Standing[];
}

export interface SpeakerState {
  readonly person: number;
  /** What they are here: shown beside their name. Nothing in a private chat. */
  readonly role: 'owner' | 'administrator' | 'member' | undefined;
  /** They speak in the group's name. */
  readonly anonymous: boolean;
  /** The menu of commands that their client shows them here. */
  readonly commands: readonly BotCommand[];
  /** What the bot says of itself in their language, shown in an empty private chat. */
  readonly description: string | undefined;
}

export interface MessageState {
  /** As it stands now. */
  readonly message: Message;
  readonly byBot: boolean;
  /** What the bot called to make it what it is, oldest first: sending, then edits. Empty of people's. */
  readonly calls: readonly RawCall[];
  /** What the bot was told of it. Undefined of its own messages and where it heard nothing. */
  readonly update: Update | undefined;
}

export interface RawCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A fault that waits for the bot's next calls. */
export interface FaultState {
  readonly id: number;
  readonly kind: FaultKind;
  /** How many calls it will still strike. */
  readonly left: number;
}

export const FAULT_KINDS = [
  /** 429 with `retry_after`. */
  'flood',
  /** 502, nothing done. */
  'bad_gateway',
  /** The connection is lost before the message is taken. */
  'lost_before',
  /** The connection is lost after the message was taken. */
  'lost_after',
  /** The bot waits for an answer that never comes. */
  'hang',
  /** Each call takes a second longer. */
  'slow',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What `content:check` says of the folder as it is now. */
export interface ContentState {
  /** Briefs that are served. */
  readonly briefs: number;
  /** Where the new content can't be served at all, what was served before still is. */
  readonly stale: boolean;
  readonly problems: readonly ProblemState[];
  /** Files of briefs and profiles left out because of an error. */
  readonly leftOut: readonly string[];
  /** What may follow a command, by the command's name: `country` → `kz`, with names by language. */
  readonly arguments: Readonly<Record<string, readonly ArgumentState[]>>;
}

export interface ProblemState {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly line: number | undefined;
  /** As the command line prints it, from the field on. */
  readonly text: string;
}

export interface ArgumentState {
  readonly value: string;
  readonly names: Readonly<Record<string, string>>;
}

export type Change =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  /** New, or in place of the one with its id. */
  | { readonly type: 'message'; readonly chat: number; readonly state: MessageState }
  | { readonly type: 'deleted'; readonly chat: number; readonly message: number }
  /** The bot is typing; a client shows it for 5 s or until a message comes. */
  | { readonly type: 'action'; readonly chat: number; readonly topic: number | undefined }
  | { readonly type: 'clock'; readonly clock: ClockState }
  | { readonly type: 'chats'; readonly chats: readonly ChatState[] }
  | { readonly type: 'read'; readonly dialog: DialogId; readonly message: number }
  | { readonly type: 'faults'; readonly faults: readonly FaultState[] }
  | { readonly type: 'content'; readonly content: ContentState };
