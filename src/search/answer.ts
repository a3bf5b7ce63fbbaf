import type { IsoWeek } from '../calendar/iso-week.ts';
import type { Span } from '../calendar/span.ts';
import type {
  Brief,
  Country,
  Entity,
  Organisation,
  Person,
  ProfileFact,
  Subject,
} from '../content/corpus.ts';
import type { Passage } from './passages.ts';
import type { Translation } from './translation.ts';
import type { MembershipQuestion } from './understanding/membership.ts';

/** What a question is answered with. */
export type Answer =
  /** The question is only a subject or a date: its page says more than any passage. */
  | { readonly type: 'subject'; readonly subject: Subject }
  | { readonly type: 'week'; readonly week: IsoWeek }
  /**
   * Only dates, or subjects and dates, or the latest of subjects: the briefs of these days about
   * all of these, reports before views, the newest first, never empty.
   */
  | {
      readonly type: 'briefs';
      readonly subjects: readonly Subject[];
      readonly span: Span | undefined;
      readonly briefs: readonly Brief[];
      /** Whether a text names one of the subjects, or what belongs to one. */
      readonly names: (text: string) => boolean;
    }
  /** Nothing is of these days about all of these: the briefs about them next before and after, if any. */
  | {
      readonly type: 'none dated';
      readonly subjects: readonly Subject[];
      readonly span: Span;
      /** One or two, the earlier first. */
      readonly nearest: readonly Brief[];
    }
  /** Who belongs to an organisation, whether a country does, or where a country belongs. */
  | ({ readonly type: 'membership' } & MembershipQuestion)
  /** Things are compared as such, by what profiles say of them; some have none of their own. */
  | {
      readonly type: 'comparison';
      readonly compared: readonly Entity[];
      readonly readings: readonly Spelled[];
    }
  /**
   * Somebody, or who holds an office, those first who do; `left`: all are known to have left it.
   * `hits` are what briefs add, and may be empty.
   */
  | {
      readonly type: 'people';
      readonly people: readonly Person[];
      readonly left: boolean;
      readonly hits: readonly Hit[];
      readonly readings: readonly Spelled[];
    }
  /** A profile states what was asked; `hits` are what briefs add, best first, and may be empty. */
  | {
      readonly type: 'stated';
      readonly subject: Country | Organisation;
      readonly fact: ProfileFact;
      readonly hits: readonly Hit[];
      readonly readings: readonly Spelled[];
    }
  /** Best first, one for each brief, never empty. */
  | {
      readonly type: 'hits';
      readonly hits: readonly Hit[];
      readonly readings: readonly Spelled[];
    }
  /** Two subjects are compared: what is said of each, best first; at least one side has something. */
  | {
      readonly type: 'sides';
      readonly sides: readonly Side[];
      readonly readings: readonly Spelled[];
    }
  /**
   * Nothing fits; `near` are the subjects that the question named or nearly named, `brief` the one
   * that may have what was asked, though not likely enough to be quoted, `meant` is the question as
   * it may have been meant, where a likely spelling would be answered.
   */
  | {
      readonly type: 'nothing';
      readonly near: readonly Subject[];
      readonly brief?: Brief;
      readonly meant?: string;
    };

/** What is said of one of several things. */
export type Side =
  | { readonly subject: Entity; readonly hits: readonly Hit[]; readonly fact?: undefined }
  /** What its profile states. */
  | {
      readonly subject: Country | Organisation;
      readonly fact: ProfileFact;
      readonly hits: readonly Hit[];
    };

/** A spelling that was applied: said above the answer. */
export interface Spelled {
  readonly written: string;
  readonly taken: string;
}

/** In order, not overlapping. */
export type Marks = readonly (readonly [number, number])[];

export interface Hit {
  readonly passage: Passage;
  /** Further facts of the brief that have nearly as much of what was asked: their indices, best first. */
  readonly also?: readonly number[];
  /** The places in a text that have what was asked as it was asked: [start, end) in UTF-16 units. */
  readonly marksIn: (text: string) => Marks;
  /** All places that the question matched, those of other words for the same too: shown if possible. */
  readonly matchesIn: (text: string) => Marks;
  /**
   * What the brief's summary says of it in another language than the facts'; undefined where it says
   * nothing, or nobody has translated it.
   */
  readonly translationIn: (language: string) => Translation | undefined;
}
