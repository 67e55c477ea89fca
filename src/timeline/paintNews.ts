/**
 * The signs of news: a star beside the first head of an event, a star with their number above a cluster; what has no
 * room for that, and columns, which never have, share one with their number above the staves. Fetched when something
 * is news.
 */
import { headsAt } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { markXPx, rowOfPlace } from './hit.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { newsCount } from './newsCounts.ts';
import { newsPath } from './newsSign.ts';
import { headRadiusPx } from './paintChord.ts';
import { type ShownGroup } from './resolution.ts';
import { stampsOf } from './stamps.ts';
import { type Stamp, type Surface } from './surface.ts';
import { type Theme } from './theme.ts';

/** Of the numbers of two tiles, which would run into each other nearer than this. */
const leastApartPx = 28;
const aboveClusterPx = 14;
/** Between a mark and its neighbours, for a star beside it and for a number above it. */
const starRoomPx = 19;
const countRoomPx = 28;
const inHeadPx = 8;

export function paintNews(surface: Surface, frame: Frame): void {
  const { groups, layout, scale } = frame;
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const tiles = new Map<number, Tile>();
  for (const group of groups) {
    const count = newsCount(frame, group);
    if (count === 0) continue;
    const needsPx = group.look === 'chord' ? starRoomPx : countRoomPx;
    if (group.look === 'columns' || group.roomPx < needsPx) {
      const tile = tiles.get(group.tileMs) ?? { count: 0, sumMs: 0 };
      tile.sumMs += (group.atMs - group.tileMs) * count;
      tile.count += count;
      tiles.set(group.tileMs, tile);
      continue;
    }
    const xPx = markXPx(scale, group.atMs);
    if (xPx < layout.plotLeftPx || xPx > endPx) continue;
    if (group.look === 'chord') paintStar(surface, frame, { group, xPx });
    else {
      const topY = topOf(frame, group);
      if (!Number.isNaN(topY)) paintCount(surface, frame, { count, xPx, yPx: topY - aboveClusterPx });
    }
  }
  paintTiles(surface, frame, tiles);
}

interface Tile {
  count: number;
  /** Of all its news, from the start of the tile. */
  sumMs: number;
}

/** Tiles are whole also where the window cuts them, so that numbers stay as they are while one pans. */
function paintTiles(surface: Surface, frame: Frame, tiles: ReadonlyMap<number, Tile>): void {
  const { layout, scale } = frame;
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const labels: { xPx: number; count: number }[] = [];
  for (const [tileMs, { count, sumMs }] of tiles) {
    const xPx = markXPx(scale, tileMs + sumMs / count);
    const last = labels.at(-1);
    if (last !== undefined && xPx - last.xPx < leastApartPx) last.count += count;
    else labels.push({ xPx, count });
  }
  for (const label of labels) {
    if (label.xPx < layout.plotLeftPx || label.xPx > endPx) continue;
    const at = { xPx: label.xPx, yPx: layout.scoreTopPx + inHeadPx };
    if (label.count === 1) surface.stamp(starOf(frame.theme), at);
    else paintCount(surface, frame, { ...at, count: label.count });
  }
}

/** The first of its staves in sight, or NaN. */
function topOf({ view, index }: Frame, { counts, places }: ShownGroup): number {
  const staves =
    counts === undefined
      ? headsAt(index, places[0]!).staves
      : Array.from(counts, (count, stave) => (count > 0 ? stave : -1));
  const stave = staves.find(one => one >= 0 && isStaveInSight(view, one));
  return stave === undefined ? NaN : staveY(view, stave);
}

interface Starred {
  readonly group: ShownGroup;
  readonly xPx: number;
}

/** At the upper left, where neither the kind nor the tick of further roles stands; off the ring of the chosen event. */
function paintStar(surface: Surface, frame: Frame, { group, xPx }: Starred): void {
  const { theme, layout, scene } = frame;
  const topY = topOf(frame, group);
  if (Number.isNaN(topY)) return;
  const isChosen = rowOfPlace(frame, group.places[0]!) === scene.selectedRow;
  const awayPx = Math.round(headRadiusPx(layout.pitchPx)) + (isChosen ? 7 : 3);
  surface.stamp(starOf(theme), { xPx: xPx - awayPx, yPx: topY - awayPx });
}

interface CountPlace {
  readonly count: number;
  readonly xPx: number;
  readonly yPx: number;
}

function paintCount(surface: Surface, { theme, scene }: Frame, { count, xPx, yPx }: CountPlace): void {
  const words = count.toLocaleString(scene.language.locale);
  const type = { fill: theme.accent, sizePx: 10, weight: 700, halo: theme.paper } as const;
  const widthPx = surface.textWidthPx(words, type);
  const fromPx = Math.round(xPx - widthPx / 2) - 0.5;
  surface.stamp(starOf(theme), { xPx: fromPx - 2, yPx });
  surface.stamp(stampsOf(theme).words(words, widthPx, type), { xPx: fromPx + 5, yPx: yPx + 0.5 });
}

const starByTheme = new WeakMap<Theme, Stamp>();

function starOf(theme: Theme): Stamp {
  const known = starByTheme.get(theme);
  if (known !== undefined) return known;
  const at = { xPx: 0, yPx: 0 };
  const made: Stamp = {
    box: { xPx: -8, yPx: -8, widthPx: 16, heightPx: 16 },
    draw: surface => {
      surface.path(newsPath, at, { fill: theme.paper, stroke: theme.paper, widthPx: 4 });
      surface.path(newsPath, at, { fill: theme.accent });
    },
  };
  starByTheme.set(theme, made);
  return made;
}
