/**
 * The span of time on screen, half-open, on the floating axis: the venue's own calendar day and clock
 * encoded as UTC milliseconds (README, "Decisions"). It never filters.
 */
export interface TimeWindow {
  readonly startMs: number;
  readonly endMs: number;
}

export const dayMs = 86_400_000;
