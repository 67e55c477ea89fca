/**
 * Where the chosen cards stand in this window. Those wholly in sight stand as they were chosen, wherever the
 * window is. One that the plot's end would cut turns to the other side of its pole, else is shortened, else
 * left out. One whose event has passed the plot's beginning stays there with what still is in sight of it, and
 * whole while its event lasts. None is ever clipped, and none leaves its row.
 */
import { type CardText } from './cardText.ts';
import { anchorAt, placeOfRow } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { type Layout, railRowPx } from './layout.ts';
import { type Card } from './rail.ts';
import { cardGapPx, poleGapPx, roomOf, standApart } from './railRoom.ts';
import { toPx } from './timeScale.ts';

export interface PlacedCard extends Card {
  readonly widthPx: number;
  /** Its left edge, within the host. */
  readonly xPx: number;
  readonly yPx: number;
  /**
   * `event`: its left edge stands on its event. `turned`: its right edge does. `held`: its event began before
   * the window.
   */
  readonly stands: 'event' | 'turned' | 'held';
  readonly text: CardText;
}

/** A card and where the pole falls that it would have; only its y and its words are still missing. */
interface Place extends Card {
  readonly widthPx: number;
  readonly xPx: number;
  readonly stands: PlacedCard['stands'];
}

/** Narrower, nothing could be read before the ellipsis. */
const shortestPx = 64;
/** How far a span must reach into the window to be named there. */
const leastReachPx = 40;
export const railTopGapPx = 4;
/** As in the style sheet. */
export const cardHeightPx = 35;

export function placeCards(
  frame: Frame,
  cards: readonly Card[],
  textOf: (row: number) => CardText,
): PlacedCard[] {
  const { layout, set } = frame;
  const { importance } = set.columns;
  const inSight = widened(standOnMarks(frame, cards), textOf);
  const { plotLeftPx, plotWidthPx } = layout;
  const endPx = plotLeftPx + plotWidthPx;
  const shown = inSight.filter(({ xPx }) => xPx >= plotLeftPx - 0.5 && xPx <= endPx);
  let placed: readonly Place[] = shown.filter(({ xPx, widthPx }) => xPx + widthPx <= endPx);
  const cut = shown
    .filter(({ xPx, widthPx }) => xPx + widthPx > endPx)
    .sort((left, right) => importance[right.row]! - importance[left.row]! || left.xPx - right.xPx);
  for (const card of cut) placed = withCut(card, placed, frame);
  const hold = (label: Label) => {
    const held = heldLabel(label, placed, frame);
    if (held !== undefined) placed = [...placed, held];
  };
  const lasting = new Set(lastingRows(frame));
  const leaving = inSight
    .filter(({ xPx }) => xPx < plotLeftPx - 0.5)
    .sort((left, right) => right.xPx - left.xPx);
  for (const { row, railRow, xPx, widthPx } of leaving) {
    const stillPx = xPx + widthPx - plotLeftPx;
    if (!lasting.has(row) && stillPx < shortestPx) continue;
    hold({ row, rows: [railRow], widthPx: textOf(row).wishedPx, leastPx: shortestPx });
  }
  for (const row of lasting) {
    if (placed.some(other => other.row === row)) continue;
    hold({ row, rows: rowsFromTop(layout), widthPx: textOf(row).wishedPx, leastPx: shortestPx });
  }
  return withSelected(placed, frame, textOf).map(card => ({
    ...card,
    yPx: layout.railTopPx + railTopGapPx + (layout.railRowCount - 1 - card.railRow) * railRowPx,
    text: textOf(card.row),
  }));
}

/** Where a card's pole falls from. */
export function poleXPx({ xPx, widthPx, stands }: Pick<PlacedCard, 'xPx' | 'widthPx' | 'stands'>): number {
  return stands === 'turned' ? xPx + widthPx : xPx;
}

type Standing = Omit<Place, 'widthPx'>;

/**
 * Marks of one day may be fanned out a few pixels from where the cards were chosen: then the less important
 * of two cards that would meet yields.
 */
function standOnMarks(frame: Frame, cards: readonly Card[]): readonly Standing[] {
  const { scale, set } = frame;
  const fanned = fannedAtMs(frame);
  const all = cards.map((card): Standing => {
    return { ...card, xPx: toPx(scale, fanned.get(card.row) ?? card.atMs), stands: 'event' };
  });
  if (!cards.some(({ row, atMs }) => (fanned.get(row) ?? atMs) !== atMs)) return all;
  const { importance } = set.columns;
  const accepted: Standing[] = [];
  all.sort((left, right) => importance[right.row]! - importance[left.row]! || left.atMs - right.atMs);
  for (const card of all) if (accepted.every(other => standApart(card, other))) accepted.push(card);
  return accepted;
}

/**
 * Cards are chosen by their least width and then take what is free to their right: left edges and poles are
 * all that they can meet there, and those no longer move.
 */
function widened(cards: readonly Standing[], textOf: (row: number) => CardText): readonly Place[] {
  return cards.map(card => {
    const { leastPx, wishedPx } = textOf(card.row);
    const widthPx = Math.min(wishedPx, roomOf(card, cards));
    return { ...card, widthPx, leastWidthPx: Math.min(card.leastWidthPx, leastPx, widthPx) };
  });
}

/**
 * With a card that the plot's end would cut: turned or shortened where there is room; else turned in place of
 * less important ones; or without it.
 */
