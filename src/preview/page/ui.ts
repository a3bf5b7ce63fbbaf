import type { InlineQueryResult, InlineQueryResultsButton } from '@grammyjs/types';
import type { DialogId } from '../protocol.ts';
import type { Dialog } from './dialogs.ts';
import type { Theme } from './theme.ts';

/** What is written and not sent yet. */
export interface Draft {
  readonly text: string;
  readonly replyTo?: number;
  readonly editing?: number;
}

/** A chat in a list to choose from. */
export interface ChatOption extends Pick<Dialog, 'id' | 'chat' | 'topic'> {
  /** A word on it beside its title. */
  readonly detail?: string;
}

export type Modal =
  | { readonly type: 'alert'; readonly text: string }
  | {
      readonly type: 'confirm';
      readonly text: string;
      readonly action: string;
      readonly confirmed: () => void;
    }
  | {
      readonly type: 'choose-chat';
      readonly title: string;
      /** What follows from the choice. */
      readonly note?: string;
      /** Said where nothing is offered. */
      readonly none: string;
      readonly offered: readonly ChatOption[];
      readonly chosen: (dialog: DialogId) => void;
    };

export interface MessageMenu {
  readonly chat: number;
  readonly message: number;
  readonly x: number;
  readonly y: number;
}

/** What `@bot words` in the composer offers. */
export interface InlineOffer {
  readonly dialog: DialogId;
  readonly as: number;
  readonly query: string;
  /** `asking` shows what was offered before, if anything. */
  readonly state: 'asking' | 'answered' | 'silent';
  readonly results: readonly OfferedResult[];
  readonly nextOffset: string;
  readonly button: InlineQueryResultsButton | undefined;
  /** Further results are under way. */
  readonly more: boolean;
}

/** Results further down come from another query than the first, and are chosen by it. */
export interface OfferedResult {
  readonly queryId: string;
  readonly result: InlineQueryResult;
}

/** What the page remembers of itself; none of it is the server's business. */
export interface Ui {
  dialog: DialogId | undefined;
  /** A phone shows the list or the conversation. */
  listShown: boolean;
  toolsShown: boolean;
  theme: Theme;
  connected: boolean;
  /** Of all messages. */
  raw: boolean;
  /** Of single messages: `chat:message`. */
  readonly rawOf: Set<string>;
  readonly drafts: Map<DialogId, Draft>;
  /** Who was chosen to write, by chat. */
  readonly speakers: Map<number, number>;
  /** Buttons whose press the bot hasn't answered. */
  readonly pressed: Set<string>;
  /** Chats whose reply keyboard was put away. */
  readonly keyboardsHidden: Set<number>;
  /** The first message that was unread when a dialog was opened. */
  unreadFrom: number | undefined;
  /** Whether the end of the conversation is in sight. */
  atEnd: boolean;
  /** Something was said: what is read further up gives way to it. */
  toEnd: boolean;
  /** The message that has the focus, in itself or in something of it. */
  messageFocus: number | undefined;
  toast: string | undefined;
  modal: Modal | undefined;
  menu: MessageMenu | undefined;
  inline: InlineOffer | undefined;
  /** The menu button was pressed: all commands are shown whatever the composer holds. */
  commandMenu: boolean;
  /** The chosen suggestion; undefined leaves it to what is proposed. */
  active: number | undefined;
  /** Suggestions for this text were sent away with Esc. */
  dismissed: string | undefined;
  /** How far back the composer went through what was said. */
  recallSteps: number;
}

export function freshUi(theme: Theme): Ui {
  return {
    dialog: undefined,
    listShown: false,
    toolsShown: false,
    theme,
    connected: false,
    raw: false,
    rawOf: new Set(),
    drafts: new Map(),
    speakers: new Map(),
    pressed: new Set(),
    keyboardsHidden: new Set(),
    unreadFrom: undefined,
    atEnd: true,
    toEnd: false,
    messageFocus: undefined,
    toast: undefined,
    modal: undefined,
    menu: undefined,
    inline: undefined,
    commandMenu: false,
    active: undefined,
    dismissed: undefined,
    recallSteps: 0,
  };
}
