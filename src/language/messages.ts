import type { AdminMessages } from './messages/admin.ts';
import type { ChatsMessages } from './messages/chats.ts';
import type { MembershipMessages } from './messages/membership.ts';
import type { PersonalMessages } from './messages/personal.ts';
import type { RoundupMessages } from './messages/roundup.ts';
import type { SearchMessages } from './messages/search.ts';
import type { StoryMessages } from './messages/story.ts';
import type { SubscriptionMessages } from './messages/subscription.ts';

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
  /** These take partial dates: how one is worded depends on what stands before it. */
  readonly since: (date: string) => string;
  readonly asOf: (date: string) => string;
  readonly sourceOf: (date: string) => string;
  readonly dateNotGiven: string;
  readonly weekOf: (span: string) => string;
  readonly dateUncertain: string;
  readonly saidBy: (name: string) => string;
  readonly opinionOf: (name: string) => string;
  readonly opinionStance: string;
  /** How the corpus names those who have no name: `{opinion: the author}`. */
  readonly voice: Readonly<Record<'the author' | 'the digest', string>>;

  // Pages
  readonly start: (region: string) => PageMessages;
  readonly help: HelpMessages;
  readonly week: WeekMessages;
  readonly lists: Readonly<
    Record<'countries' | 'organisations' | 'topics' | 'latest' | 'stories', string>
  >;
  readonly brief: BriefMessages;
  readonly story: StoryMessages;
  readonly profile: ProfileMessages;
  readonly search: SearchMessages;
  readonly membership: MembershipMessages;
  readonly about: AboutMessages;
  /** `keepsQuestions`: those that were not answered, without who asked. */
  readonly privacy: (keepsQuestions: boolean) => PageMessages;
  readonly settings: SettingsMessages;
  readonly roundup: RoundupMessages;
  readonly subscription: SubscriptionMessages;
  readonly chats: ChatsMessages;
  readonly personal: PersonalMessages;
  readonly admin: AdminMessages;

  // Counts
  readonly briefs: (count: number) => string;

  // Buttons
  readonly button: Readonly<
    Record<
      | 'back'
      | 'latest'
      | 'countries'
      | 'organisations'
      | 'topics'
      | 'stories'
      | 'help'
      | 'language'
      | 'share'
      | 'copyLink'
      | 'report'
      | 'open',
      string
    >
  >;
  readonly page: (page: number, pages: number) => string;

  // Toasts: the answers to presses that open nothing
  readonly toast: {
    readonly outdated: string;
    readonly questionGone: string;
    readonly pageCounter: (page: number, pages: number) => string;
    readonly notYours: string;
    readonly onlyAdmins: string;
    readonly saved: string;
  };
  readonly wentWrong: string;
  readonly onlyText: string;
  readonly tooFast: string;
  /** Said once under a page whose text nobody has translated. */
  readonly untranslated: string;
  /** For Telegram's profile of the bot: 512 and 120 characters at most. */
  readonly description: (region: string) => string;
  readonly shortDescription: (region: string) => string;
}

export interface PageMessages {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface AboutMessages {
  readonly title: (region: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly countries: (count: number) => string;
  readonly organisations: (count: number) => string;
  readonly topics: (count: number) => string;
  readonly publishers: (count: number) => string;
  readonly version: (version: string) => string;
  readonly licence: string;
  readonly contact: string;
}

export interface SettingsMessages {
  readonly chooseLanguage: string;
  /** The language's own name, on its button and in the confirmation. */
  readonly ownName: string;
  readonly languageSet: string;
  readonly onlyAdmins: string;
  readonly stopped: string;
}

export interface HelpMessages {
  readonly title: string;
  readonly ask: string;
  /** What a built-in command does, for the help page and Telegram's menu. */
  readonly command: Readonly<Record<CommandName, string>>;
}

export type CommandName =
  | 'start'
  | 'help'
  | 'week'
  | 'latest'
  | 'subscribe'
  | 'settings'
  | 'unsubscribe'
  | 'country'
  | 'countries'
  | 'organisations'
  | 'topic'
  | 'topics'
  | 'story'
  | 'stories'
  | 'search'
  | 'language'
  | 'about'
  | 'privacy'
  | 'mydata'
  | 'deletemydata'
  | 'stop';

export interface WeekMessages {
  readonly title: (span: string) => string;
  readonly empty: string;
  /** The current week is young: this is the newest one that has briefs. */
  readonly newest: (span: string) => string;
  readonly alsoIn: (month: string) => string;
  readonly severalCountries: string;
  readonly notUnderstood: (text: string) => string;
  readonly howTo: string;
  readonly previous: string;
  readonly next: string;
  readonly nothingYet: string;
}

export interface BriefMessages {
  readonly sources: string;
  readonly corrections: string;
  readonly related: string;
  readonly gone: string;
  /** Where an e-mail address takes mistakes; else there is a button. */
  readonly report: (contact: string) => string;
}

export interface ProfileMessages {
  readonly memberships: string;
  readonly noBriefs: string;
  readonly website: string;
  readonly unknownCountry: (text: string) => string;
  readonly unknownTopic: (text: string) => string;
  readonly unknownCommand: (text: string) => string;
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
