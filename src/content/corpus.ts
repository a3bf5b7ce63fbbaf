/**
 * The corpus: everything the bot can say, validated and immutable. Loaders build it, all other
 * stages only read it.
 *
 * Dates are ISO strings (`YYYY-MM-DD`), so they compare with `<`; arithmetic lives in `calendar/`.
 * A partial date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */

import type {
  Confidence,
  FactLabel,
  Kind,
  MembershipStatus,
  PartyRole,
  Precision,
} from './closed-sets.ts';

/** `[a-z][a-z0-9_]{1,31}`; countries, organisations, places and topics share one namespace. */
export type Code = string;
export type IsoDate = string;
export type PartialDate = string;

/** A text by language code; always holds the region's first language. */
export type Localised = Readonly<Record<string, string>>;

/** A spelling that readers use, and the language it was given for. */
export interface Alias {
  readonly text: string;
  readonly language: string;
}

export interface Region {
  readonly name: Localised;
  /** Languages of titles and summaries, the first is the one every text has. */
  readonly languages: readonly string[];
  /** IANA name; 'today' and week borders are in this zone. */
  readonly timeZone: string;
  /** Offsets that up-to-date zone data must give, tried at start. */
  readonly zoneChecks: readonly ZoneCheck[];
  /** Where readers report mistakes: an https address, an e-mail address or a @username. */
  readonly contact: string;
  /** A question that the briefs answer, shown in the help. */
  readonly example: Localised;
}

export interface ZoneCheck {
  readonly zone: string;
  /** An instant, ISO with `Z`. */
  readonly at: string;
  /** For example `+05:00`. */
  readonly offset: string;
}

interface Named {
  readonly code: Code;
  readonly name: Localised;
  /** Every other spelling, without `name` and `short`. */
  readonly aliases: readonly Alias[];
}

/** A country with a profile: has a command, can be followed. */
export interface Country extends Named {
  readonly kind: 'country';
  /** ISO 3166 alpha-2, upper case. */
  readonly iso: string;
  readonly summary?: Localised;
  readonly facts: readonly ProfileFact[];
  readonly memberships: readonly Membership[];
}

/** An organisation; with a profile it has a command and can be followed, without it only a name. */
export interface Organisation extends Named {
  readonly kind: 'organisation';
  /** What people call it: SCO, ШОС. */
  readonly short: Localised;
  readonly website?: string;
  readonly profile?: OrganisationProfile;
}

export interface OrganisationProfile {
  readonly summary?: Localised;
  readonly facts: readonly ProfileFact[];
  readonly parties: readonly PartyList[];
}

/** A name without a profile: a country outside the region (with `iso`), a city, a river. */
export interface Place extends Named {
  readonly kind: 'place';
  readonly iso?: string;
  /** The country or place it lies in. */
  readonly within?: Code;
}

export interface Topic extends Named {
  readonly kind: 'topic';
  readonly description?: Localised;
}

export interface Person extends Named {
  readonly kind: 'person';
  readonly role?: Localised;
}

/** What a brief is about and a reader can follow. */
export type Subject = Country | Organisation | Topic;
export type Entity = Subject | Place | Person;

export interface ProfileFact {
  readonly label: FactLabel;
  readonly value: Localised;
  /** The date for which the value holds; where absent, the source's date is the next best. */
  readonly asOf?: PartialDate;
  readonly source?: Source;
  readonly note?: Localised;
}

export interface Membership {
  readonly organisation: Code;
  readonly status: MembershipStatus;
  readonly since?: PartialDate;
  readonly asOf?: PartialDate;
  readonly source?: Source;
  readonly note?: Localised;
}

/** Who belongs to an organisation in one role: a list of names, or a sentence where no list fits. */
export interface PartyList {
  readonly role: PartyRole;
  readonly parties: readonly Party[];
  readonly text?: Localised;
  readonly asOf?: PartialDate;
  readonly source?: Source;
  readonly note?: Localised;
}

export interface Party {
  /** Code of a country, a place or an organisation. */
  readonly who: Code;
  readonly since?: PartialDate;
  readonly note?: Localised;
}

export interface Source {
  readonly publisher: string;
  readonly url?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  /** For example 'reprint', 'encyclopaedia mirror'. */
  readonly note?: string;
}

export interface BriefDate {
  /** The first day that `precision` allows: the day, the range's first, Monday, the month's first. */
  readonly from: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  /** The date as the author gave it; sorts briefs and decides when one becomes visible. */
  readonly on: IsoDate;
  readonly precision: Precision;
  readonly confidence: Confidence;
}

/** A plain report, somebody's words, or somebody's view. */
export type FactStance =
  | { readonly type: 'report' }
  | { readonly type: 'said'; readonly by: string }
  | { readonly type: 'opinion'; readonly by: string };

export interface BriefFact {
  readonly text: string;
  readonly stance: FactStance;
}

/**
 * Derived from the facts: `opinion` where half or more are somebody's view, `report` where none is
 * a view or somebody's words, else `mixed`.
 */
export type BriefStance = 'report' | 'mixed' | 'opinion';

export interface Correction {
  readonly date: IsoDate;
  readonly text: string;
}

/** One dated item of the corpus. */
export interface Brief {
  /** The file's name: `[a-z0-9-]{1,60}`. */
  readonly id: string;
  /** Eight characters of `[A-Za-z0-9_-]` from a SHA-256 of the id: what buttons carry. */
  readonly key: string;
  /** Earlier ids; their keys still open this brief. */
  readonly formerly: readonly string[];
  readonly title: Localised;
  readonly summary?: Localised;
  readonly date: BriefDate;
  readonly kind: Kind;
  readonly stance: BriefStance;
  /** Codes of countries, and of places that are countries; the most important first. */
  readonly countries: readonly Code[];
  readonly organisations: readonly Code[];
  readonly topics: readonly Code[];
  readonly people: readonly Code[];
  readonly facts: readonly BriefFact[];
  readonly sources: readonly Source[];
  /** Ids of briefs. */
  readonly related: readonly string[];
  readonly corrections: readonly Correction[];
  /** Relative to the content folder, with `/`. */
  readonly file: string;
}

/** A series: what became of one matter, brief by brief. */
export interface Story {
  /** Stories have a namespace of their own. */
  readonly code: Code;
  readonly name: Localised;
  readonly description?: Localised;
  /** Ids, oldest first; never empty. A brief may be in several stories. */
  readonly briefs: readonly string[];
}

/**
 * Everything with a name, by code. Maps iterate in reading order: countries and organisations by
 * their name in the first language, the others as listed. Every code that an item refers to is here.
 */
export interface Entities {
  readonly countries: ReadonlyMap<Code, Country>;
  /** With a profile and without, in one map. */
  readonly organisations: ReadonlyMap<Code, Organisation>;
  readonly places: ReadonlyMap<Code, Place>;
  readonly topics: ReadonlyMap<Code, Topic>;
  readonly people: ReadonlyMap<Code, Person>;
}

export interface Corpus extends Entities {
  readonly region: Region;
  /** Newest first, by `date.on`, then id. */
  readonly briefs: readonly Brief[];
  /** By id, by key, and by former ids and their keys. */
  readonly briefIndex: ReadonlyMap<string, Brief>;
  /** As listed. */
  readonly stories: ReadonlyMap<Code, Story>;
}
