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
  /** Rows, as bits, in which a card of this width could not stand. */
  readonly rowsTaken: (xPx: number, widthPx: number) => number;
  /** From left to right. */
  readonly near: (xPx: number, reachPx: number) => readonly Kind[];
  readonly add: (standing: Kind) => void;
}

export function createStandings<Kind extends Standing>(given: readonly Kind[]): Standings<Kind> {
  const sorted = given.toSorted((left, right) => left.xPx - right.xPx);
  const reachPx = slotPx + cardGapPx + 1;
  return {
    rowsTaken: (xPx, widthPx) => {
      let taken = 0;
      for (let at = firstFrom(sorted, xPx - reachPx); at < sorted.length; at += 1) {
        const other = sorted[at]!;
        if (other.xPx > xPx + reachPx) break;
        taken |= rowsTakenBy(other, xPx, widthPx);
      }
      return taken;
    },
    near: (xPx, withinPx) =>
      sorted.slice(firstFrom(sorted, xPx - withinPx), firstFrom(sorted, xPx + withinPx)),
    add: standing => {
      sorted.splice(firstFrom(sorted, standing.xPx), 0, standing);
    },
  };
}

function firstFrom(sorted: readonly Standing[], xPx: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]!.xPx < xPx) low = middle + 1;
    else high = middle;
  }
  return low;
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