function withCut(card: Place, placed: readonly Place[], { layout, set }: Frame): readonly Place[] {
  const { importance } = set.columns;
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const turned = [card.widthPx, card.leastWidthPx]
    .map((widthPx): Place => ({ ...card, widthPx, xPx: card.xPx - widthPx, stands: 'turned' }))
    .filter(({ xPx }) => xPx >= layout.plotLeftPx);
  const short: Place = { ...card, widthPx: Math.floor(endPx - card.xPx) };
  const found = [...turned, ...(short.widthPx >= shortestPx ? [short] : [])].find(place =>
    placed.every(other => areApart(place, other)),
  );
  if (found !== undefined) return [...placed, found];
  const least = turned.at(-1);
  if (least === undefined) return placed;
  const yielding = placed.filter(other => !areApart(least, other));
  const isMore = yielding.every(({ row }) => importance[row]! < importance[card.row]!);
  if (!isMore) return placed;
  const others = placed.filter(other => !yielding.includes(other));
  const widest = turned.find(place => others.every(other => areApart(place, other)));
  return [...others, widest ?? least];
}

/**
 * With a card for the event that the reader has chosen, in the row where the least important have to make room:
 * by getting shorter where that is enough, else by leaving.
 */
function withSelected(
  placed: readonly Place[],
  frame: Frame,
  textOf: (row: number) => CardText,
): readonly Place[] {
  const { layout, scene, set, index, scale } = frame;
  const row = scene.selectedRow;
  if (row < 0 || placeOfRow(index, row) < 0 || placed.some(other => other.row === row)) return placed;
  const atMs = set.columns.anchorMs[row]!;
  const atPx = toPx(scale, fannedAtMs(frame).get(row) ?? atMs);
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  if (atPx < layout.plotLeftPx - 0.5 || atPx > endPx) return placed;
  const widthPx = textOf(row).leastPx;
  const isTurned = atPx + widthPx > endPx;
  const xPx = isTurned ? atPx - widthPx : atPx;
  const stands = isTurned ? 'turned' : 'event';
  const answers = rowsFromTop(layout).map(railRow => {
    const card: Place = { row, atMs, railRow, xPx, widthPx, leastWidthPx: widthPx, stands };
    const staying = placed.flatMap(other => {
      if (areApart(card, other)) return [other];
      const shortEndPx = other.railRow === railRow ? xPx - cardGapPx : poleXPx(card) - poleGapPx - 1;
      const shorter: Place = { ...other, widthPx: Math.floor(shortEndPx - other.xPx) };
      const isLegible = other.stands !== 'turned' && shorter.widthPx >= shortestPx;
      return isLegible && areApart(card, shorter) ? [shorter] : [];
    });
    const importance = staying.reduce((sum, other) => sum + set.columns.importance[other.row]!, 0);
    return { cards: [...staying, card], importance };
  });
  return answers.sort((left, right) => right.importance - left.importance)[0]?.cards ?? placed;
}

/** Whether neither covers the other nor the pole of the one above. */
function areApart(one: Place, other: Place): boolean {
  if (one.railRow === other.railRow) {
    const gapPx = Math.max(other.xPx - one.xPx - one.widthPx, one.xPx - other.xPx - other.widthPx);
    return gapPx >= Math.min(cardGapPx, one.widthPx);
  }
  const [lower, upper] = one.railRow < other.railRow ? [one, other] : [other, one];
  if (upper.stands === 'held') return true;
  const poleAtPx = poleXPx(upper);
  return poleAtPx < lower.xPx - poleGapPx || poleAtPx > lower.xPx + lower.widthPx + poleGapPx;
}

/** Events that began before the window and reach well into it, most important first. */
function lastingRows({ reachingIn, scene, set, scale, layout }: Frame): number[] {
  const { endMs, importance, anchorMs } = set.columns;
  return reachingIn.shown
    .filter(row => {
      const barEndPx = toPx(scale, Math.min(endMs[row]!, scene.todayMs));
      const isBefore = toPx(scale, anchorMs[row]!) < layout.plotLeftPx - 0.5;
      return isBefore && barEndPx > layout.plotLeftPx + leastReachPx;
    })
    .sort((left, right) => importance[right]! - importance[left]! || left - right);
}

interface Label {
  readonly row: number;
  /** Where it may stand, in this order. */
  readonly rows: readonly number[];
  readonly widthPx: number;
  readonly leastPx: number;
}

function rowsFromTop({ railRowCount }: Layout): number[] {
  return Array.from({ length: railRowCount }, (_, at) => railRowCount - 1 - at);
}

/** At the plot's beginning, as wide as the others let it be. */
function heldLabel(
  { row, rows, widthPx, leastPx }: Label,
  placed: readonly Place[],
  { layout, scene }: Frame,
): Place | undefined {
  for (const railRow of rows) {
    const label: Standing = {
      row,
      atMs: scene.columns.anchorMs[row]!,
      railRow,
      leastWidthPx: leastPx,
      xPx: layout.plotLeftPx,
      stands: 'held',
    };
    // The held ones have no pole, and only one of them stands in a row.
    const met = placed
      .filter(({ stands }) => stands !== 'held')
      .map(other => (other.railRow === railRow ? other : { ...other, xPx: poleXPx(other) }));
    const narrowed: Place = { ...label, widthPx: Math.floor(Math.min(widthPx, roomOf(label, met))) };
    if (narrowed.widthPx >= leastPx && placed.every(other => areApart(narrowed, other))) return narrowed;
  }
  return undefined;
}

const noneFanned: ReadonlyMap<number, number> = new Map();

/** Where chords stand that are a few pixels from their day's noon, since the day is fanned out: most often none. */
export function fannedAtMs({ groups, index }: Frame): ReadonlyMap<number, number> {
  let atMs: Map<number, number> | undefined;
  for (const group of groups) {
    const place = group.places[0]!;
    if (group.places.length > 1 || group.atMs === anchorAt(index, place)) continue;
    atMs ??= new Map();
    atMs.set(index.rowsByAnchor[place]!, group.atMs);
  }
  return atMs ?? noneFanned;
}
