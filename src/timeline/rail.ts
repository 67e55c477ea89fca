/**
 * Which events have a card above the score, and in which row: chosen greedily by importance on absolute tiles
 * of the zoom step. A card that the coarser step had keeps its row: nearer by there is only more room, so
 * it goes only where a more important one has come, and is not soon back in another row. Between two steps come
 * those of the nearer one that already have room. What has a card depends on the zoom alone, neither on the
 * window nor on the way there, so that panning and zooming shuffle nothing.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { anchorAt, type EventIndex, placeAt } from './eventIndex.ts';
import { createStandings, poleGapPx, slotPx, standApart } from './railRoom.ts';
import { createRanking, mostImportant, type Ranking } from './railRanking.ts';

export interface Card {
  readonly row: number;
  readonly atMs: number;
  /** What it was chosen with: no other card and no pole comes nearer. */
  readonly leastWidthPx: number;
  /** 0 is the row nearest the score. */
  readonly railRow: number;
}

export interface CardWidth {
  /** What a card must have. */
  readonly leastPx: number;
  /** What it would take where there is room. */
  readonly wishedPx: number;
}

export interface RailRequest {
  readonly index: EventIndex;
  readonly rowCount: number;
  readonly pxPerMs: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly widthOf: (row: number) => CardWidth;
}

export interface Rail {
  /** Cards whose event is in the window, and those near enough on either side to reach into it. */
  readonly cardsIn: (request: RailRequest) => readonly Card[];
}

const tilePx = 1024;
/** Cards are laid out for the narrowest zoom of a step. */
const stepsPerOctave = 4;
/** Farther than a turn of the wheel goes: by then a card may stand in another row. */
const mostRestedSteps = 3;
/** Before every date, and no boundary of a great tile near today: see `tileOf`. */
const originMs = -8.64e15;
const neighbourCount = 12;
/** A share of the rail's height. */
const mostFromLean = 0.6;
const mostTiles = 6000;
/**
 * Words are measured for the cards in sight. Whether short ones leave room for another is asked of all that
 * could be chosen, in records where titles are so few that a gap would stay empty.
 */
const mostMeasured = 2000;

interface Resting extends Card {
  readonly sinceStep: number;
}

interface Choice {
  readonly cards: readonly Card[];
  /** Had a card a few steps coarser: they come back to its row or not at all. */
  readonly resting: readonly Resting[];
}

const noChoice: Choice = { cards: [], resting: [] };

interface Tree {
  readonly index: EventIndex;
  readonly rowCount: number;
  readonly ranking: Ranking;
  readonly widthOf: (row: number) => CardWidth;
  /** Coarser, all events stand on one pole and one card is all there is. */
  readonly rootStep: number;
  readonly chosen: Map<number, Map<number, Choice>>;
  /** The most important places of a tile, which the steps of one octave share. */
  readonly asked: Map<number, Map<number, Uint32Array>>;
  tileCount: number;
}

/** What was answered last: a pan asks again within the same tiles. */
interface Shown {
  readonly pxPerMs: number;
  readonly fromAt: number;
  readonly toAt: number;
  readonly cards: readonly Card[];
}

interface Tile {
  readonly step: number;
  readonly at: number;
}

export function createRail(): Rail {
  let tree: Tree | undefined;
  let last: Shown | undefined;
  return {
    cardsIn: request => {
      const { index, rowCount, pxPerMs, startMs, endMs, widthOf } = request;
      if (rowCount === 0 || index.rowsByAnchor.length === 0) return [];
      const isSame = tree?.index === index && tree.rowCount === rowCount && tree.tileCount < mostTiles;
      if (tree === undefined || !isSame) tree = plant(request);
      // The measure may be a new function each time; what it answers for a row is the same.
      const asked = { ...tree, widthOf };
      const step = Math.floor(Math.log2(pxPerMs) * stepsPerOctave);
      const from = { step, at: tileAt(step, startMs) - 1 };
      const to = { step, at: tileAt(step, endMs) + 2 };
      const isShown = isSame && last?.pxPerMs === pxPerMs && last.fromAt === from.at && last.toAt === to.at;
      if (last !== undefined && isShown) return last.cards;
      const ofStep = (shown: number): readonly Card[] => {
        const cards: Card[] = [];
        const lastAt = tileAt(shown, tileStartMs(to) - 1);
        for (let at = tileAt(shown, tileStartMs(from)); at <= lastAt; at += 1) {
          for (const card of chosenIn({ step: shown, at }, asked).cards) cards.push(card);
        }
        return cards;
      };
      const cards = withNearer(ofStep(step), ofStep(step + 1), request);
      tree.tileCount = asked.tileCount;
      last = { pxPerMs, fromAt: from.at, toAt: to.at, cards };
      return cards;
    },
  };
}

