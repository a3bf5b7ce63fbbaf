import type { DeliveryLog } from './log.ts';
import type { Outcome } from './messenger.ts';
import type { Monotonic } from './monotonic.ts';

/** What goes wrong, in kinds of which each is told for itself. */
export type Trouble =
  | { readonly kind: 'unreachable' | 'misconfigured' | 'nobody found'; readonly reason: string }
  /** Flood control holds broadcasts back for long; epoch ms. */
  | { readonly kind: 'flood'; readonly until: number }
  /** The database can't be read or written. */
  | { readonly kind: 'storage'; readonly reason: string }
  /** Telegram refused what we composed: it was sent without its markup, or not at all. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** A roundup could not be composed. */
  | { readonly kind: 'composing'; readonly reason: string }
  /** Nobody knows whether it arrived: an admin may look, and send it again. */
  | { readonly kind: 'unconfirmed'; readonly reason: string };

export type Alert =
  | { readonly type: 'trouble'; readonly trouble: Trouble }
  | { readonly type: 'recovered'; readonly kind: Trouble['kind']; readonly minutes: number };

export interface AlertOptions {
  /** Telegram user ids. */
  readonly admins: readonly number[];
  /** Writes to one admin. One who never pressed Start is `gone` or `missing`, which is no error. */
  readonly tell: (admin: number, alert: Alert) => Promise<Outcome>;
  readonly monotonic: Monotonic;
  readonly log: DeliveryLog;
  /** The same kind is not told again sooner. */
  readonly quietMs?: number;
}

/** Tells admins of trouble once, not a hundred times. Nothing here throws or is waited for. */
export interface Alerts {
  raise(trouble: Trouble): void;
  /** The trouble is over; for one that wasn't standing it does nothing. */
  clear(kind: Trouble['kind']): void;
}

interface Standing {
  readonly since: number;
  told: boolean;
}

const SIX_HOURS = 6 * 60 * 60_000;
/** Outcomes after which the next try may arrive. An admin who never pressed Start is none of them. */
const TRANSIENT: ReadonlySet<Outcome['type']> = new Set(['not sent', 'unknown', 'halt', 'wait']);

export function createAlerts({
  admins,
  tell,
  monotonic,
  log,
  quietMs = SIX_HOURS,
}: AlertOptions): Alerts {
  const standing = new Map<Trouble['kind'], Standing>();
  /** When each kind was last told. */
  const told = new Map<Trouble['kind'], number>();

  /** Whether trying again would make sense. */
  async function isLost(admin: number, alert: Alert): Promise<boolean> {
    try {
      return TRANSIENT.has((await tell(admin, alert)).type);
    } catch (error) {
      // Its message may hold the token.
      log.error({ admin, error: error instanceof Error ? error.name : typeof error }, 'alert lost');
      return true;
    }
  }

  async function isLostToAll(alert: Alert): Promise<boolean> {
    const lost = await Promise.all(admins.map((admin) => isLost(admin, alert)));
    return lost.length > 0 && !lost.includes(false);
  }

  return {
    raise(trouble) {
      const { kind } = trouble;
      const now = monotonic.now();
      const known = standing.get(kind) ?? { since: now, told: false };
      standing.set(kind, known);
      if (now - (told.get(kind) ?? Number.NEGATIVE_INFINITY) < quietMs) return;
      told.set(kind, now);
      known.told = true;
      log.error({ ...trouble }, 'trouble');
      void isLostToAll({ type: 'trouble', trouble }).then((lost) => {
        // Told to nobody, as while Telegram can't be reached, it is told when it is raised again.
        if (lost && told.get(kind) === now) told.delete(kind);
      });
    },
    clear(kind) {
      const known = standing.get(kind);
      if (known === undefined) return;
      standing.delete(kind);
      if (!known.told) return;
      const minutes = Math.round((monotonic.now() - known.since) / 60_000);
      log.info({ kind, minutes }, 'trouble is over');
      void isLostToAll({ type: 'recovered', kind, minutes });
    },
  };
}
