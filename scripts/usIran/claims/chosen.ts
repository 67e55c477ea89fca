/** Accounts that the editors show over the rule of `domain/claims.ts`, by event. */
export const chosenClaims: Readonly<Record<string, readonly string[]>> = {
  // Neither side's word for the format covers what third parties saw.

  // The accounts name June or July; the vote of 25 June is the one with a day.
};
