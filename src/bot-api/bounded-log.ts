/** Remembers the newest `capacity` entries. */
export interface BoundedLog<T> {
  add(entry: T): void;
  all(): readonly T[];
}

export function createBoundedLog<T>(
  capacity: number,
  /** Called for each entry that is forgotten, some time after it fell out. */
  forgotten: (entry: T) => void = () => {},
): BoundedLog<T> {
  let entries: T[] = [];
  // Cut now and then rather than shifting a large array on each call.
  const slack = Math.ceil(capacity / 10) + 1;
  return {
    add(entry) {
      entries.push(entry);
      if (entries.length < capacity + slack) return;
      entries.slice(0, -capacity).forEach(forgotten);
      entries = entries.slice(-capacity);
    },
    all: () => entries.slice(-capacity),
  };
}
