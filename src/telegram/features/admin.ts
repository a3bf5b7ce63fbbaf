import type { GapOrder } from '../../briefing/view.ts';
import type { WallClock } from '../../calendar/clock.ts';
import type { ChatStore } from '../../chats/settings.ts';
import type { Ledger } from '../../delivery/ledger.ts';
import type { Reports } from '../../delivery/reports.ts';
import type { GapStore } from '../../gaps/store.ts';
import { composeDeliveries, composeSubscribers, type OpenEdition } from '../admin-pages.ts';
import type { Library, Reply } from '../respond.ts';
import { gapsReply } from './gaps.ts';

export interface AdminPorts {
  /** Telegram user ids; to everybody else these commands don't exist. */
  readonly admins: readonly number[];
  /** Undefined where questions without an answer are not kept. */
  readonly gaps: Pick<GapStore, 'list' | 'total'> | undefined;
  readonly reports: Pick<Reports, 'editions' | 'subscribers'>;
  readonly ledger: Pick<Ledger, 'resend'>;
  /** Looks for something to send at once. */
  readonly resume: () => void;
  readonly chats: Pick<ChatStore, 'settings'>;
  readonly clock: WallClock;
}

/** Dates that are read at a glance. */
const DATES = 4;

/** What admins see and do in their private chat. */
export function createAdmin({ admins, gaps, reports, ledger, resume, chats, clock }: AdminPorts) {
  async function deliveries(library: Library): Promise<Reply> {
    const editions = await reports.editions(DATES);
    const open: OpenEdition[] = [];
    for (const { editionId, chatId } of editions.flatMap((report) => report.open)) {
      const title = (await chats.settings(chatId))?.title;
      open.push({ editionId, chat: title ?? String(chatId) });
    }
    return reply(composeDeliveries(editions, open, library));
  }

  return {
    isAdmin: (person: number | undefined): boolean =>
      person !== undefined && admins.includes(person),
    deliveries,
    async subscribers(library: Library): Promise<Reply> {
      const report = await reports.subscribers(clock().getTime());
      return reply(composeSubscribers(report, library));
    },
    gaps: async (order: GapOrder, library: Library): Promise<Reply> =>
      await gapsReply(gaps, order, library),
    /** @returns whether there was something to send again */
    async resend(editionId: number): Promise<boolean> {
      const count = await ledger.resend(editionId, clock().getTime());
      if (count > 0) resume();
      return count > 0;
    },
  };
}

export type AdminDesk = ReturnType<typeof createAdmin>;

function reply(document: Reply['document']): Reply {
  return { view: { type: 'asked' }, document };
}
