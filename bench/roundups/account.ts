import type { Row } from './ledger-view.ts';
import type { Letter } from './traffic.ts';

/** What became of the messages that the ledger knows of. */
export interface Account {
  readonly messages: number;
  /** Never arrived, and no admin is told of it. */
  readonly lost: number;
  /** Rest for an admin to decide, having arrived or not. */
  readonly unconfirmed: number;
  /** Arrivals after the first. */
  readonly duplicates: number;
  /** Arrivals of which the bot was told nothing, or a failure. */
  readonly unheard: number;
}

/** Holds what arrived to what the ledger says. */
export function account(rows: readonly Row[], letters: readonly Letter[]): Account {
  const find = finder(letters);
  const arrivals = rows.map((row) => find(row)?.arrived.length ?? 0);
  const isLost = ({ state }: Row, index: number) =>
    arrivals[index] === 0 && state !== 'unconfirmed';
  return {
    messages: rows.length,
    lost: rows.filter(isLost).length,
    unconfirmed: rows.filter(({ state }) => state === 'unconfirmed').length,
    duplicates: arrivals.reduce((sum, times) => sum + Math.max(times - 1, 0), 0),
    unheard: letters.reduce((sum, letter) => sum + letter.unheard, 0),
  };
}

/** Finds the letter of a row: its edition put lines before and after the stored text. */
export function finder(letters: readonly Letter[]): (row: Row) => Letter | undefined {
  const byChat = Map.groupBy(letters, ({ chat }) => chat);
  return ({ chat, text }) => byChat.get(chat)?.find((letter) => letter.text.includes(text));
}
