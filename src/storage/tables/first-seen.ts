export interface FirstSeenTable {
  brief_id: string;
  /** Epoch milliseconds. */
  seen_at: number;
}
