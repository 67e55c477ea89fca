/**
 * Which events have a card above the score, and in which row: chosen greedily by importance on absolute tiles
 * of the zoom step. A card that the coarser step had keeps its row where that is still free; it moves only for
 * a more important one, or to let one in that is about as important and would find no room. Between two steps
 * come those of the nearer one that already have room. What has a card depends on the zoom alone, neither on
 * the window nor on the way there, so that panning shuffles nothing and zooming as little as it can.
 */
import { anchorAt, type EventIndex, placeAt } from './eventIndex.ts';
import { type FilteredRows } from './filteredRows.ts';
import { createLeanOf, type LeanOf } from './railLean.ts';
import { createRanking, mostImportant, type Ranking, ranksOf } from './railRanking.ts';
import {
  createStandings,
  meetsPole,
  narrowestPx,
  nearestRow,
  poleGapPx,
  slotPx,
  standApart,
} from './railRoom.ts';
import { hasMoreSteps, makeRoom, type Moveable } from './railStairs.ts';

export interface Card {
  readonly row: number;
  readonly atMs: number;
  /** What it was chosen with: no other card and no pole comes nearer. */
  readonly leastWidthPx: number;
  /** 0 is the row nearest the score. */
  readonly railRow: number;
}

export interface RailRequest {
  readonly index: EventIndex;
  readonly rowCount: number;
  readonly pxPerMs: number;
  readonly startMs: number;
  readonly endMs: number;
  /** What a card must have; asked once for a row. */
  readonly leastPxOf: (row: number) => number;
}

export interface Rail {
  /** Cards whose event is in the window, and those near enough on either side to reach into it. */
  readonly cardsIn: (request: RailRequest) => readonly Card[];
}

const tilePx = 1024;
/** Cards are laid out for the narrowest zoom of a step. */
const stepsPerOctave = 4;
/** Before every date, and no boundary of a great tile near today: see `tileOf`. */
const originMs = -8.64e15;
/** Points of importance: a card gives up its row for one that has no more less than this. */
const peerPoints = 24;
const mostTiles = 6000;
/**
 * Words are measured for the cards in sight. Whether short ones leave room for another is asked of all that
 * could be chosen, in records where titles are so few that a gap would stay empty.
 */
const mostMeasured = 2000;

/** What a rail of any number of rows asks of the same events, whatever their staves are. */
interface Ground {
  readonly ranking: Ranking;
  /** Coarser, all events stand on one pole and one card is all there is. */
  readonly rootStep: number;
  /** The most important places of a tile, which the steps of one octave share. */
  readonly asked: Map<number, Map<number, Uint32Array>>;
  /** By row, of those that were measured. */
  readonly widthsPx: Map<number, number>;
  readonly leanOf: LeanOf;
  readonly chosenByRowCount: Map<number, Chosen>;
  tileCount: number;
}

/** By step and tile. */
type Chosen = Map<number, Map<number, readonly RankedCard[]>>;

interface RankedCard extends Card {
  readonly rank: number;
}

interface Tree {
  readonly ground: Ground;
  readonly index: EventIndex;
  readonly rowCount: number;
  readonly chosen: Chosen;
  readonly leastPxOf: (row: number) => number;
}

