/** How many stand behind each value of a field, for a line that says it in words. */
import { claimantOf, readingOf, type ReadingScope } from './claims.ts';
import { type Claim, type DiplomaticEvent } from './event.ts';

export interface AccountTally {
  /** Standing values, the one with most claimants first; of as many, the one known first. */
  readonly values: readonly { readonly first: Claim; readonly claimantCount: number }[];
  /** Standing denials and doubts, oldest first. */
  readonly denials: readonly Claim[];
}

/** Of what stands now: earlier accounts of a claimant, rumours beside firm words and past plans do not count. */
export function accountTally(event: DiplomaticEvent, field: string, scope: ReadingScope = {}): AccountTally {
  const { standing, denials } = readingOf(event, field, scope);
  const values: { readonly first: Claim; readonly claimants: Set<string> }[] = [];
  for (const claim of standing) {
    const same = values.find(({ first }) => isSameWord(claim, first));
    if (same === undefined) values.push({ first: claim, claimants: new Set([claimantOf(claim)]) });
    else same.claimants.add(claimantOf(claim));
  }
  return {
    values: values
      .map(({ first, claimants }) => ({ first, claimantCount: claimants.size }))
      .sort((one, other) => other.claimantCount - one.claimantCount),
    denials,
  };
}

/** Values are counted as they are written: "Oman" and "Muscat" agree and are still two answers. */
function isSameWord(claim: Claim, first: Claim): boolean {
  return claim.value.trim().toLowerCase() === first.value.trim().toLowerCase();
}
