/** All accounts of the record, by event. Array order is the order of accounts within a day. */
import { type Claim } from '../../../src/domain/event.ts';

export function claimsByEvent(): Map<string, Claim[]> {
  return new Map();
}
