import type { IsoWeek } from '../calendar/iso-week.ts';

/** Lists of the corpus that have a page. */
export const LISTS = ['countries', 'organisations', 'topics', 'latest'] as const;
export type List = (typeof LISTS)[number];

/** What a reader can open: by a command, by a button, by a link. */
export type View =
  | { readonly type: 'brief'; readonly key: string }
  | { readonly type: 'subject'; readonly code: string }
  | { readonly type: 'week'; readonly week: IsoWeek }
  | { readonly type: 'list'; readonly list: List }
  | { readonly type: 'start' }
  | { readonly type: 'help' }
  | { readonly type: 'about' }
  | { readonly type: 'privacy' }
  | { readonly type: 'language' }
  /** The answer to what a reader wrote, which no button can hold: it is read again from the message. */
  | { readonly type: 'asked' };
