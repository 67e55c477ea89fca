/**
 * Which events have a card above the score, and in which row: chosen greedily by importance on absolute tiles
 * of the zoom step. A step takes over the cards of the coarser step with their rows, since nearer by there is
 * only more room, and adds what now fits. So what has a card at a step depends on neither the window nor the
 * way there: panning shuffles nothing, zooming in only adds cards and zooming out only takes the last ones.
 */
import { type EventIndex, placeAt } from './eventIndex.ts';
import { poleGapPx, roomOf, rowsFromMiddle, standApart, type Standing } from './railRoom.ts';
import { createRanking, mostImportant, type Ranking } from './railRanking.ts';

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
  /** Cards whose event is in the window, and those near enough on either side to reach into it. */
  readonly cardsIn: (request: RailRequest) => readonly Card[];
}

const tilePx = 1024;
/** Cards are laid out for the narrowest zoom of a step. */
const stepsPerOctave = 2;
/** Where no card narrower than this finds room, none needs to be measured. */
export const leastCardPx = 88;
/** No card is chosen with more. */
export const mostLeastPx = 190;
/** Before every date, and no boundary of a great tile near today: see `tileOf`. */
const originMs = -8.64e15;
const mostTiles = 6000;

type Chosen = Omit<Card, 'widthPx'>;

interface Tree {
  readonly index: EventIndex;
  readonly rowCount: number;
  readonly ranking: Ranking;
  readonly widthOf: (row: number) => CardWidth;
  /** Coarser, all events stand on one pole and one card is all there is. */
  readonly rootStep: number;
  readonly chosen: Map<number, Map<number, readonly Chosen[]>>;
  readonly widened: Map<number, Map<number, readonly Card[]>>;
  tileCount: number;
}

interface Tile {
  readonly step: number;
  readonly at: number;
}

export function createRail(): Rail {
  let tree: Tree | undefined;
  return {
    cardsIn: request => {
      const { index, rowCount, pxPerMs, startMs, endMs, widthOf } = request;
      if (rowCount === 0 || index.anchorsMs.length === 0) return [];
      const isSame = tree?.index === index && tree.rowCount === rowCount && tree.tileCount < mostTiles;
      if (tree === undefined || !isSame) tree = plant(request);
      // The measure may be a new function each time; what it answers for a row is the same.
      const asked = { ...tree, widthOf };
      const step = Math.floor(Math.log2(pxPerMs) * stepsPerOctave);
      const cards: Card[] = [];
      for (let at = tileAt(step, startMs) - 1; at <= tileAt(step, endMs); at += 1) {
        for (const card of widenedTile({ step, at }, asked)) cards.push(card);
      }
      tree.tileCount = asked.tileCount;
      return cards;
    },
  };
}

function plant({ index, rowCount, widthOf }: RailRequest): Tree {
  const { anchorsMs } = index;
  const extentMs = anchorsMs[anchorsMs.length - 1]! - anchorsMs[0]!;
  return {
    index,
    rowCount,
    widthOf,
    ranking: createRanking(index),
    rootStep:
      extentMs === 0 ? Infinity : Math.floor(Math.log2((poleGapPx * 0.9) / extentMs) * stepsPerOctave),
    chosen: new Map(),
    widened: new Map(),
    tileCount: 0,
  };
}

const pxPerMsOf = (step: number) => 2 ** (step / stepsPerOctave);
const octaveOf = (step: number) => Math.floor(step / stepsPerOctave);
const tileMsOf = (step: number) => tilePx / 2 ** octaveOf(step);
const tileAt = (step: number, ms: number) => Math.floor((ms - originMs) / tileMsOf(step));
const tileStartMs = ({ step, at }: Tile) => originMs + at * tileMsOf(step);

function kept<Kind>(
  known: Map<number, Map<number, Kind>>,
  { step, at }: Tile,
  make: () => Kind,
): { readonly value: Kind; readonly isNew: boolean } {
  const ofStep = known.get(step) ?? new Map<number, Kind>();
  known.set(step, ofStep);
  const found = ofStep.get(at);
  if (found !== undefined) return { value: found, isNew: false };
  const value = make();
  ofStep.set(at, value);
  return { value, isNew: true };
}

