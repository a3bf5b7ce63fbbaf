import { GrammyError, HttpError } from 'grammy';
import type { Outcome } from '../delivery/messenger.ts';
import { connectionCode, wentOut } from './connection.ts';

/** What a failed call means for an answer to a reader; Telegram's words are read only here. */
export type Failure =
  /** Nothing to do: what was wanted is already so, or it is too late to matter. */
  | { readonly type: 'harmless' }
  /** The message can't be edited any more: send a new one. */
  | { readonly type: 'message gone' }
  /** The chat can't be reached: blocked, kicked, deleted. */
  | { readonly type: 'chat gone' }
  | { readonly type: 'wait'; readonly seconds: number }
  /** The token is wrong, or was revoked. */
  | { readonly type: 'unauthorised' }
  /** Another copy of the bot asks for updates. */
  | { readonly type: 'conflict' }
  /** Certain not to have arrived. */
  | { readonly type: 'not sent' }
  /** Perhaps taken: the connection was lost, or the server failed. */
  | { readonly type: 'unknown' }
  /** Our fault: Telegram refuses what we sent. */
  | { readonly type: 'ours' };

const HARMLESS = /message is not modified|query is too old|query ID is invalid/;
const MESSAGE_GONE =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|message to be replied not found/;
/** Telegram has never heard of the chat, or no longer knows it. */
const MISSING =
  /chat not found|PEER_ID_INVALID|CHAT_ID_INVALID|CHANNEL_INVALID|user not found|USER_ID_INVALID/i;
const THREAD_GONE = /message thread not found|TOPIC_DELETED/i;
/** An administrator there has taken a right away, or closed the topic. */
const RIGHTS =
  /not enough rights|have no rights|administrator rights|no write access|_WRITE_FORBIDDEN|_(SEND|PLAIN)_FORBIDDEN|CHAT_SEND_\w+_FORBIDDEN|CHAT_RESTRICTED|CHAT_ADMIN_REQUIRED|USER_BANNED_IN_CHANNEL|TOPIC_CLOSED/i;
/** Said with 400 too, by other paths through the server than the usual 403. */
const GONE =
  /was blocked by the user|USER_IS_BLOCKED|is deactivated|USER_DEACTIVATED|INPUT_USER_DEACTIVATED|was kicked|is not a member|chat was de(leted|activated)|CHANNEL_PRIVATE/i;

/** @returns undefined for what is no failed call: a bug */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof HttpError) return { type: wentOut(error) ? 'unknown' : 'not sent' };
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description } = error;
  // A token with a wrong shape is 'Not Found' instead.
  if (code === 401 || (code === 404 && !/method not found/.test(description))) {
    return { type: 'unauthorised' };
  }
  if (code === 409) return { type: 'conflict' };
  if (code === 429) return { type: 'wait', seconds: secondsOf(error) };
  if (code >= 500) return { type: 'unknown' };
  if (code === 403 || MISSING.test(description) || THREAD_GONE.test(description)) {
    return { type: 'chat gone' };
  }
  if (HARMLESS.test(description)) return { type: 'harmless' };
  if (MESSAGE_GONE.test(description)) return { type: 'message gone' };
  return { type: 'ours' };
}

/**
 * What a failed sendMessage means for a delivery.
 *
 * @returns undefined for what is no failed call: a bug
 */
export function outcomeOf(error: unknown): Exclude<Outcome, { type: 'sent' }> | undefined {
  if (error instanceof HttpError) {
    return { type: wentOut(error) ? 'unknown' : 'not sent', reason: connectionCode(error) };
  }
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description, parameters } = error;
  const reason = unquoted(description);
  const to = parameters.migrate_to_chat_id;
  if (to !== undefined) return { type: 'moved', to };
  // Of 404, a token with a wrong shape or a server that lacks the method.
  if (code === 401 || code === 404) return { type: 'halt', reason };
  if (code === 429) return { type: 'wait', seconds: secondsOf(error) };
  if (code >= 500) return { type: 'unknown', reason };
  // Said to getUpdates only, but whoever is refused for another's sake has sent nothing.
  if (code === 409) return { type: 'not sent', reason };
  if (RIGHTS.test(description) || THREAD_GONE.test(description)) return { type: 'fixable', reason };
  if (code === 403 || GONE.test(description)) return { type: 'gone', reason };
  if (MISSING.test(description)) return { type: 'missing', reason };
  return { type: 'ours', reason };
}

function secondsOf({ parameters, description }: GrammyError): number {
  return parameters.retry_after ?? Number(/retry after (\d+)/.exec(description)?.[1] ?? 1);
}

/** A description without what it quotes of the message: an address, a tag. */
function unquoted(description: string): string {
  return description
    .replace(/(?<!\w)(["'])[\s\S]*\1(?!\w)/, '…')
    .slice(0, 200)
    .toWellFormed();
}