/** What was answered last: a pan asks again within the same tiles. */
interface Shown {
  readonly chosen: Chosen;
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
  /** Another grouping has the same rows, and a filter that is taken off those from before. */
  const grounds = new WeakMap<FilteredRows, Ground>();
  let last: Shown | undefined;
  const groundOf = (index: EventIndex): Ground => {
    const known = grounds.get(index.set.filtered);
    if (known !== undefined && known.tileCount < mostTiles) return known;
    const made = createGround(index, known?.ranking);
    grounds.set(index.set.filtered, made);
    return made;
  };
  return {
    cardsIn: ({ index, rowCount, pxPerMs, startMs, endMs, leastPxOf }) => {
      if (rowCount === 0 || index.rowsByAnchor.length === 0) return [];
      const ground = groundOf(index);
      const chosen: Chosen = ground.chosenByRowCount.get(rowCount) ?? new Map<number, never>();
      ground.chosenByRowCount.set(rowCount, chosen);
      const tree = { ground, index, rowCount, chosen, leastPxOf };
      const step = Math.floor(Math.log2(pxPerMs) * stepsPerOctave);
      const from = { step, at: tileAt(step, startMs) - 1 };
      const to = { step, at: tileAt(step, endMs) + 2 };
      const isShown = last?.chosen === chosen && last.pxPerMs === pxPerMs;
      if (last !== undefined && isShown && last.fromAt === from.at && last.toAt === to.at) return last.cards;
      const ofStep = (shown: number): readonly RankedCard[] => {
        const cards: RankedCard[] = [];
        const lastAt = tileAt(shown, tileStartMs(to) - 1);
        for (let at = tileAt(shown, tileStartMs(from)); at <= lastAt; at += 1) {
          for (const card of chosenIn({ step: shown, at }, tree)) cards.push(card);
        }
        return cards;
      };
      const cards = withNearer(ofStep(step), ofStep(step + 1), pxPerMs);
      last = { chosen, pxPerMs, fromAt: from.at, toAt: to.at, cards };
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
  cards: readonly RankedCard[],
  nearer: readonly RankedCard[],
  pxPerMs: number,
): readonly Card[] {
  const known = new Set(cards.map(({ row }) => row));
  const coming = nearer.filter(({ row }) => !known.has(row));
  if (coming.length === 0) return cards;
  const originOfPxMs = coming[0]!.atMs;
  const standing = (card: RankedCard) => ({ ...card, xPx: (card.atMs - originOfPxMs) * pxPerMs });
  const own = cards.map(standing);
  const others = coming.map(standing);
  const all = [...own, ...others];
  const precedes = (one: RankedCard, other: RankedCard) =>
    one.rank === other.rank ? one.row < other.row : one.rank > other.rank;
  const added = others.filter(card =>
    all.every(other => other === card || standApart(card, other) || !precedes(other, card)),
  );
  const staying = own.filter(card => added.every(other => standApart(card, other)));
  return [...staying, ...added];
}

function createGround(index: EventIndex, ranking = createRanking(index)): Ground {
  const extentMs = anchorAt(index, index.rowsByAnchor.length - 1) - anchorAt(index, 0);
  return {
    ranking,
    rootStep:
      extentMs === 0 ? Infinity : Math.floor(Math.log2((poleGapPx * 0.9) / extentMs) * stepsPerOctave),
    asked: new Map(),
    widthsPx: new Map(),
    leanOf: createLeanOf(ranking),
    chosenByRowCount: new Map(),
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

/** The most important events of the tile, which the steps of one octave share. */
function askedIn(tile: Tile, { ground: { asked, ranking }, index }: Tree): Uint32Array {
  const octave = { step: octaveOf(tile.step), at: tile.at };
  return kept(asked, octave, () => {
    const from = placeAt(index, tileStartMs(tile));
    const to = placeAt(index, tileStartMs({ ...tile, at: tile.at + 1 }));
    return mostImportant(ranking, index.places, { from, to });
  }).value;
}

/**
 * Even tiles choose first, and leave room for what is more important in the odd ones beside them; those choose
 * around them: neither asks where the window is.
 */
function chosenIn(tile: Tile, tree: Tree): readonly RankedCard[] {
  const own = askedIn(tile, tree);
  if (own.length === 0) return [];
  const { value, isNew } = kept(tree.chosen, tile, () => {
    const { step, at } = tile;
    const beside = [at - 1, at + 1].map(other => ({ step, at: other }));
    const inherited = inheritedIn(tile, tree);
    if (at % 2 !== 0) {
      const around = beside.flatMap(other => chosenIn(other, tree));
      return chooseCards({ tile, asked: own, inherited, around }, tree);
    }
    const besides = beside.flatMap(other => inheritedIn(other, tree));
    let asked = own;
    for (const other of beside) asked = inTurn(asked, guestsOf(tile, other, tree), tree.ground.ranking);
    const startMs = tileStartMs(tile);
    const endMs = tileStartMs({ step, at: at + 1 });
    return chooseCards({ tile, asked, inherited: [...inherited, ...besides], around: [] }, tree).filter(
      ({ atMs }) => atMs >= startMs && atMs < endMs,
    );
  });
  if (isNew) tree.ground.tileCount += 1;
  return value;
}

/** Places of two stretches as one list: the highest first, and of equals the earlier. */
function inTurn(one: Uint32Array, other: Uint32Array, { rank }: Ranking): Uint32Array {
  if (other.length === 0) return one;
  const both = new Uint32Array(one.length + other.length);
  let ofOther = 0;
  for (let at = 0; at < both.length; at += 1) {
    const place = one[at - ofOther];
    const its = other[ofOther];
    const isOwn =
      its === undefined ||
      (place !== undefined && (rank[place] === rank[its] ? place < its : rank[place]! > rank[its]!));
    both[at] = isOwn ? place! : its;
    if (!isOwn) ofOther += 1;
  }
  return both;
}

/** What could stand in a neighbouring tile so near that it meets cards of this one. */
function guestsOf(tile: Tile, beside: Tile, tree: Tree): Uint32Array {
  const reachMs = (2 * slotPx) / pxPerMsOf(tile.step);
  const from = placeAt(tree.index, tileStartMs(tile) - reachMs);
  const to = placeAt(tree.index, tileStartMs({ ...tile, at: tile.at + 1 }) + reachMs);
  return askedIn(beside, tree).filter(place => place >= from && place < to);
}

/** What the coarser step has chosen within this tile; its own tile is this one, or one of twice the time. */
function inheritedIn(tile: Tile, tree: Tree): readonly RankedCard[] {
  const { step, at } = tile;
  if (step <= tree.ground.rootStep) return [];
  const isSameTile = octaveOf(step - 1) === octaveOf(step);
  const coarser = chosenIn({ step: step - 1, at: isSameTile ? at : Math.floor(at / 2) }, tree);
  if (isSameTile) return coarser;
  const startMs = tileStartMs(tile);
  const endMs = tileStartMs({ step, at: at + 1 });
  return coarser.filter(({ atMs }) => atMs >= startMs && atMs < endMs);
}

interface Choosing {
  readonly tile: Tile;
  /** Places of the events that could have a card; the highest first. */
  readonly asked: Uint32Array;
  readonly inherited: readonly Card[];
  /** They stay as they are. */
  readonly around: readonly Card[];
}

/** A card that is being chosen. */
interface Candidate extends Moveable {
  readonly row: number;
  readonly atMs: number;
}

/**
 * The highest comes first, into the row that it had; else into the best free one, where nobody has to go for it
 * if there is such; else others that are no more important move up or down the stairs for it.
 */
function chooseCards({ tile, asked, inherited, around }: Choosing, tree: Tree): readonly RankedCard[] {
  const { ground, index, rowCount } = tree;
  const isMeasured = index.rowsByAnchor.length <= mostMeasured;
  const pxPerMs = pxPerMsOf(tile.step);
  const startMs = tileStartMs(tile);
  const xPxOf = (atMs: number) => (atMs - startMs) * pxPerMs;
  const standing = ({ row, atMs, leastWidthPx, railRow }: Card): Candidate => {
    return { row, atMs, leastWidthPx, railRow, xPx: xPxOf(atMs), rank: Infinity };
  };
  const standings = createStandings(around.map(standing));
  const before = createStandings(inherited.map(standing));
  const rowBefore = new Map(inherited.map(({ row, railRow }) => [row, railRow]));
  const allRows = (1 << rowCount) - 1;
  const chosen: Candidate[] = [];
  for (let at = 0; at < asked.length; at += 1) {
    const place = asked[at]!;
    const atMs = anchorAt(index, place);
    const xPx = xPxOf(atMs);
    if (meetsPole(standings.sorted, xPx)) continue;
    if (
      isMeasured &&
      standings.rowsFree(xPx, narrowestPx, allRows) === 0 &&
      hasMoreSteps(rowCount, standings.sorted, { xPx, leastWidthPx: narrowestPx })
    )
      continue;
    const row = index.rowsByAnchor[place]!;
    const leastWidthPx = isMeasured ? widthPxOf(row, tree) : slotPx;
    const free = standings.rowsFree(xPx, leastWidthPx, allRows);
    const known = rowBefore.get(row);
    const rank = ground.ranking.rank[place]!;
    const card: Candidate = { row, atMs, leastWidthPx, railRow: known ?? 0, xPx, rank };
    if (free !== 0) {
      const undisturbed = known === undefined ? before.rowsFree(xPx, leastWidthPx, free) : free;
      const wanted = known ?? ground.leanOf(place, index) * (rowCount - 1);
      card.railRow = nearestRow(undisturbed === 0 ? free : undisturbed, wanted);
    } else if (!makeRoom(card, standings, { rowCount, mostRank: rank + ranksOf(peerPoints) })) continue;
    chosen.push(card);
    standings.add(card);
  }
  return chosen.map(({ row, atMs, leastWidthPx, railRow, rank }) => {
    return { row, atMs, leastWidthPx, railRow, rank };
  });
}

/** What a card must have at least, and no more than a slot. */
function widthPxOf(row: number, { ground: { widthsPx }, leastPxOf }: Tree): number {
  const known = widthsPx.get(row);
  if (known !== undefined) return known;
  const widthPx = Math.min(slotPx, leastPxOf(row));
  widthsPx.set(row, widthPx);
  return widthPx;
}
