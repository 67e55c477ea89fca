/**
 * The level of detail: which calendar unit the score is resolved in. Buckets are absolute, so panning never
 * changes what is drawn together.
 */
import { type BucketUnit, bucketUnits, calendarUnits } from './calendarUnits.ts';

const leastBucketPx = 8;
/** A finer unit is taken only a little later than it is left, so that a hand at rest does not flicker. */
const finerAtPx = 9;

export function chooseUnit(pxPerMs: number, previous: BucketUnit | undefined): BucketUnit {
  const pxOf = (unit: BucketUnit) => calendarUnits[unit].meanMs * pxPerMs;
  const smallest = bucketUnits.find(unit => pxOf(unit) >= leastBucketPx) ?? 'decade';
  if (previous === undefined || pxOf(previous) < leastBucketPx) return smallest;
  const isFiner = bucketUnits.indexOf(smallest) < bucketUnits.indexOf(previous);
  return isFiner && pxOf(smallest) < finerAtPx && stepBetween(smallest, previous) === 1 ? previous : smallest;
}

function stepBetween(finer: BucketUnit, coarser: BucketUnit): number {
  return bucketUnits.indexOf(coarser) - bucketUnits.indexOf(finer);
}
