/**
 * All accounts of the record, by event: conflicts (X01…) and knowledge entries (K01…) of the source table,
 * the article that the project began with (SEED), and what the table's own rows tell of earlier plans. Array
 * order is the order of accounts within a day.
 */
import { type Claim } from '../../../src/domain/event.ts';
import { autumnClaims } from './autumn2025.ts';
import { firstRoundClaims } from './firstRound.ts';
import { secondRoundClaims } from './secondRound.ts';
import { springClaims } from './spring2025.ts';
import { claimsOf2026 } from './year2026.ts';

export function claimsByEvent(): Map<string, readonly Claim[]> {
  return new Map(
    [firstRoundClaims, secondRoundClaims, springClaims, autumnClaims, claimsOf2026].flatMap(table =>
      Object.entries(table),
    ),
  );
}
