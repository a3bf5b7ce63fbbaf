import type { Generated } from 'kysely';

/** `parts`, `briefs` and `corrections` are JSON. */
export interface CompositionsTable {
  id: Generated<number>;
  /** As `subjectsText` writes them. */
  subjects: string;
  last_day: string;
  first_day: string;
  /** -1 for none: a unique key takes nulls for different. */
  late_since: number;
  language: string;
  parts: string;
  briefs: string;
  corrections: string;
  created_at: number;
}
