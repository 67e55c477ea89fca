/**
 * Makes room for one more card by moving others up and down. Of cards that overlap each later one stands lower,
 * so a series of them is a stair, and all can stand where no stair has more steps than there are rows.
 */
import { cardGapPx, firstFrom, meetsPole, slotPx, type Standing, type Standings } from './railRoom.ts';

export interface Moveable extends Standing {
  railRow: number;
  /** What is higher is more important. */
  readonly rank: number;
}

type Step = Pick<Standing, 'xPx' | 'leastWidthPx'>;

interface Room {
  readonly rowCount: number;
  /** Cards above this stay where they are. */
  readonly mostRank: number;
}

/** Whether there is room now: then the card and those that had to move are in other rows, and nothing else is. */
export function makeRoom<Kind extends Moveable>(
  card: Kind,
  { sorted }: Standings<Kind>,
  { rowCount, mostRank }: Room,
): boolean {
  if (meetsPole(sorted, card.xPx) || hasMoreSteps(rowCount, sorted, card)) return false;
  const stepPx = slotPx + cardGapPx;
  const movedPx = stepPx * rowCount;
  const isMoveable = ({ rank, xPx }: Kind) => rank <= mostRank && Math.abs(xPx - card.xPx) < movedPx;
  if (!within(sorted, card.xPx, stepPx).some(isMoveable)) return false;
  const stair = within(sorted, card.xPx, movedPx + stepPx);
  stair.splice(firstFrom(stair, card.xPx), 0, card);
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

function within<Kind extends Standing>(sorted: readonly Kind[], xPx: number, reachPx: number): Kind[] {
  return sorted.slice(firstFrom(sorted, xPx - reachPx), firstFrom(sorted, xPx + reachPx));
}

/**
 * Whether more than `count`, with a card that would come among them, stand in one row of steps, each overlapping
 * the next. In a full rail nearly every card is refused by this, so it makes no list.
 */
export function hasMoreSteps(count: number, sorted: readonly Step[], card: Step): boolean {
  const later = firstFrom(sorted, card.xPx);
  let steps = 1;
  for (let at = later - 1; at >= 0 && steps <= count; at -= 1) {
    if (!reaches(sorted[at]!, at === later - 1 ? card : sorted[at + 1]!)) break;
    steps += 1;
  }
  for (let at = later; at < sorted.length && steps <= count; at += 1) {
    if (!reaches(at === later ? card : sorted[at - 1]!, sorted[at]!)) break;
    steps += 1;
  }
  return steps > count;
}

function overlaps(stair: readonly Standing[], earlier: number, later: number): boolean {
  return later < stair.length && reaches(stair[earlier]!, stair[later]!);
}

/** Whether the later one begins too near the earlier one's end to stand in its row. */
function reaches({ xPx, leastWidthPx }: Step, later: Step): boolean {
  return later.xPx - xPx < leastWidthPx + cardGapPx;
}
