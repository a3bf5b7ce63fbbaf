import type { Params } from '../params/parameters.ts';
import type { Refusal } from '../refusal.ts';

/** One method of the Bot API: what it answers, or why it doesn't. */
export type Method = (params: Params, call: MethodCall) => unknown | Refusal | Promise<unknown>;

export interface MethodCall {
  /** Aborted when the bot hangs up. */
  signal: AbortSignal;
}

/** By name, as Telegram's documentation writes it; calls may use any case. */
export type Methods = Readonly<Record<string, Method>>;
