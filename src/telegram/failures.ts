import { GrammyError, HttpError } from 'grammy';

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
const CHAT_GONE = /chat not found|PEER_ID_INVALID|message thread not found/;
/** Node's codes for a request that never went out. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof HttpError) {
    return { type: NOT_SENT.has(networkCode(error) ?? '') ? 'not sent' : 'unknown' };
  }
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description, parameters } = error;
  // A token with a wrong shape is 'Not Found' instead.
  if (code === 401 || (code === 404 && !/method not found/.test(description))) {
    return { type: 'unauthorised' };
  }
  if (code === 409) return { type: 'conflict' };
  if (code === 429) return { type: 'wait', seconds: parameters.retry_after ?? 1 };
  if (code >= 500) return { type: 'unknown' };
  if (code === 403 || CHAT_GONE.test(description)) return { type: 'chat gone' };
  if (HARMLESS.test(description)) return { type: 'harmless' };
  if (MESSAGE_GONE.test(description)) return { type: 'message gone' };
  return { type: 'ours' };
}

/** The network's own code behind an `HttpError`, for example `ECONNRESET`; never its message, which holds the token. */
export function networkCode(error: HttpError): string | undefined {
  const cause: unknown = error.error;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}
