/**
 * Everything the bot says of itself, in one language. Texts of the corpus are in `content/`. A
 * message that takes a number or a name is a function, so a missing one fails the type check.
 */
export interface Messages {
  readonly language: string;

  // Kinds, stances, statuses
  readonly kind: Readonly<Record<'news' | 'digest' | 'analysis' | 'interview' | 'opinion', string>>;
  readonly factLabel: Readonly<Record<FactLabel, string>>;
  readonly membershipStatus: Readonly<Record<MembershipStatus, string>>;
  readonly partyRole: Readonly<Record<PartyRole, string>>;
  readonly since: (date: string) => string;
  readonly asOf: (date: string) => string;
  readonly sourceOf: (date: string) => string;
  readonly dateNotGiven: string;
  readonly weekOf: (span: string) => string;
  readonly dateUncertain: string;
  readonly saidBy: (name: string) => string;
  readonly opinionOf: (name: string) => string;
  readonly mixedStance: string;
  readonly opinionStance: string;

  // Pages
  readonly start: (region: string) => StartMessages;
  readonly help: HelpMessages;
  readonly week: WeekMessages;
  readonly lists: Readonly<Record<'countries' | 'organisations' | 'topics' | 'latest', string>>;
  readonly brief: BriefMessages;
  readonly profile: ProfileMessages;
  readonly search: SearchMessages;

  // Counts
  readonly briefs: (count: number) => string;

  // Buttons
  readonly button: Readonly<
    Record<'back' | 'week' | 'latest' | 'countries' | 'organisations' | 'topics' | 'help', string>
  >;
  readonly page: (page: number, pages: number) => string;

  // Toasts: the answers to presses that open nothing
  readonly toast: {
    readonly outdated: string;
    readonly questionGone: string;
    readonly pageCounter: (page: number, pages: number) => string;
  };
  readonly wentWrong: string;
  readonly onlyText: string;
}

export interface StartMessages {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface HelpMessages {
  readonly title: string;
  readonly ask: string;
  readonly countries: string;
  readonly organisations: string;
  /** What a built-in command does, for the help page and Telegram's menu. */
  readonly command: Readonly<Record<CommandName, string>>;
}

export type CommandName =
  | 'start'
  | 'help'
  | 'week'
  | 'latest'
  | 'country'
  | 'countries'
  | 'organisations'
  | 'topic'
  | 'topics'
  | 'search';

export interface WeekMessages {
  readonly title: (span: string) => string;
  readonly empty: string;
  /** The current week is young: this is the newest one that has briefs. */
  readonly newest: (span: string) => string;
  readonly alsoIn: (month: string) => string;
  readonly severalCountries: string;
  readonly notUnderstood: (text: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly nothingYet: string;
}

export interface BriefMessages {
  readonly sources: string;
  readonly corrections: string;
  readonly related: string;
  readonly gone: string;
}

export interface ProfileMessages {
  readonly memberships: string;
  readonly newest: string;
  readonly noBriefs: string;
  readonly website: string;
  readonly unknownCountry: (text: string) => string;
  readonly unknownTopic: (text: string) => string;
  readonly unknownCommand: (text: string) => string;
  readonly didYouMean: string;
}

export interface SearchMessages {
  readonly nothing: (region: string) => string;
  readonly perhaps: string;
  readonly more: (count: number) => string;
  readonly howTo: string;
}

// The closed sets of the corpus, repeated here as words: `language/` imports nothing. A test and
// the type check of `briefing/`, which looks them up, keep the two alike.
type FactLabel =
  | 'official_name'
  | 'own_name'
  | 'full_name'
  | 'founded'
  | 'capital'
  | 'seat'
  | 'population'
  | 'languages'
  | 'currency'
  | 'head_of_state'
  | 'officers'
  | 'independence'
  | 'status'
  | 'summits'
  | 'agreements';
type MembershipStatus =
  | 'founding_member'
  | 'member'
  | 'participant'
  | 'associate'
  | 'observer'
  | 'partner'
  | 'applicant'
  | 'former_member'
  | 'not_a_member';
type PartyRole = 'members' | 'associates' | 'observers' | 'partners' | 'former';
