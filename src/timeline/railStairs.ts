/**
 * Makes room for one more card by moving others up and down. Of cards that overlap each later one stands lower,
 * so a series of them is a stair, and all can stand where no stair has more steps than there are rows.
 */
import { cardGapPx, poleGapPx, slotPx, type Standing, type Standings } from './railRoom.ts';

export interface Moveable extends Standing {
  railRow: number;
  /** What is higher is more important. */
  readonly rank: number;
}

interface Room {
  readonly rowCount: number;
  /** Cards above this stay where they are. */
  readonly mostRank: number;
}

/** Whether there is room now: then the card and those that had to move are in other rows, and nothing else is. */
export function makeRoom<Kind extends Moveable>(
  card: Kind,
  standings: Standings<Kind>,
  { rowCount, mostRank }: Room,
): boolean {
  const stepPx = slotPx + cardGapPx;
  const movedPx = stepPx * rowCount;
  const isMoveable = ({ rank, xPx }: Kind) => rank <= mostRank && Math.abs(xPx - card.xPx) < movedPx;
  const beside = standings.near(card.xPx, stepPx);
  if (beside.some(({ xPx }) => Math.abs(xPx - card.xPx) <= poleGapPx) || !beside.some(isMoveable))
    return false;
  const stair = [...standings.near(card.xPx, movedPx + stepPx)];
  let own = 0;
  while (own < stair.length && stair[own]!.xPx < card.xPx) own += 1;
  stair.splice(own, 0, card);
  if (stepCount(stair, own) > rowCount) return false;
  const lowest = stair.map(one => (one === card || isMoveable(one) ? 0 : one.railRow));
  const highest = stair.map(one => (one === card || isMoveable(one) ? rowCount - 1 : one.railRow));
  for (let at = stair.length - 1; at >= 0; at -= 1) {
    for (let later = at + 1; overlaps(stair, at, later); later += 1) {
      lowest[at] = Math.max(lowest[at]!, lowest[later]! + 1);
    }
  }
  for (let at = 0; at < stair.length; at += 1) {
    if (lowest[at]! > highest[at]!) return false;
    for (let later = at + 1; overlaps(stair, at, later); later += 1) {
      highest[later] = Math.min(highest[later]!, highest[at]! - 1);
    }
  }
  for (let at = 0; at < stair.length; at += 1) {
    const one = stair[at]!;
    one.railRow = Math.max(lowest[at]!, Math.min(highest[at]!, one.railRow));
    for (let later = at + 1; overlaps(stair, at, later); later += 1) {
      highest[later] = Math.min(highest[later]!, one.railRow - 1);
    }
  }
  return true;
}

/** How many stand in one row of steps about a card, each overlapping the next. */
function stepCount(stair: readonly Standing[], own: number): number {
  let first = own;
  while (first > 0 && overlaps(stair, first - 1, first)) first -= 1;
  let last = own;
  while (overlaps(stair, last, last + 1)) last += 1;
  return last - first + 1;
}

/** Whether there is a later one, and it begins too near the earlier one's end to stand in its row. */
function overlaps(stair: readonly Standing[], earlier: number, later: number): boolean {
  if (later >= stair.length) return false;
  const { xPx, leastWidthPx } = stair[earlier]!;
  return stair[later]!.xPx - xPx < leastWidthPx + cardGapPx;
}
