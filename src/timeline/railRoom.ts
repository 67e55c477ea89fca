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

/** Whether each of the two leaves the other's own place and pole alone, at their least widths. */
export function standApart(one: Standing, other: Standing): boolean {
  return leavesFree(one, other) && leavesFree(other, one);
}

function leavesFree(card: Standing, other: Standing): boolean {
  const offsetPx = other.xPx - card.xPx;
  if (card.railRow === other.railRow) return offsetPx < 0 || offsetPx >= card.leastWidthPx + cardGapPx;
  if (card.railRow > other.railRow) return true;
  return offsetPx < -poleGapPx || offsetPx > card.leastWidthPx + poleGapPx;
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

/**
 * In which order rows are tried. One that comes first takes a middle row, which leaves a stair on either side
 * of it.
 */
export function rowsFromMiddle(rowCount: number): number[] {
  const middle = (rowCount - 1) / 2;
  return Array.from({ length: rowCount }, (_, railRow) => railRow).sort(
    (left, right) => Math.abs(left - middle) - Math.abs(right - middle) || left - right,
  );
}
