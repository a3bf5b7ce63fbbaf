/** Days from `from` to `to`, both inclusive, as ISO dates (`YYYY-MM-DD`, which compare as strings). */
export interface Span {
  readonly from: string;
  readonly to: string;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}
