/** Counts by key. */
export function createTally() {
  const counts = new Map<string, number>();
  return {
    add(key: string, count: number): void {
      counts.set(key, (counts.get(key) ?? 0) + count);
    },
    of: (key: string): number => counts.get(key) ?? 0,
    /** The commonest first. */
    sorted: () => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  };
}
