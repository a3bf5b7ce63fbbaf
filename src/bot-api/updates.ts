import type { Update } from '@grammyjs/types';
import { createBoundedLog } from './bounded-log.ts';

export type UpdateKind = Exclude<keyof Update, 'update_id'>;

/** The queue of updates of one bot. */
export interface Updates {
  /** Undefined where the bot doesn't want this kind: such an update is never made. */
  push<K extends UpdateKind>(kind: K, content: NonNullable<Update[K]>): Update | undefined;
  /** Undefined is the default set, which is all but four. */
  allow(kinds: readonly string[]): void;
  allowed(): readonly string[] | undefined;
  /** Forgets what the offset confirms and returns what is left, at most `limit`. */
  take(offset: number, limit: number): Update[];
  redeliver(updateId: number): void;
  pending(): number;
  drop(): void;
  made(): readonly Update[];
  /** Called whenever there is something new to take. */
  onNew(listener: () => void): void;
}

/**
 * What Telegram leaves out unless it is asked for by name. Choices of inline results aren't among
 * it there, but need @BotFather's feedback setting, which here is on for a bot that asks for them.
 */
const OPT_IN = new Set([
  'chat_member',
  'message_reaction',
  'message_reaction_count',
  'chosen_inline_result',
]);

/* Telegram takes an offset that is further ahead than this for a mistake and starts from the head. */
const MAX_LEAD = 10;

export function createUpdates(remembered: number): Updates {
  const log = createBoundedLog<Update>(remembered);
  let nextId = 100_000_001;
  let queue: Update[] = [];
  let again: Update[] = [];
  let wanted: readonly string[] = [];
  let listener: () => void = () => {};

  const isWanted = (kind: string) =>
    wanted.length > 0 ? wanted.includes(kind) : !OPT_IN.has(kind);

  return {
    push(kind, content) {
      if (!isWanted(kind)) return undefined;
      const update: Update = { update_id: nextId++, [kind]: content };
      log.add(update);
      queue.push(update);
      listener();
      return update;
    },
    allow(kinds) {
      wanted = kinds;
    },
    allowed: () => (wanted.length > 0 ? wanted : undefined),
    take(offset, limit) {
      if (offset < 0) queue = queue.slice(offset);
      if (offset > 0 && offset < nextId + MAX_LEAD) {
        queue = queue.filter(({ update_id }) => update_id >= offset);
      }
      // First, so that the highest id stays last: bots take their next offset from there.
      const repeated = again.splice(0, limit);
      return [...repeated, ...queue.slice(0, limit - repeated.length)];
    },
    redeliver(updateId) {
      const update = log.all().find(({ update_id }) => update_id === updateId);
      if (!update) throw new Error(`no update ${updateId} was made`);
      again.push(update);
      listener();
    },
    pending: () => queue.length + again.length,
    drop() {
      queue = [];
      again = [];
    },
    made: () => log.all(),
    onNew(hear) {
      listener = hear;
    },
  };
}
