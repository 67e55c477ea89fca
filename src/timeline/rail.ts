/**
 * Which events have a card above the score, and in which row. Chosen by importance on absolute tiles of the
 * zoom step, so that panning never shuffles them; within a step zooming only gives them more room. A card's
 * left edge stands on its event and its pole falls straight from there: no card may lie over another's pole.
 */
import { type Columns } from '../query/columns.ts';
import { type EventIndex, placeAt } from './eventIndex.ts';

export interface Card {
  readonly row: number;
  readonly atMs: number;
  /** As wide as it may be before it meets a card or a pole; never less than what it was chosen with. */
  readonly widthPx: number;
  readonly leastWidthPx: number;
  /** 0 is the row nearest the score. */
  readonly railRow: number;
}

export interface CardWidth {
  readonly leastPx: number;
  readonly wishedPx: number;
}

export interface RailRequest {
  readonly index: EventIndex;
  readonly rowCount: number;
  readonly pxPerMs: number;
  readonly startMs: number;
  readonly endMs: number;
  /** What a card must have, and what it would take where there is room. */
  readonly widthOf: (row: number) => CardWidth;
}

export interface Rail {
  readonly cardsIn: (request: RailRequest) => readonly Card[];
}

const tilePx = 1024;
/** Cards are laid out for the narrowest zoom of a step, so steps are short. */
const stepsPerOctave = 4;
const cardGapPx = 6;
const poleGapPx = 3;
/** Asked of a tile: the most important ones that could ever find room, and some more. */
const mostAsked = 300;

function zoomStepOf(pxPerMs: number): number {
  return Math.floor(Math.log2(pxPerMs) * stepsPerOctave);
}

export function createRail(): Rail {
  let tiles = new Map<number, readonly Card[]>();
  let widened = new Map<number, readonly Card[]>();
  let shownIndex: EventIndex | undefined;
  let shownStep = 0;
  let shownRowCount = 0;
  return {
    cardsIn: request => {
      const step = zoomStepOf(request.pxPerMs);
      if (request.index !== shownIndex || step !== shownStep || request.rowCount !== shownRowCount) {
        tiles = new Map();
        widened = new Map();
      }
      shownIndex = request.index;
      shownStep = step;
      shownRowCount = request.rowCount;
      if (request.rowCount === 0 || request.index.anchorsMs.length === 0) return [];
      const pxPerMs = 2 ** (step / stepsPerOctave);
      const tileMs = tilePx / pxPerMs;
      const first = Math.floor(request.startMs / tileMs) - 1;
      const last = Math.floor(request.endMs / tileMs);
      const cards: Card[] = [];
      for (let tile = first; tile <= last; tile += 1) {
        const known = widened.get(tile) ?? widenedTile(tile, { request, pxPerMs, tileMs, tiles });
        widened.set(tile, known);
        for (const card of known) cards.push(card);
      }
      return cards;
    },
  };
}

interface Tiling {
  readonly request: RailRequest;
  readonly pxPerMs: number;
  readonly tileMs: number;
  readonly tiles: Map<number, readonly Card[]>;
}

/** Even tiles choose freely, odd ones around their neighbours: both without asking where the window is. */
function tileOf(tile: number, tiling: Tiling): readonly Card[] {
  const known = tiling.tiles.get(tile);
  if (known !== undefined) return known;
  const isEven = tile % 2 === 0;
  const around = isEven ? [] : [...tileOf(tile - 1, tiling), ...tileOf(tile + 1, tiling)];
  const cards = chooseCards(tile, around, tiling);
  tiling.tiles.set(tile, cards);
  return cards;
}

/**
 * Cards are chosen by their least width and then take what is free to their right: left edges and poles are
 * all that they can meet there, and those no longer move.
 */
function widenedTile(tile: number, tiling: Tiling): readonly Card[] {
  const own = tileOf(tile, tiling);
  const all = [...own, ...tileOf(tile + 1, tiling)];
  return own.map(card => {
    let widthPx = tiling.request.widthOf(card.row).wishedPx;
    for (const other of all) {
      const offsetPx = (other.atMs - card.atMs) * tiling.pxPerMs;
      if (other === card || offsetPx < 0 || other.railRow < card.railRow) continue;
      widthPx = Math.min(widthPx, offsetPx - (other.railRow === card.railRow ? cardGapPx : poleGapPx));
    }
    return { ...card, widthPx: Math.max(card.leastWidthPx, Math.floor(widthPx)) };
  });
}

function chooseCards(tile: number, around: readonly Card[], tiling: Tiling): readonly Card[] {
  const { index, rowCount, widthOf } = tiling.request;
  const { pxPerMs, tileMs } = tiling;
  const from = placeAt(index, tile * tileMs);
  const to = placeAt(index, (tile + 1) * tileMs);
  const chosen: Card[] = [];
  for (const place of mostImportant(index, from, to)) {
    const row = index.set.rows[index.positions[place]!]!;
    const { leastPx } = widthOf(row);
    const wanted = { row, atMs: index.anchorsMs[place]!, widthPx: leastPx, leastWidthPx: leastPx };
    for (const railRow of rowsFromMiddle(rowCount)) {
      const card = { ...wanted, railRow };
      const fits = (other: Card) => standsClear(card, other, pxPerMs) && standsClear(other, card, pxPerMs);
      if (!around.every(fits) || !chosen.every(fits)) continue;
      chosen.push(card);
      break;
    }
  }
  return chosen;
}

/**
 * Poles fall through the rows below, so cards that stand close descend to the right like stairs. One that comes
 * first takes a middle row, which leaves a stair on either side of it.
 */
function rowsFromMiddle(rowCount: number): number[] {
  const middle = (rowCount - 1) / 2;
  return Array.from({ length: rowCount }, (_, railRow) => railRow).sort(
    (left, right) => Math.abs(left - middle) - Math.abs(right - middle) || left - right,
  );
}

/** Whether `card` leaves the other's own place and, where it lies below it, the other's pole alone. */
function standsClear(card: Card, other: Card, pxPerMs: number): boolean {
  const offsetPx = (other.atMs - card.atMs) * pxPerMs;
  if (card.railRow === other.railRow) return offsetPx < 0 || offsetPx >= card.widthPx + cardGapPx;
  if (card.railRow > other.railRow) return true;
  return offsetPx < -poleGapPx || offsetPx > card.widthPx + poleGapPx;
}

function mostImportant({ set, positions }: EventIndex, from: number, to: number): number[] {
  const { importance } = set.columns satisfies Columns;
  const counts = new Uint32Array(256);
  for (let place = from; place < to; place += 1) counts[importance[set.rows[positions[place]!]!]!]! += 1;
  let least = 255;
  for (let asked = counts[255]!; least > 0 && asked < mostAsked; asked += counts[least]!) least -= 1;
  const places: number[] = [];
  const importanceAt = (place: number) => importance[set.rows[positions[place]!]!]!;
  for (let place = from; place < to && places.length < 2 * mostAsked; place += 1) {
    if (importanceAt(place) >= least) places.push(place);
  }
  return places
    .sort((left, right) => importanceAt(right) - importanceAt(left) || left - right)
    .slice(0, mostAsked);
}
