/** Telegram doesn't accept the token; only a person can mend that. */
export class UnauthorisedError extends Error {
  override readonly name = 'UnauthorisedError';
}
