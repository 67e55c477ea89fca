/**
 * How cards and poles share the rail, in pixels. A card's left edge stands on its event and its pole falls
 * straight from there through the rows below, so of two cards that overlap the later one stands lower: cards
 * that stand close descend to the right like stairs.
 */
export interface Standing {
  readonly xPx: number;
  /** 0 is the row nearest the score. */
  readonly railRow: number;
  readonly leastWidthPx: number;
}

export const cardGapPx = 6;
export const poleGapPx = 3;
/** No card asks for more, however long its words are; it may be given more. */
export const slotPx = 140;
/** No card asks for less, so that one that finds no room even so need not be measured. */
export const narrowestPx = 88;

/** Rows, as bits, in which a card of this width would take the other's place, or cover a pole of the two. */
function rowsTakenBy(other: Standing, xPx: number, widthPx: number): number {
  const offsetPx = other.xPx - xPx;
  const own = 1 << other.railRow;
  const isBeside =
    offsetPx < 0 ? -offsetPx >= other.leastWidthPx + cardGapPx : offsetPx >= widthPx + cardGapPx;
  const coversPole = offsetPx >= -poleGapPx && offsetPx <= widthPx + poleGapPx;
  const isCovered = offsetPx <= poleGapPx && offsetPx >= -other.leastWidthPx - poleGapPx;
  return (isBeside ? 0 : own) | (coversPole ? own - 1 : 0) | (isCovered ? ~(own | (own - 1)) : 0);
}

/** Whether each of the two leaves the other's own place and pole alone, at their least widths. */
export function standApart({ xPx, railRow, leastWidthPx }: Standing, other: Standing): boolean {
  return (rowsTakenBy(other, xPx, leastWidthPx) & (1 << railRow)) === 0;
}

export interface Standings<Kind extends Standing> {
  /** From left to right. */
  readonly sorted: readonly Kind[];
  /** Which of these rows, as bits, a card of this width could stand in. */
  readonly rowsFree: (xPx: number, widthPx: number, rows: number) => number;
  readonly add: (standing: Kind) => void;
}

export function createStandings<Kind extends Standing>(given: readonly Kind[]): Standings<Kind> {
  const sorted = given.toSorted((left, right) => left.xPx - right.xPx);
  const reachPx = slotPx + cardGapPx + 1;
  return {
    sorted,
    rowsFree: (xPx, widthPx, rows) => {
      // The nearest first: they take the most, and none is left in most places of a full rail.
      const from = firstFrom(sorted, xPx);
      let free = rows;
      for (let at = from; at < sorted.length && free !== 0; at += 1) {
        const other = sorted[at]!;
        if (other.xPx > xPx + reachPx) break;
        free &= ~rowsTakenBy(other, xPx, widthPx);
      }
      for (let at = from - 1; at >= 0 && free !== 0; at -= 1) {
        const other = sorted[at]!;
        if (other.xPx < xPx - reachPx) break;
        free &= ~rowsTakenBy(other, xPx, widthPx);
      }
      return free;
    },
    add: standing => {
      sorted.splice(firstFrom(sorted, standing.xPx), 0, standing);
    },
  };
}

/** Where the first stands that is no further left. */
export function firstFrom(sorted: readonly Pick<Standing, 'xPx'>[], xPx: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.xPx < xPx) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one's pole would all but fall on another's, so that it could stand in no row. */
export function meetsPole(sorted: readonly Standing[], xPx: number): boolean {
  const at = firstFrom(sorted, xPx);
  const isNear = (other: Standing | undefined) =>
    other !== undefined && Math.abs(other.xPx - xPx) <= poleGapPx;
  return isNear(sorted[at]) || isNear(sorted[at - 1]);
}

/** What `card` may be wide before it meets a card of its row or a pole from a row above. */
export function roomOf(card: Standing, others: readonly Standing[]): number {
  let roomPx = Infinity;
  for (const other of others) {
    const offsetPx = other.xPx - card.xPx;
    if (other === card || offsetPx < 0 || other.railRow < card.railRow) continue;
    roomPx = Math.min(roomPx, offsetPx - (other.railRow === card.railRow ? cardGapPx : poleGapPx));
  }
  return Math.floor(roomPx);
}

/** Of rows as bits, the one that is nearest to what is wanted. */
export function nearestRow(rows: number, wanted: number): number {
  let nearest = 0;
  let nearestBy = Infinity;
  for (let railRow = 0; rows >> railRow !== 0; railRow += 1) {
    const by = Math.abs(railRow - wanted);
    if ((rows & (1 << railRow)) === 0 || by >= nearestBy) continue;
    nearest = railRow;
    nearestBy = by;
  }
  return nearest;
}
