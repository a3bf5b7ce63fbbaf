import type { Composition, Selection } from './ledger.ts';

/** What was told before, as far as it decides what a composition tells. */
export interface Told {
  /** Ids of the briefs first seen after the selection's `lateSince`; empty without it. */
  readonly late: ReadonlySet<string>;
  /** Ids of the briefs that were pushed for these subjects before: their corrections are news. */
  readonly pushed: ReadonlySet<string>;
}

/** Makes a roundup for a selection: everybody with the same one is sent the same. */
export interface Composer {
  /**
   * Pure and synchronous: the planner gives way to other work between two of them. Without briefs
   * and corrections there is nothing new; its parts are what a chat reads that wants to hear so.
   */
  compose(selection: Selection, told: Told): Pick<Composition, 'parts' | 'briefs' | 'corrections'>;
}
