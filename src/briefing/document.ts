import type { PersonalWish } from './personal-wish.ts';
import type { SubscriptionChange } from './subscription-change.ts';
import type { View } from './view.ts';

/**
 * What a reader is shown, before any messenger's own form: a title, blocks and buttons. Documents
 * are data, so nobody escapes strings; `telegram/views` splits them into pages between groups.
 */
export interface Document {
  /** Stands on every page. */
  readonly title?: Text;
  readonly groups: readonly Group[];
  /** Rows of buttons at the end of every page. */
  readonly actions: readonly (readonly Action[])[];
  /** At most so many groups with an `action` stand on one page. */
  readonly entriesPerPage?: number;
  /** So many characters (UTF-16 units) a page has at most; else as many as a message takes. */
  readonly charactersPerPage?: number;
  /** What the first page's button to the second is called. */
  readonly more?: string;
}

/** Blocks that a page break may not part, with the button that belongs to them. */
export interface Group {
  readonly blocks: readonly Block[];
  readonly action?: Action;
  /** A heading: a page never ends with it. */
  readonly heading?: boolean;
}

export interface Block {
  /** A `collapsed` quotation shows its first lines and opens on a tap. */
  readonly type: 'paragraph' | 'item' | 'quote' | 'collapsed';
  readonly text: Text;
}

export type Text = readonly Span[];

/** A run of text. A plain string is somebody's words: nothing in it becomes a mention, a tag or a command. */
export type Span =
  | string
  | {
      readonly text: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly href?: string;
      /** Our own words: commands in them may be tapped. */
      readonly command?: boolean;
      /** The text names this instant (epoch ms): readers are shown it on their own clock. */
      readonly instant?: number;
    };

/** A button, as an intent. */
export type Action =
  | { readonly label: string; readonly open: View; readonly page?: number }
  | { readonly label: string; readonly href: string }
  /** Sets the language of the chat. */
  | { readonly label: string; readonly language: string }
  /** Changes a subscription. */
  | { readonly label: string; readonly subscription: number; readonly change: SubscriptionChange }
  /** Subscribes a chat, or a topic of it. */
  | {
      readonly label: string;
      readonly subscribe: { readonly chatId: number; readonly threadId: number | undefined };
    }
  | { readonly label: string; readonly wish: PersonalWish }
  /** Whether the chat is to follow a subject. */
  | { readonly label: string; readonly follow: string; readonly followed: boolean };

export const bold = (text: string): Span => ({ text, bold: true });
export const italic = (text: string): Span => ({ text, italic: true });
export const link = (text: string, href: string): Span => ({ text, href });
export const command = (text: string): Span => ({ text, command: true });

/** Words that stand for an instant (epoch ms), shown in the reader's own time where that can be. */
export const instant = (text: string, at: number): Span => ({ text, instant: at });

export const paragraph = (...text: Span[]): Group => ({ blocks: [{ type: 'paragraph', text }] });
export const item = (...text: Span[]): Group => ({ blocks: [{ type: 'item', text }] });
export const heading = (...text: Span[]): Group => ({
  blocks: [{ type: 'paragraph', text }],
  heading: true,
});
