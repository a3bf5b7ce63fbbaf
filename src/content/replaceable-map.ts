/**
 * An immutable map of which a copy with other values takes next to no time, however large it is: the
 * keys stay the same, so all copies share them.
 */
export class ReplaceableMap<Value> implements ReadonlyMap<string, Value> {
  /** Where the value of each key stands. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #values: readonly Value[];

  private constructor(places: ReadonlyMap<string, number>, values: readonly Value[]) {
    this.#places = places;
    this.#values = values;
  }

  static from<Value>(map: ReadonlyMap<string, Value>): ReplaceableMap<Value> {
    if (map instanceof ReplaceableMap) return map;
    const places = new Map<string, number>();
    for (const key of map.keys()) places.set(key, places.size);
    return new ReplaceableMap(places, [...map.values()]);
  }

  /** A copy with other values. @throws RangeError where a key isn't in the map */
  replaced(changes: Iterable<readonly [key: string, value: Value]>): ReplaceableMap<Value> {
    const values = this.#values.slice();
    for (const [key, value] of changes) {
      const place = this.#places.get(key);
      if (place === undefined) throw new RangeError(`no such key: ${key}`);
      values[place] = value;
    }
    return new ReplaceableMap(this.#places, values);
  }

  get size(): number {
    return this.#values.length;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  get(key: string): Value | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#values[place];
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  values(): MapIterator<Value> {
    return this.#values.values();
  }

  entries(): MapIterator<[string, Value]> {
    return this.#places.entries().map(([key, place]) => [key, this.#values[place] as Value]);
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(use: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) use(value, key, this);
  }
}
