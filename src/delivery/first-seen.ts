/** When each brief was first loaded: what came in late is told of late. */
export interface FirstSeen {
  /**
   * Records briefs that were not seen before. Into an empty table each goes with its own date, so
   * that a new installation doesn't take its whole archive for news; later ones with `now`.
   */
  record(
    briefs: readonly { readonly id: string; readonly date: string }[],
    now: number,
  ): Promise<void>;
  /** Ids first seen after an instant, epoch ms. */
  since(instant: number): Promise<ReadonlySet<string>>;
}
