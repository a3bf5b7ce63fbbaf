/**
 * Rows for each statement that takes many. Statements are kept prepared by their text, so that few
 * different lengths are better than long ones.
 */
const CHUNK = 50;

export function chunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / CHUNK);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
