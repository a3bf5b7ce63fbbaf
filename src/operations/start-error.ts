/** Why the program can't start or go on: a sentence for whoever started it, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
