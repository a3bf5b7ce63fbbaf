import type { DeliveryState, Settlement } from '../../src/delivery/ledger.ts';

/** A delivery, named by its chat, date and part: numbers may differ from database to database. */
export interface Row {
  readonly name: string;
  readonly chat: number;
  readonly date: string;
  readonly part: number;
  state: DeliveryState;
  attempts: number;
  unknownAttempts: number;
  readonly dueAt: number;
  notBefore: number;
  owner: string;
  since: number;
  begun: boolean;
  reason: string | undefined;
}

/** What a claim took: later settlements are compared with it. */
export type Claimed = Pick<Row, 'name' | 'owner' | 'attempts' | 'unknownAttempts'>;

const isOpen = ({ state }: Row) => state === 'pending' || state === 'sending';

/** The shortest right ledger of chats with one subscription each, whose editions have `parts`. */
export function createModel(parts: number) {
  const rows: Row[] = [];
  const gone = new Set<number>();
  /** Chats by the last day that they were told of. */
  const covered = new Map<number, string>();

  const siblings = (row: Row) =>
    rows.filter((other) => other.chat === row.chat && other.date === row.date);
  const isReady = (row: Row) =>
    row.state === 'pending' &&
    !gone.has(row.chat) &&
    !siblings(row).some((other) => other.part < row.part && isOpen(other));
  const byTurn = (a: Row, b: Row) => a.notBefore - b.notBefore || rows.indexOf(a) - rows.indexOf(b);

  /** Whatever an earlier part has to go before has no time of its own. */
  function lineUp() {
    const isBehind = (row: Row) =>
      siblings(row).some((other) => other.part < row.part && isOpen(other));
    for (const row of rows) {
      if (row.state === 'pending' && isBehind(row)) row.notBefore = row.dueAt;
    }
  }

  /** Once all parts are settled, days count as told of if one may have arrived. */
  function cover(row: Row) {
    const all = siblings(row);
    if (all.some(isOpen)) return;
    if (!all.some(({ state }) => state === 'sent' || state === 'unconfirmed')) return;
    covered.set(row.chat, '2021-11-14');
  }

  return {
    rows,
    covered,
    add(chat: number, date: string, dueAt: number): number {
      if (rows.some((row) => row.chat === chat && row.date === date)) return 0;
      for (let part = 0; part < parts; part++) {
        const count = { attempts: 0, unknownAttempts: 0, notBefore: dueAt, dueAt, since: 0 };
        const name = `${chat} ${date} ${part}`;
        rows.push({
          ...{ name, chat, date, part, ...count },
          ...{ state: 'pending', owner: '', begun: false, reason: undefined },
        });
      }
      return 1;
    },
    claim(owner: string, now: number, limit: number, busy: readonly number[]): Claimed[] {
      const taken = new Set(busy);
      const claimed: Claimed[] = [];
      for (const row of rows.filter(isReady).sort(byTurn)) {
        if (row.notBefore > now || taken.has(row.chat) || claimed.length === limit) continue;
        taken.add(row.chat);
        Object.assign(row, { state: 'sending', owner, since: now, begun: false });
        claimed.push({ ...row });
      }
      return claimed;
    },
    begin(claimed: Claimed, now: number): boolean {
      const row = rows.find(({ name }) => name === claimed.name);
      if (row?.state !== 'sending' || row.owner !== claimed.owner) return false;
      Object.assign(row, { begun: true, since: now });
      return true;
    },
    settle(claimed: Claimed, settlement: Settlement) {
      const row = rows.find(({ name }) => name === claimed.name);
      if (row === undefined) return;
      const isOurs =
        row.state === 'sending' &&
        row.owner === claimed.owner &&
        row.attempts === claimed.attempts &&
        row.unknownAttempts === claimed.unknownAttempts;
      const isLateNews =
        settlement.state === 'sent' && ['pending', 'failed', 'unconfirmed'].includes(row.state);
      if (!isOurs && !isLateNews) return;
      const { state } = settlement;
      const counts = state === 'pending' ? settlement.counts : state !== 'skipped';
      const unknown = state === 'pending' ? settlement.unknown : state === 'unconfirmed';
      Object.assign(row, { state, owner: '', begun: false });
      row.attempts = claimed.attempts + (counts ? 1 : 0);
      if (state !== 'sent') row.unknownAttempts = claimed.unknownAttempts + (unknown ? 1 : 0);
      row.reason = state === 'sent' ? undefined : settlement.reason;
      if (state === 'pending') row.notBefore = settlement.notBefore;
      lineUp();
      cover(row);
    },
    release(claimed: Claimed) {
      const row = rows.find(({ name }) => name === claimed.name);
      if (row?.state !== 'sending' || row.owner !== claimed.owner || row.begun) return;
      Object.assign(row, { state: 'pending', owner: '' });
      lineUp();
    },
    takeOver(staleBefore: number, owners: readonly string[]): Claimed[] {
      const abandoned = rows.filter(
        ({ state, since, owner }) =>
          state === 'sending' && (since < staleBefore || owners.includes(owner)),
      );
      const begun = abandoned.filter((row) => row.begun);
      for (const row of abandoned) {
        if (!row.begun) Object.assign(row, { state: 'pending', owner: '' });
      }
      lineUp();
      return begun;
    },
    nextAttempt: () => rows.filter(isReady).sort(byTurn)[0]?.notBefore,
    drop(chat: number, reason: string) {
      const dropped = rows.filter((row) => row.chat === chat && row.state === 'pending');
      for (const row of dropped) Object.assign(row, { state: 'skipped', reason });
      for (const row of dropped) cover(row);
    },
    resend(chat: number, date: string, now: number): number {
      const again = rows.filter(
        (row) =>
          row.chat === chat &&
          row.date === date &&
          (row.state === 'failed' || row.state === 'unconfirmed'),
      );
      // The first waits for its turn from now on, the others have theirs after it.
      for (const row of again) {
        Object.assign(row, { state: 'pending', attempts: 0, unknownAttempts: 0, notBefore: now });
      }
      lineUp();
      return again.length;
    },
    setGone(chat: number, isGone: boolean) {
      if (isGone) gone.add(chat);
      else gone.delete(chat);
    },
  };
}

export type Model = ReturnType<typeof createModel>;
