/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** One of a list that isn't empty. */
  of<T>(list: readonly T[]): T;
}

/** Mulberry32: 32 bits of state are plenty for drawing sentences. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    between,
    of(list) {
      const one = list[between(0, list.length - 1)];
      if (one === undefined) throw new RangeError('nothing to choose from');
      return one;
    },
  };
}
