/** What a button of the settings wishes: a state, never a flip, so that a second press changes nothing. */
export type SubscriptionChange =
  | { readonly type: 'subject'; readonly code: string; readonly followed: boolean }
  | { readonly type: 'everything' }
  /** ISO: Monday 1 to Sunday 7. */
  | { readonly type: 'weekday'; readonly weekday: number }
  /** `HH:MM`. */
  | { readonly type: 'time'; readonly time: string }
  /** IANA name. */
  | { readonly type: 'zone'; readonly timeZone: string }
  | { readonly type: 'silent'; readonly silent: boolean }
  | { readonly type: 'quiet weeks'; readonly tell: boolean }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'pause'; readonly weeks: number }
  | { readonly type: 'resume' | 'sample' | 'end' | 'reopen' };

/** How long a pause may be, in roundups left out. */
export const PAUSES = [1, 2, 4] as const;

/** Pages of one subscription's settings. */
export const SETTINGS_PAGES = [
  'main',
  'subjects',
  'countries',
  'organisations',
  'topics',
  'weekday',
  'time',
  'zone',
  'language',
  'pause',
] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];
