import type { ChatStore } from '../../src/chats/settings.ts';
import type { DueSource, DueSubscription } from '../../src/delivery/due-source.ts';
import type {
  Advanced,
  Composition,
  Delivery,
  DeliveryState,
  Ledger,
  NewEdition,
} from '../../src/delivery/ledger.ts';
import type { SubscriptionStore } from '../../src/subscriptions/store.ts';

/** A delivery as the ledger holds it. */
export type Row = {
  -readonly [Name in keyof Omit<Delivery, 'chatId' | 'threadId' | 'startedAt'>]: Delivery[Name];
} & {
  notBefore: number;
  since: number;
  begun: boolean;
  messageId: number | undefined;
};

export interface Edition {
  readonly id: number;
  readonly subscriptionId: number;
  readonly date: string;
  readonly dueAt: number;
  readonly skipped: NewEdition['skipped'];
  readonly compositionId: number | undefined;
  startedAt: number | undefined;
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

const UNSETTLED: ReadonlySet<DeliveryState> = new Set(['pending', 'sending']);

/** The shortest right ledger, with the subscriptions and chats that it moves on. */
export function createMemoryLedger(initial: readonly DueSubscription[]) {
  const subscriptions = new Map<number, Mutable<DueSubscription>>(
    initial.map((subscription) => [subscription.id, { ...subscription }]),
  );
  const compositions = new Map<string, Composition>();
  const editions: Edition[] = [];
  const rows: Row[] = [];
  let paused: number | undefined;

  function subscriptionOf(id: number): Mutable<DueSubscription> {
    const subscription = subscriptions.get(id);
    if (subscription === undefined) throw new Error(`no subscription ${id}`);
    return subscription;
  }

  function editionOf({ editionId }: { editionId: number }): Edition {
    const edition = editions[editionId - 1];
    if (edition === undefined) throw new Error(`no edition ${editionId}`);
    return edition;
  }

  function rowOf(id: number): Row {
    const row = rows[id - 1];
    if (row === undefined) throw new Error(`no delivery ${id}`);
    return row;
  }

  function deliveryOf(row: Row): Delivery {
    const { chatId, threadId } = subscriptionOf(row.subscriptionId);
    const { notBefore: _, begun: __, since: ___, messageId: ____, ...shown } = row;
    return { ...shown, chatId, threadId, startedAt: editionOf(row).startedAt };
  }

  /** Deliveries of an edition follow each other in `rows`. */
  function isClaimable(row: Row): boolean {
    if (row.state !== 'pending' || subscriptionOf(row.subscriptionId).gone) return false;
    const before = rows[row.id - 2];
    return row.part === 0 || before === undefined || !UNSETTLED.has(before.state);
  }

  function byTurn(a: Row, b: Row): number {
    return a.notBefore - b.notBefore || a.id - b.id;
  }

  function insert(edition: NewEdition): boolean {
    const { subscriptionId, date, dueAt, skipped, compositionId } = edition;
    const isKnown = editions.some(
      (other) => other.subscriptionId === subscriptionId && other.date === date,
    );
    if (isKnown) return false;
    const editionId = editions.length + 1;
    editions.push({
      ...{ id: editionId, subscriptionId, date, dueAt, skipped, compositionId },
      startedAt: undefined,
    });
    if (edition.skipped !== undefined) return true;
    const { parts, silent, nextAt, timeZone } = edition;
    for (let part = 0; part < parts; part++) {
      rows.push({
        ...{ id: rows.length + 1, editionId, subscriptionId, part, parts, silent, nextAt },
        ...{ timeZone, dueAt, compositionId: edition.compositionId, notBefore: dueAt, since: 0 },
        ...{ state: 'pending', attempts: 0, unknownAttempts: 0, plain: false },
        ...{ reason: undefined, owner: undefined, messageId: undefined, begun: false },
      });
    }
    return true;
  }

  /** Once all parts are settled, their days count as told of if any may have arrived. */
  function cover({ editionId, subscriptionId, compositionId }: Row): void {
    const parts = rows.filter((row) => row.editionId === editionId);
    if (parts.some(({ state }) => UNSETTLED.has(state))) return;
    if (!parts.some(({ state }) => state === 'sent' || state === 'unconfirmed')) return;
    const composition = [...compositions.values()].find(({ id }) => id === compositionId);
    const subscription = subscriptionOf(subscriptionId);
    if (composition === undefined || (subscription.coveredTo ?? '') > composition.selection.to) {
      return;
    }
    subscription.coveredTo = composition.selection.to;
    subscription.informedAt = composition.createdAt;
  }

  const ledger: Ledger = {
    composition: async (selection) => compositions.get(JSON.stringify(selection)),
    compositionById: async (id) => [...compositions.values()].find((one) => one.id === id),
    async storeComposition(selection, made, now) {
      const key = JSON.stringify(selection);
      const known = compositions.get(key);
      if (known !== undefined) return known;
      const composition = { id: compositions.size + 1, selection, ...made, createdAt: now };
      compositions.set(key, composition);
      return composition;
    },
    async pushedBefore(subjects, before) {
      const same = [...compositions.values()].filter(
        ({ selection }) => selection.subjects.join() === subjects.join() && selection.to < before,
      );
      return new Set(same.flatMap(({ briefs }) => briefs));
    },

    async add(added, advanced) {
      const moves = new Map(advanced.map((move) => [move.subscriptionId, move]));
      const isCurrent = ({ subscriptionId, readNextAt }: Advanced) =>
        subscriptions.get(subscriptionId)?.nextAt === readNextAt;
      const current = new Map([...moves].filter(([, move]) => isCurrent(move)));
      const count = added.filter(
        (edition) => current.has(edition.subscriptionId) && insert(edition),
      ).length;
      for (const { subscriptionId, lastDate, nextAt, covered } of current.values()) {
        const subscription = subscriptionOf(subscriptionId);
        if (lastDate !== undefined) subscription.lastDate = lastDate;
        subscription.nextAt = nextAt;
        if (covered === undefined) continue;
        subscription.coveredTo = covered.to;
        subscription.informedAt = covered.informedAt;
      }
      return count;
    },

    async claim(owner, now, limit, busy) {
      const taken = new Set(busy);
      const claimed: Delivery[] = [];
      for (const row of rows.filter(isClaimable).sort(byTurn)) {
        const { chatId } = subscriptionOf(row.subscriptionId);
        if (claimed.length === limit) break;
        if (row.notBefore > now || taken.has(chatId)) continue;
        // One at a time for a chat, as its own rate asks for.
        taken.add(chatId);
        Object.assign(row, { state: 'sending', owner, since: now, begun: false });
        claimed.push(deliveryOf(row));
        editionOf(row).startedAt ??= now;
      }
      return claimed;
    },
    async begin({ id, owner }, now) {
      const row = rowOf(id);
      if (row.state !== 'sending' || row.owner !== owner) return false;
      Object.assign(row, { begun: true, since: now });
      return true;
    },
    async settle(delivery, settlement) {
      const row = rowOf(delivery.id);
      const isOurs =
        row.state === 'sending' &&
        row.owner === delivery.owner &&
        row.attempts === delivery.attempts &&
        row.unknownAttempts === delivery.unknownAttempts;
      // Taken over meanwhile: only that it arrived after all is worth knowing.
      const isLate = settlement.state === 'sent' && !['sending', 'sent'].includes(row.state);
      if (!isOurs && !isLate) return;
      Object.assign(row, { state: settlement.state, owner: undefined });
      row.reason = settlement.state === 'sent' ? undefined : settlement.reason;
      if (settlement.state === 'sent') row.messageId = settlement.messageId;
      const counts = settlement.state === 'pending' ? settlement.counts : true;
      if (counts && settlement.state !== 'skipped') row.attempts++;
      if (settlement.state === 'unconfirmed') row.unknownAttempts++;
      if (settlement.state !== 'pending') return cover(row);
      row.notBefore = settlement.notBefore;
      if (settlement.unknown) row.unknownAttempts++;
      row.plain = settlement.plain ?? row.plain;
    },
    async release(deliveries) {
      for (const { id, owner } of deliveries) {
        const row = rowOf(id);
        if (row.state !== 'sending' || row.owner !== owner || row.begun) continue;
        Object.assign(row, { state: 'pending', owner: undefined });
        if (row.part === 0 && row.reason === undefined) editionOf(row).startedAt = undefined;
      }
    },
    async takeOver(staleBefore, owners) {
      const isGone = ({ owner, since }: Row) =>
        since < staleBefore || (owner !== undefined && owners.includes(owner));
      const abandoned = rows.filter((row) => row.state === 'sending' && isGone(row));
      const begun = abandoned.filter((row) => row.begun).map(deliveryOf);
      await ledger.release(abandoned.map(deliveryOf));
      return begun;
    },
    async nextAttempt() {
      return rows.filter(isClaimable).sort(byTurn)[0]?.notBefore;
    },
    async drop(ids, reason) {
      for (const row of rows) {
        if (row.state !== 'pending' || !ids.includes(row.subscriptionId)) continue;
        Object.assign(row, { state: 'skipped', reason });
        cover(row);
      }
    },
    async resend(editionId, now) {
      const again = rows.filter(
        (row) =>
          row.editionId === editionId && (row.state === 'failed' || row.state === 'unconfirmed'),
      );
      for (const row of again) {
        Object.assign(row, { state: 'pending', attempts: 0, unknownAttempts: 0, plain: false });
        row.notBefore = now;
        editionOf(row).startedAt = now;
      }
      return again.length;
    },

    pausedUntil: async () => paused,
    async pause(until) {
      paused = Math.max(paused ?? until, until);
    },
    prune: async () => 0,
  };

  const source: DueSource = {
    async due(now, limit, after) {
      return [...subscriptions.values()]
        .filter(
          ({ status, nextAt }) => status === 'active' && nextAt !== undefined && nextAt <= now,
        )
        .sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0) || a.id - b.id)
        .filter(
          ({ nextAt = 0, id }) =>
            after === undefined ||
            nextAt > after.nextAt ||
            (nextAt === after.nextAt && id > after.id),
        )
        .slice(0, limit)
        .map((subscription) => ({ ...subscription }));
    },
  };

  const chats: Pick<ChatStore, 'setGone' | 'move'> = {
    async setGone(chatId, reason) {
      for (const one of subscriptions.values()) {
        if (one.chatId === chatId) one.gone = reason !== undefined;
      }
    },
    async move(from, to) {
      for (const one of subscriptions.values()) if (one.chatId === from) one.chatId = to;
    },
  };

  const store: Pick<SubscriptionStore, 'ofChat' | 'setStatus'> = {
    ofChat: async (chatId) => [...subscriptions.values()].filter((one) => one.chatId === chatId),
    async setStatus(id, status, nextAt, reason) {
      Object.assign(subscriptionOf(id), { status, nextAt, heldReason: reason });
    },
  };

  return { ledger, source, chats, store, subscriptions, editions, rows, compositions };
}

export type MemoryLedger = ReturnType<typeof createMemoryLedger>;
