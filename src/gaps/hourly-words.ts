const HOUR = 3_600_000;
/** Chats remembered; the longest unseen are forgotten first. */
const REMEMBERED = 10_000;

/**
 * Lets each chat through with so many words an hour. Who asked what is nowhere in it: a number of
 * words beside the number of a chat, in memory.
 *
 * @param now monotonic milliseconds
 */
export function createHourlyWords(most: number, now: () => number = () => performance.now()) {
  const chats = new Map<number, { since: number; words: number }>();
  return (chat: number, words: number): boolean => {
    const time = now();
    const known = chats.get(chat);
    const hour =
      known !== undefined && time - known.since < HOUR ? known : { since: time, words: 0 };
    chats.delete(chat);
    chats.set(chat, hour);
    const [oldest] = chats.keys();
    if (chats.size > REMEMBERED && oldest !== undefined) chats.delete(oldest);
    if (hour.words + words > most) return false;
    hour.words += words;
    return true;
  };
}