/**
 * What the nearer step adds, of which each stands apart at this zoom already from all that are more important;
 * less important ones that are in its way go, as they will at that step. Only close neighbours are asked, so
 * the answer is the same wherever the window is.
 */
function withNearer(
  cards: readonly Card[],
  nearer: readonly Card[],
  { index, pxPerMs }: RailRequest,
): readonly Card[] {
  const { importance } = index.set.columns;
  const known = new Set(cards.map(({ row }) => row));
  const coming = nearer.filter(({ row }) => !known.has(row));
  if (coming.length === 0) return cards;
  const originOfPxMs = coming[0]!.atMs;
  const standing = (card: Card) => ({ ...card, xPx: (card.atMs - originOfPxMs) * pxPerMs });
  const own = cards.map(standing);
  const others = coming.map(standing);
  const all = [...own, ...others];
  const precedes = (one: Card, other: Card) =>
    importance[one.row]! === importance[other.row]!
      ? one.row < other.row
      : importance[one.row]! > importance[other.row]!;
  const added = others.filter(card =>
    all.every(other => other === card || !precedes(other, card) || standApart(card, other)),
  );
  const staying = own.filter(card => added.every(other => standApart(card, other)));
  return [...staying, ...added];
}

function plant({ index, rowCount, widthOf }: RailRequest): Tree {
  const extentMs = anchorAt(index, index.rowsByAnchor.length - 1) - anchorAt(index, 0);
  return {
    index,
    rowCount,
    widthOf,
    ranking: createRanking(index),
    rootStep:
      extentMs === 0 ? Infinity : Math.floor(Math.log2((poleGapPx * 0.9) / extentMs) * stepsPerOctave),
    chosen: new Map(),
    asked: new Map(),
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
function chosenIn(tile: Tile, tree: Tree): Choice {
  const from = placeAt(tree.index, tileStartMs(tile));
  const to = placeAt(tree.index, tileStartMs({ ...tile, at: tile.at + 1 }));
  if (from === to) return noChoice;
  const { value, isNew } = kept(tree.chosen, tile, () => {
    const { step, at } = tile;
    const beside = at % 2 === 0 ? inheritedIn : chosenIn;
    const around = [at - 1, at + 1].flatMap(other => beside({ step, at: other }, tree).cards);
    return chooseCards({ tile, from, to }, { inherited: inheritedIn(tile, tree), around }, tree);
  });
  if (isNew) tree.tileCount += 1;
  return value;
}

/** What the coarser step has chosen within this tile; its own tile is this one, or one of twice the time. */
function inheritedIn(tile: Tile, tree: Tree): Choice {
  const { step, at } = tile;
  if (step <= tree.rootStep) return noChoice;
  const isSameTile = octaveOf(step - 1) === octaveOf(step);
  const coarser = chosenIn({ step: step - 1, at: isSameTile ? at : Math.floor(at / 2) }, tree);
  if (isSameTile) return coarser;
  const startMs = tileStartMs(tile);
  const endMs = tileStartMs({ step, at: at + 1 });
  const isWithin = ({ atMs }: Card) => atMs >= startMs && atMs < endMs;
  return { cards: coarser.cards.filter(isWithin), resting: coarser.resting.filter(isWithin) };
}

interface Stretch {
  readonly tile: Tile;
  readonly from: number;
  readonly to: number;
}

interface Before {
  readonly inherited: Choice;
  readonly around: readonly Card[];
}

/**
 * The more important comes first. One that the coarser step had keeps its row or goes; a new one looks for a
 * row where nobody has to go for it, then for any that no more important one has. Whoever comes first takes
 * a whole slot; short words then leave what they do not need.
 */
function chooseCards({ tile, from, to }: Stretch, { inherited, around }: Before, tree: Tree): Choice {
  const { index, ranking, rowCount, widthOf } = tree;
  const isMeasured = index.rowsByAnchor.length <= mostMeasured;
  const needsPx = (row: number) => (isMeasured ? Math.min(slotPx, widthOf(row).leastPx) : slotPx);
  const pxPerMs = pxPerMsOf(tile.step);
  const startMs = tileStartMs(tile);
  const xPxOf = (atMs: number) => (atMs - startMs) * pxPerMs;
  const standing = (card: Card) => ({ ...card, xPx: xPxOf(card.atMs) });
  const hard = createStandings(around.map(standing));
  const soft = createStandings(inherited.cards.map(standing));
  const cardOf = new Map([...inherited.cards, ...inherited.resting].map(card => [card.row, card]));
  const chosen: Card[] = [];
  const take = (card: Card) => {
    chosen.push(card);
    hard.add(standing(card));
  };
  const rows = Array.from({ length: rowCount }, (_, railRow) => railRow);
  const octave = { step: octaveOf(tile.step), at: tile.at };
  const asked = kept(tree.asked, octave, () => mostImportant(ranking, index.places, { from, to }));
  for (const place of asked.value) {
    const row = index.rowsByAnchor[place]!;
    const atMs = anchorAt(index, place);
    const xPx = xPxOf(atMs);
    const known = cardOf.get(row);
    if (known !== undefined) {
      const isFree = (hard.rowsTaken(xPx, known.leastWidthPx) & (1 << known.railRow)) === 0;
      if (isFree) {
        cardOf.delete(row);
        take(known);
      }
      continue;
    }
    const taken = hard.rowsTaken(xPx, slotPx);
    const free = rows.filter(railRow => (taken & (1 << railRow)) === 0);
    if (free.length === 0) continue;
    const disturbed = soft.rowsTaken(xPx, slotPx);
    const suited = byLean(free, leanOf(place, tree), rowCount);
    const railRow = suited.find(found => (disturbed & (1 << found)) === 0) ?? suited[0];
    if (railRow === undefined) continue;
    take({ row, atMs, leastWidthPx: needsPx(row), railRow });
  }
  const { step } = tile;
  const since = new Map(inherited.resting.map(({ row, sinceStep }) => [row, sinceStep]));
  const resting = [...cardOf.values()]
    .map(card => ({ ...card, sinceStep: since.get(card.row) ?? step }))
    .filter(({ sinceStep }) => step - sinceStep < mostRestedSteps);
  return { cards: chosen, resting };
}

/**
 * On which side of an event its important neighbours stand, near ones above all: 0 before it, 1 after it. A
 * stair of cards descends to the right, so the first of a series is best placed high and the last one low.
 * The measure is the same at every zoom, since a row that is taken far off is kept nearby.
 */
function leanOf(place: number, { index, ranking: { importance } }: Tree): number {
  const atMs = anchorAt(index, place);
  const pull = (other: number) => {
    const points = importance[other] ?? 0;
    return points === 0 ? 0 : points ** 3 / (Math.abs(anchorAt(index, other) - atMs) + dayMs / 2);
  };
  let before = 0;
  let after = 0;
  for (let by = 1; by <= neighbourCount; by += 1) {
    before += pull(place - by);
    after += pull(place + by);
  }
  return before + after === 0 ? 0.5 : after / (before + after);
}

/**
 * Rows by how near they are to the lean, where 0 is the lowest and 1 the highest. One at the wrong end would
 * be kept nearby too and bar the neighbours there: the event rather waits for more room.
 */
function byLean(rows: readonly number[], lean: number, rowCount: number): number[] {
  const wanted = lean * (rowCount - 1);
  const distance = (railRow: number) => Math.abs(railRow - wanted);
  return rows
    .filter(railRow => distance(railRow) <= mostFromLean * (rowCount - 1))
    .sort((left, right) => distance(left) - distance(right) || left - right);
}
