/** Where delivery writes what happens: the event, ids and counts, never a token or somebody's words. */
export interface DeliveryLog {
  info(fields: Record<string, unknown>, event: string): void;
  error(fields: Record<string, unknown>, event: string): void;
}

/** What may be logged of an error: class, code, place. Its message may hold what must not be seen. */
export type ErrorFields = (error: unknown) => Record<string, unknown>;
