/**
 * Freezes plain objects, arrays and maps all the way down. Work grows with what is new: what is
 * frozen already is not walked again.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  freeze(value);
  const parts = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) deepFreeze(part);
  return value;
}

/** Freezes an array, a map or an object, and not what it holds. */
export function freeze<T extends object>(value: T): T {
  if (value instanceof Map) {
    // Object.freeze leaves a map's entries open.
    for (const method of ['set', 'delete', 'clear']) {
      Object.defineProperty(value, method, { value: refuse });
    }
  }
  return Object.freeze(value);
}

function refuse(): never {
  throw new TypeError('the corpus is immutable');
}
