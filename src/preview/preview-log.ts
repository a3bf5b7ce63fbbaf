/** What the preview tells the log: events, ids and counts, never words. */
export interface PreviewLog {
  info(fields: Record<string, unknown>, event: string): void;
  warn(fields: Record<string, unknown>, event: string): void;
  error(fields: Record<string, unknown>, event: string): void;
}

/** What of an error may be logged. */
export type ErrorFields = (error: unknown) => Record<string, unknown>;
