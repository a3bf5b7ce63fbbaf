import type { ResponseParameters } from '@grammyjs/types';

/**
 * What goes wrong. `taken` says whether the call is carried out all the same before it goes
 * wrong: that is how a message gets delivered though its sender was told of a failure.
 */
export type Fault =
  | {
      kind: 'error';
      code: number;
      description: string;
      parameters?: ResponseParameters;
      taken?: boolean;
    }
  /** A proxy's page instead of JSON; status 502 by default. */
  | { kind: 'html'; status?: number; taken?: boolean }
  /** The connection is destroyed. */
  | { kind: 'reset'; taken: boolean }
  /** No answer, until the bot gives up or the server closes. */
  | { kind: 'hang'; taken: boolean }
  /** The call is carried out `ms` real milliseconds later, or anywhere between two; joins with any other fault. */
  | { kind: 'slow'; ms: number | readonly [least: number, most: number] };

/** Which calls a fault strikes. */
export interface FaultTarget {
  /** Any case. Left out, it is every method but getUpdates, so that polling doesn't use faults up. */
  method?: string | readonly string[];
  /** Only calls for this chat. */
  chat?: number;
  /** How many calls are struck; 1 by default, Infinity for ever. */
  times?: number;
  /** The chance, 0 to 1, that a call is struck; 1 by default. `seed` of the server decides which. */
  probability?: number;
}

export interface Faults {
  /**
   * Strikes the next calls that match, in the order the faults were added; returns how to call it
   * off. `onStrike` hears at each how many are left.
   */
  add(fault: Fault, target?: FaultTarget, onStrike?: (left: number) => void): () => void;
  clear(): void;
}
