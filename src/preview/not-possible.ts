/** Something that whoever sits at the page can't do; the message is said to them. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
  /** The HTTP status: 404 where what they named isn't there. */
  readonly status: 400 | 404;

  constructor(words: string, status: 400 | 404 = 400) {
    super(words);
    this.status = status;
  }
}

/**
 * Does what a person does in their client. The human side of the local server throws bare errors at
 * what a client wouldn't let them do; errors of any other class are faults of ours and stay so.
 *
 * @throws NotPossible
 */
export async function asInClient<T>(act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) throw new NotPossible(error.message);
    throw error;
  }
}
