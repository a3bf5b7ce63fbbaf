/**
 * A copy of a JSON value that shares nothing but strings with it. structuredClone copies those
 * too, and a busy server holds thousands of long ones.
 */
export function snapshot<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(snapshot) as T;
  const copy: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) copy[name] = snapshot(part);
  return copy as T;
}
