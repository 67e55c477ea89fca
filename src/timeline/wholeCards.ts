/**
 * The cards of a picture, which nobody can point at: each has its whole title, and the less important ones yield to
 * that. The most important choose first; whenever one comes, the rows of all are found anew.
 */
import { type CardText } from './cardText.ts';
import { placeAt } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { railRowPx } from './layout.ts';
import { type Card } from './rail.ts';
import { fannedAtMs, type PlacedCard, railTopGapPx } from './railPlacing.ts';
import { cardGapPx, poleGapPx } from './railRoom.ts';
import { toPx } from './timeScale.ts';

/** Longer titles are cut even where nothing is beside them. */
export const mostWholeTitlePx = 420;
/** Far more than have room on the widest picture. */
const mostAsked = 1500;

/** Where a card would stand; its pole falls at `poleX`, one of its edges. */
export interface Stand {
  readonly row: number;
  readonly poleX: number;
  readonly fromX: number;
  readonly toX: number;
}

/** In the place of `placeCards`; what the rail of the screen has chosen is not asked. */
export function placeWholeCards(
  frame: Frame,
  _: readonly Card[],
  textOf: (row: number) => CardText,
): PlacedCard[] {
  const { layout, scale, set } = frame;
  const fanned = fannedAtMs(frame);
  const startX = layout.plotLeftPx;
  const endX = startX + layout.plotWidthPx;
  let chosen: readonly Stand[] = [];
  let depths: readonly number[] = [];
  for (const row of mostImportantIn(frame)) {
    const poleX = toPx(scale, fanned.get(row) ?? set.columns.anchorMs[row]!);
    const { wishedPx, titledPx } = textOf(row);
    for (const widthPx of [wishedPx, titledPx]) {
      const isTurned = poleX + widthPx > endX;
      const fromX = isTurned ? poleX - widthPx : poleX;
      if (fromX < startX) continue;
      const tried = [...chosen, { row, poleX, fromX, toX: fromX + widthPx }];
      const found = depthsOf(tried, layout.railRowCount);
      if (found === undefined) continue;
      chosen = tried;
      depths = found;
      break;
    }
  }
  return chosen.map(({ row, poleX, fromX, toX }, at) => {
    const depth = depths[at] ?? 0;
    return {
      row,
      atMs: set.columns.anchorMs[row]!,
      leastWidthPx: toX - fromX,
      widthPx: toX - fromX,
      railRow: layout.railRowCount - 1 - depth,
      xPx: fromX,
      yPx: layout.railTopPx + railTopGapPx + depth * railRowPx,
      stands: poleX === fromX ? 'event' : 'turned',
      text: textOf(row),
    };
  });
}

/**
 * The row of each, 0 at the top, such that no card covers another or another's pole: a card whose pole falls within
 * the width of another stands below it. Nothing where the rows are too few for that.
 */
export function depthsOf(stands: readonly Stand[], rowCount: number): readonly number[] | undefined {
  const depths = stands.map(() => 0);
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (let one = 0; one < stands.length; one += 1) {
      for (let other = 0; other < stands.length; other += 1) {
        if (one === other || !isBelow(stands, depths, { one, other })) continue;
        depths[one] = depths[other]! + 1;
        if (depths[other]! + 1 >= rowCount) return undefined;
        isSettled = false;
      }
    }
  }
  return depths;
}

interface Pair {
  readonly one: number;
  readonly other: number;
}

/** Whether `one` has to go down: it stands no lower than `other`, which it would cross or cover. */
function isBelow(stands: readonly Stand[], depths: readonly number[], { one, other }: Pair): boolean {
  if (depths[one]! > depths[other]!) return false;
  const [mine, its] = [stands[one]!, stands[other]!];
  const crosses = mine.poleX >= its.fromX - poleGapPx && mine.poleX <= its.toX + poleGapPx;
  if (crosses) return true;
  const overlaps = mine.fromX < its.toX + cardGapPx && its.fromX < mine.toX + cardGapPx;
  const isCrossed = its.poleX >= mine.fromX - poleGapPx && its.poleX <= mine.toX + poleGapPx;
  return overlaps && !isCrossed && depths[one] === depths[other] && one > other;
}

/** Rows whose event is in the window, the most important first. Of a million, only those that could be chosen are sorted. */
function mostImportantIn({ index, scene, set }: Frame): readonly number[] {
  const { importance, anchorMs } = set.columns;
  const from = placeAt(index, scene.window.startMs);
  const to = placeAt(index, scene.window.endMs);
  const counts = new Uint32Array(256);
  for (let place = from; place < to; place += 1) {
    const points = importance[index.rowsByAnchor[place]!]!;
    counts[points] = counts[points]! + 1;
  }
  let least = 255;
  for (let sum = counts[least]!; least > 0 && sum < mostAsked; sum += counts[least]!) least -= 1;
  const asked: number[] = [];
  for (let place = from; place < to; place += 1) {
    const row = index.rowsByAnchor[place]!;
    if (importance[row]! >= least) asked.push(row);
  }
  return asked
    .sort((one, other) => importance[other]! - importance[one]! || anchorMs[one]! - anchorMs[other]!)
    .slice(0, mostAsked);
}
