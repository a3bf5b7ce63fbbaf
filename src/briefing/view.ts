import type { IsoWeek } from '../calendar/iso-week.ts';
import type { SettingsPage } from './subscription-change.ts';

/** Lists of the corpus that have a page. */
export const LISTS = ['countries', 'organisations', 'topics', 'latest', 'stories'] as const;
export type List = (typeof LISTS)[number];

/** In which order admins see the questions without an answer. */
export type GapOrder = 'frequent' | 'newest';

/** What a reader can open: by a command, by a button, by a link. */
export type View =
  | { readonly type: 'brief'; readonly key: string }
  | { readonly type: 'subject'; readonly code: string }
  | { readonly type: 'story'; readonly code: string }
  | { readonly type: 'week'; readonly week: IsoWeek }
  | { readonly type: 'list'; readonly list: List }
  | { readonly type: 'start' }
  | { readonly type: 'help' }
  | { readonly type: 'about' }
  | { readonly type: 'privacy' }
  | { readonly type: 'language' }
  /** The settings of the chat one is in. */
  | { readonly type: 'settings' }
  /** A page of a subscription's settings; `part` of a long one, from 0. */
  | {
      readonly type: 'subscription';
      readonly id: number;
      readonly page: SettingsPage;
      readonly part: number;
    }
  /** The channels and groups that whoever asks set the bot up in; of no use to anybody else. */
  | { readonly type: 'chats' }
  /** What is stored about whoever asks. */
  | { readonly type: 'my data' }
  /** Questions that were not answered, for the bot's admins. */
  | { readonly type: 'gaps'; readonly order: GapOrder }
  /** The answer to what a reader wrote, which no button can hold: it is read again from the message. */
  | { readonly type: 'asked' };
