/**
 * Freezes plain objects, arrays and maps all the way down. Work grows with what is new: what is
 * frozen already is not walked again.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    // Object.freeze leaves a map's entries open.
    for (const method of ['set', 'delete', 'clear']) {
      Object.defineProperty(value, method, { value: refuse });
    }
  }
  Object.freeze(value);
  const parts = value instanceof Map ? value.values() : Object.values(value);
  for (const part of parts) deepFreeze(part);
  return value;
}

function refuse(): never {
  throw new TypeError('the corpus is immutable');
}
