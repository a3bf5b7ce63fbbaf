/** Remembers the newest `capacity` entries. */
export interface BoundedLog<T> {
  add(entry: T): void;
  all(): readonly T[];
}

export function createBoundedLog<T>(capacity: number): BoundedLog<T> {
  let entries: T[] = [];
  return {
    add(entry) {
      entries.push(entry);
      // Cut now and then rather than shifting a large array on each call.
      if (entries.length >= capacity * 2) entries = entries.slice(-capacity);
    },
    all: () => entries.slice(-capacity),
  };
}
