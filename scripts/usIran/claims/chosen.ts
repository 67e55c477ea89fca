/** Accounts that the editors show over the rule of `domain/claims.ts`, by event. */
export const chosenClaims: Readonly<Record<string, readonly string[]>> = {
  // Neither side's word for the format covers what third parties saw.
  A01: ['X01-5'],
  // Of June and July, the account with days.
  B44: ['X21-1'],
};
