import type { Slot, Subscription, SubscriptionChoices } from './subscription.ts';

/** Which subscription: a chat, or a topic of it. */
export interface SubscriptionPlace {
  readonly chatId: number;
  readonly threadId: number | undefined;
}

/** Where subscriptions outlive a restart. What has resolved outlives the program. */
export interface SubscriptionStore {
  at(place: SubscriptionPlace): Promise<Subscription | undefined>;
  byId(id: number): Promise<Subscription | undefined>;
  /** Of one chat, its topics' too. */
  ofChat(chatId: number): Promise<readonly Subscription[]>;
  /** Creates it, or changes the choices of the one that is there; its status becomes active. */
  save(
    place: SubscriptionPlace,
    choices: SubscriptionChoices,
    nextAt: number,
  ): Promise<Subscription>;
  /** `nextAt` undefined: nothing is due any more. */
  setStatus(
    id: number,
    status: Subscription['status'],
    nextAt: number | undefined,
    reason?: string,
  ): Promise<void>;
  pause(id: number, until: number | undefined, nextAt: number): Promise<void>;
  /** Slots of active subscriptions, each once: what a change of zone data is tried on. */
  slots(): Promise<readonly Slot[]>;
  /** Sets `nextAt` of the active, not paused subscriptions of a slot that have another one in the future. */
  reschedule(slot: Slot, now: number, nextAt: number): Promise<number>;
  /** All, in the order of their ids, a batch at a time: for export. */
  after(id: number, limit: number): Promise<readonly Subscription[]>;
}
