/** What a reader's message asks for. */
export type Request =
  | {
      readonly type: 'command';
      readonly name: string;
      readonly args: string;
      /** Whether it was addressed to us by name: `/week@our_bot`. */
      readonly named: boolean;
    }
  | { readonly type: 'question'; readonly text: string };

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?:\s+|$)/i;

/**
 * Reads a message's text. Commands are matched without regard to case, since phones capitalise the
 * first letter; a text that looks like a command but can't be one is a question.
 *
 * @param username the bot's own
 * @returns undefined for a command that is addressed to another bot
 */
export function readRequest(text: string, username: string): Request | undefined {
  const trimmed = text.trim();
  // A command copied from our own words may carry the joiner that kept it from being live.
  const match = COMMAND.exec(trimmed.replace(/^\p{Cf}*\/\p{Cf}+/u, '/'));
  const name = match?.[1];
  if (match === null || name === undefined) return { type: 'question', text: trimmed };
  const addressee = match[2];
  if (addressee !== undefined && addressee.toLowerCase() !== username.toLowerCase())
    return undefined;
  const args = match.input.slice(match[0].length).trim();
  return { type: 'command', name: name.toLowerCase(), args, named: addressee !== undefined };
}
