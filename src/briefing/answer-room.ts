import { shortened } from './shortened.ts';

/**
 * How long an answer is: under 900 characters, counted as code points. UTF-16 units are never fewer
 * than those, so they are what is counted here.
 */
export const ANSWER_LENGTH = 899;

/** What Telegram would make live is kept from it by a joiner, which is a character more. */
const LIVE = /[@#/$]/g;

/** No fewer than the characters that a text will have in a message. */
export function shownLength(text: string): number {
  return text.length + (text.match(LIVE)?.length ?? 0);
}

/** Cut after a word, so that it is shown in at most so many characters. */
export function shortenedTo(text: string, room: number): string {
  const normal = text.normalize('NFC');
  let most = room;
  let cut = shortened(normal, most);
  // Each round takes away at least what is too much.
  while (shownLength(cut) > room && most > 1) {
    most = Math.max(1, Math.min(most, cut.length) - (shownLength(cut) - room));
    cut = shortened(normal, most);
  }
  return cut;
}
