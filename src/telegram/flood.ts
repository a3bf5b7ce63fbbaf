/** What to do with one more update of a person. */
export type Verdict = 'pass' | 'warn' | 'ignore';

/** More than so many updates within the window, and the person is ignored for a while. */
const MOST = 20;
const WINDOW_MS = 10_000;
const IGNORED_MS = 30_000;
/** People remembered; the longest unseen are forgotten first. */
const REMEMBERED = 10_000;

interface Seen {
  readonly at: number[];
  ignoredUntil: number;
  /** Whether the person knows that they are ignored. */
  told: boolean;
}

/**
 * Keeps one person from taking the bot from everybody else: told once, then ignored a while.
 *
 * @param now monotonic milliseconds
 */
export function createFloodGuard(now: () => number = () => performance.now()) {
  const people = new Map<number, Seen>();
  /** `canTell`: whether this update can be answered with a warning that nobody else sees. */
  return (person: number, canTell: boolean): Verdict => {
    const time = now();
    const seen = people.get(person) ?? {
      at: [],
      ignoredUntil: Number.NEGATIVE_INFINITY,
      told: false,
    };
    // Moved to the end, so that the first in the map is the longest unseen.
    people.delete(person);
    people.set(person, seen);
    const [oldest] = people.keys();
    if (people.size > REMEMBERED && oldest !== undefined) people.delete(oldest);

    if (time >= seen.ignoredUntil) {
      while ((seen.at[0] ?? time) <= time - WINDOW_MS) seen.at.shift();
      seen.at.push(time);
      if (seen.at.length <= MOST) return 'pass';
      seen.at.length = 0;
      seen.ignoredUntil = time + IGNORED_MS;
      seen.told = false;
    }
    if (seen.told || !canTell) return 'ignore';
    seen.told = true;
    return 'warn';
  };
}