/** Even tiles choose freely, odd ones around their neighbours: both without asking where the window is. */
function chosenIn(tile: Tile, tree: Tree): readonly Chosen[] {
  const from = placeAt(tree.index, tileStartMs(tile));
  const to = placeAt(tree.index, tileStartMs({ ...tile, at: tile.at + 1 }));
  if (from === to) return [];
  const { value, isNew } = kept(tree.chosen, tile, () => {
    const { step, at } = tile;
    const beside = at % 2 === 0 ? inheritedIn : chosenIn;
    const around = [...beside({ step, at: at - 1 }, tree), ...beside({ step, at: at + 1 }, tree)];
    return chooseCards({ tile, from, to }, { inherited: inheritedIn(tile, tree), around }, tree);
  });
  if (isNew) tree.tileCount += 1;
  return value;
}

/** What the coarser step has chosen within this tile; its own tile is this one, or one of twice the time. */
function inheritedIn(tile: Tile, tree: Tree): readonly Chosen[] {
  const { step, at } = tile;
  if (step <= tree.rootStep) return [];
  const isSameTile = octaveOf(step - 1) === octaveOf(step);
  const coarser = chosenIn({ step: step - 1, at: isSameTile ? at : Math.floor(at / 2) }, tree);
  if (isSameTile) return coarser;
  const startMs = tileStartMs(tile);
  const endMs = tileStartMs({ step, at: at + 1 });
  return coarser.filter(({ atMs }) => atMs >= startMs && atMs < endMs);
}

interface Stretch {
  readonly tile: Tile;
  readonly from: number;
  readonly to: number;
}

interface Before {
  readonly inherited: readonly Chosen[];
  readonly around: readonly Chosen[];
}

function chooseCards(
  { tile, from, to }: Stretch,
  { inherited, around }: Before,
  { index, ranking, rowCount, widthOf }: Tree,
): readonly Chosen[] {
  const pxPerMs = pxPerMsOf(tile.step);
  const startMs = tileStartMs(tile);
  const standing = ({ atMs, railRow, leastWidthPx }: Chosen): Standing => ({
    xPx: (atMs - startMs) * pxPerMs,
    railRow,
    leastWidthPx,
  });
  const chosen = [...inherited];
  const has = new Set(inherited.map(({ row }) => row));
  const taken = [...inherited, ...around].map(standing).sort((left, right) => left.xPx - right.xPx);
  const rows = rowsFromMiddle(rowCount);
  for (const place of mostImportant(ranking, from, to)) {
    const row = index.set.rows[index.positions[place]!]!;
    if (has.has(row)) continue;
    const atMs = index.anchorsMs[place]!;
    const xPx = (atMs - startMs) * pxPerMs;
    const near = within(taken, xPx - mostLeastPx - 10, xPx + mostLeastPx + 10);
    const fits = (railRow: number, leastWidthPx: number) =>
      near.every(other => standApart({ xPx, railRow, leastWidthPx }, other));
    const open = rows.filter(railRow => fits(railRow, leastCardPx));
    if (open.length === 0) continue;
    const leastWidthPx = Math.min(mostLeastPx, widthOf(row).leastPx);
    const railRow = open.find(found => fits(found, leastWidthPx));
    if (railRow === undefined) continue;
    chosen.push({ row, atMs, leastWidthPx, railRow });
    const next = { xPx, railRow, leastWidthPx };
    taken.splice(firstFrom(taken, xPx), 0, next);
  }
  return chosen;
}

function firstFrom(standing: readonly Standing[], xPx: number): number {
  let low = 0;
  let high = standing.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (standing[middle]!.xPx < xPx) low = middle + 1;
    else high = middle;
  }
  return low;
}

function within(standing: readonly Standing[], fromPx: number, toPx: number): readonly Standing[] {
  return standing.slice(firstFrom(standing, fromPx), firstFrom(standing, toPx));
}

/**
 * Cards are chosen by their least width and then take what is free to their right: left edges and poles are
 * all that they can meet there, and those no longer move.
 */
function widenedTile(tile: Tile, tree: Tree): readonly Card[] {
  return kept(tree.widened, tile, () => {
    const pxPerMs = pxPerMsOf(tile.step);
    const startMs = tileStartMs(tile);
    const own = chosenIn(tile, tree);
    const stand = (card: Chosen) => ({ ...card, xPx: (card.atMs - startMs) * pxPerMs });
    const all = [...own, ...chosenIn({ ...tile, at: tile.at + 1 }, tree)].map(stand);
    return own.map((card, at) => {
      const widthPx = Math.min(tree.widthOf(card.row).wishedPx, roomOf(all[at]!, all));
      return { ...card, widthPx: Math.max(card.leastWidthPx, widthPx) };
    });
  }).value;
}
