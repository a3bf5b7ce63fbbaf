import type { InlineQueryResult, InlineQueryResultsButton } from '@grammyjs/types';
import type { DialogId, FaultKind, Standing } from './protocol.ts';

/** Where something is written, and who writes. */
export interface Place {
  readonly chat: number;
  /** Forums only. */
  readonly topic?: number;
  readonly as: number;
}

/** How somebody lets the bot into a chat of theirs: by a key of the keyboard, or by a link. */
export type WayIn =
  | { readonly by: 'button'; readonly button: string }
  | { readonly by: 'startgroup' }
  | { readonly by: 'startchannel'; readonly rights?: string };

/** What can be asked of the server, by name. */
export interface Acts {
  say: {
    readonly asked: Place & { readonly text: string; readonly replyTo?: number };
    readonly answered: Done;
  };
  /** Opens `t.me/<bot>?start=<payload>` in the private chat of `as`; `START` has none. */
  start: {
    readonly asked: { readonly as: number; readonly payload?: string };
    readonly answered: Done;
  };
  edit: {
    readonly asked: Place & { readonly message: number; readonly text: string };
    readonly answered: Done;
  };
  delete: { readonly asked: Place & { readonly message: number }; readonly answered: Done };
  /** Answered when the bot does, or after 15 s with `answered: false`. */
  press: {
    readonly asked: Place & { readonly message: number; readonly data: string };
    readonly answered: Pressed;
  };
  inline: {
    readonly asked: Place & { readonly query: string; readonly offset?: string };
    readonly answered: Offered;
  };
  choose: {
    readonly asked: Place & { readonly queryId: string; readonly result: string };
    readonly answered: Done;
  };
  read: {
    readonly asked: { readonly dialog: DialogId; readonly message: number };
    readonly answered: Done;
  };
  /** The chats that the client of `as` lists for letting the bot in. */
  choices: {
    readonly asked: { readonly as: number; readonly way: WayIn };
    readonly answered: { readonly chats: readonly number[] };
  };
  /** Presses a `request_chat` button of the keyboard in the private chat of `as`, and chooses. */
  share: {
    readonly asked: { readonly as: number; readonly button: string; readonly chat: number };
    readonly answered: Done;
  };
  /** Opens `t.me/<bot>?startgroup=<payload>` and chooses. */
  startGroup: {
    readonly asked: { readonly as: number; readonly chat: number; readonly payload?: string };
    readonly answered: Done;
  };
  /** Opens `t.me/<bot>?startchannel&admin=<rights>` and chooses. */
  startChannel: {
    readonly asked: { readonly as: number; readonly chat: number; readonly rights?: string };
    readonly answered: Done;
  };
  /** `at` is `YYYY-MM-DDTHH:MM` in the region's zone, or only the date, which keeps the time. */
  travel: {
    readonly asked:
      | { readonly at: string }
      | { readonly days: number }
      | { readonly minutes: number }
      | { readonly back: true };
    readonly answered: Done;
  };
  fault: {
    readonly asked: { readonly kind: FaultKind; readonly times: number };
    readonly answered: Done;
  };
  /** Calls off one, or all. */
  mend: { readonly asked: { readonly fault?: number }; readonly answered: Done };
  standing: {
    readonly asked: { readonly chat: number; readonly standing: Standing };
    readonly answered: Done;
  };
}

export type Done = Readonly<Record<string, never>>;

export type Pressed =
  | {
      readonly answered: true;
      readonly text?: string;
      readonly showAlert: boolean;
      readonly url?: string;
    }
  | { readonly answered: false };

export type Offered =
  | {
      readonly answered: true;
      readonly queryId: string;
      readonly results: readonly InlineQueryResult[];
      readonly nextOffset: string;
      readonly button?: InlineQueryResultsButton;
    }
  | { readonly answered: false };

/** Why something can't be done, in words for whoever sits at the page. */
export interface Refused {
  readonly error: string;
}
