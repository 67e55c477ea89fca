/**
 * Where the links of the chosen event run: hanging from one head to the other like the slurs of a score, below
 * the lowest stave that both events share and that no other link has taken, else from the one's head to the
 * nearest of the other's. An end out of the window is at the plot's edge. Each curve runs the way its relation
 * reads, so its arrow is at its end.
 */
import { type LinkType } from '../domain/vocabulary.ts';
import { anchorAt, placeOfRow } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { type Mark } from './hit.ts';
import { isStaveInSight, staveY } from './layout.ts';
import { headRadiusPx } from './paintChord.ts';
import { type ShownGroup } from './resolution.ts';
import { toPx } from './timeScale.ts';

/** x and y of a cubic's start, its two controls and its end. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

export interface DrawnLink {
  readonly type: LinkType;
  readonly curve: Curve;
  /** Where it leaves the window: on which side, and the event that is there; press it to go there. */
  readonly beyond?: Mark & { readonly side: -1 | 1; readonly row: number };
  /** Between its ends, for its label. */
  readonly lengthPx: number;
}

interface End {
  readonly row: number;
  readonly xPx: number;
  /** Of its heads; those in sight, where any is. */
  readonly staves: readonly number[];
  /** From the middle of its mark to where a curve may begin. */
  readonly rimPx: number;
  /** -1 before the window, 1 after it. */
  readonly side: -1 | 0 | 1;
  readonly group: ShownGroup;
  readonly place: number;
}

const chosenRimPx = 6;
const headRimPx = 2.5;
const pillRimPx = 9;
const columnRimPx = 4;

export function layOutLinks(frame: Frame): readonly DrawnLink[] {
  const { scene } = frame;
  if (scene.links.length === 0) return [];
  const chosen = endAt(frame, scene.selectedRow);
  if (chosen === undefined) return [];
  const drawn: DrawnLink[] = [];
  const taken = new Map<number, number>();
  for (const { type, row, isOutgoing } of scene.links) {
    const other = endAt(frame, row);
    // Both beyond the window, or the other one filtered out: there is nothing to draw between.
    if (other === undefined || (chosen.side !== 0 && other.side !== 0)) continue;
    const staves = chooseStaves(chosen, other, taken);
    const depth = taken.get(staves.from) ?? 0;
    taken.set(staves.from, depth + 1);
    const along = curveBetween(frame, { from: chosen, to: other, staves, depth });
    const out = chosen.side !== 0 ? chosen : other.side !== 0 ? other : undefined;
    const [startX, startY, , , , , endX, endY] = along;
    const [edgeX, edgeY] = out === chosen ? [startX, startY] : [endX, endY];
    drawn.push({
      type,
      curve: isOutgoing ? along : reversed(along),
      lengthPx: Math.abs(endX - startX),
      ...(out === undefined || out.side === 0
        ? {}
        : {
            beyond: {
              xPx: edgeX,
              yPx: edgeY,
              stave: out.staves[0] ?? 0,
              group: out.group,
              place: out.place,
              side: out.side,
              row: out.row,
            },
          }),
    });
  }
  return drawn;
}

function endAt({ index, groups, scale, layout, view, set, scene }: Frame, row: number): End | undefined {
  const place = placeOfRow(index, row);
  if (place < 0) return undefined;
  const shown = groups.find(({ places }) => holds(places, place));
  const atMs = shown?.atMs ?? anchorAt(index, place);
  const xPx = toPx(scale, atMs);
  const heads = set.headsOf(row).staves;
  const inSight = heads.filter(stave => isStaveInSight(view, stave));
  const endPx = layout.plotLeftPx + layout.plotWidthPx;
  const fullPx = headRadiusPx(layout.pitchPx);
  const isCluster = shown !== undefined && shown.places.length > 1;
  return {
    row,
    xPx,
    staves: inSight.length > 0 ? inSight : heads,
    rimPx:
      row === scene.selectedRow
        ? fullPx + chosenRimPx
        : isCluster
          ? shown.isCrowd
            ? columnRimPx
            : pillRimPx
          : fullPx + headRimPx,
    side: xPx < layout.plotLeftPx ? -1 : xPx > endPx ? 1 : 0,
    // For pointing: beyond the window the event stands for itself, whatever it shares a cluster with there.
    place,
    group: {
      tileMs: atMs,
      look: 'chord',
      atMs,
      places: [place],
      firstMs: atMs,
      lastMs: atMs,
      isCrowd: false,
      topStave: heads[0] ?? 0,
      bottomStave: heads.at(-1) ?? 0,
      roomPx: 0,
    },
  };
}

/** Places ascend. */
function holds(places: ShownGroup['places'], place: number): boolean {
  if (places[0]! > place || places[places.length - 1]! < place) return false;
  return places.includes(place);
}

interface StavePair {
  readonly from: number;
  readonly to: number;
}

function chooseStaves(chosen: End, other: End, taken: ReadonlyMap<number, number>): StavePair {
  const uses = (stave: number) => taken.get(stave) ?? 0;
  const shared = chosen.staves.filter(stave => other.staves.includes(stave));
  if (shared.length > 0) {
    const stave = shared.reduce((best, next) => (uses(next) <= uses(best) ? next : best));
    return { from: stave, to: stave };
  }
  const pairs = chosen.staves.flatMap(from => other.staves.map(to => ({ from, to })));
  const span = ({ from, to }: StavePair) => Math.abs(from - to) + 0.1 * uses(from);
  return pairs.reduce((best, next) => (span(next) < span(best) ? next : best));
}

const leastLiftPx = 7;
const mostBendPx = 70;
/** A second link on the same stave hangs this much lower. */
const depthPx = 7;

interface Route {
  readonly from: End;
  readonly to: End;
  readonly staves: StavePair;
  readonly depth: number;
}

function curveBetween({ view, layout }: Frame, { from, to, staves, depth }: Route): Curve {
  const bottomY = layout.scoreTopPx + layout.scoreHeightPx - 4;
  const yOf = (stave: number) => Math.max(layout.scoreTopPx + 8, Math.min(bottomY, staveY(view, stave)));
  const edgePx = (end: End) =>
    end.side < 0
      ? layout.plotLeftPx + 2
      : end.side > 0
        ? layout.plotLeftPx + layout.plotWidthPx - 2
        : end.xPx;
  const [fromX, toX] = [edgePx(from), edgePx(to)];
  const direction = toX >= fromX ? 1 : -1;
  const acrossPx = Math.abs(toX - fromX);
  const bendPx = Math.min(mostBendPx, acrossPx * 0.35);
  const [fromY, toY] = [yOf(staves.from), yOf(staves.to)];
  if (staves.from !== staves.to) return sCurve({ from, to, fromX, fromY, toX, toY, direction, bendPx });
  const liftPx = Math.max(leastLiftPx, Math.min(layout.pitchPx * 0.55, acrossPx * 0.2)) + depth * depthPx;
  // Close together, the curve leaves the marks nearly downwards.
  const slant = acrossPx > 3 * (from.rimPx + to.rimPx) ? Math.PI / 4 : Math.PI / 2.6;
  const leave = (end: End, x: number, toward: number): [number, number] =>
    end.side === 0
      ? [x + toward * end.rimPx * Math.cos(slant), fromY + end.rimPx * Math.sin(slant)]
      : [x, fromY + liftPx];
  const [startX, startY] = leave(from, fromX, direction);
  const [endX, endY] = leave(to, toX, -direction);
  const hangY = (end: End, y: number) => (end.side === 0 ? y + liftPx : y);
  return [
    startX,
    startY,
    startX + direction * bendPx * 0.5,
    hangY(from, startY),
    endX - direction * bendPx * 0.5,
    hangY(to, endY),
    endX,
    endY,
  ];
}

interface Sweep {
  readonly from: End;
  readonly to: End;
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly direction: 1 | -1;
  readonly bendPx: number;
}

/** From one stave to another; where the marks stand above each other, bowed out to the later side. */
function sCurve({ from, to, fromX, fromY, toX, toY, direction, bendPx }: Sweep): Curve {
  const isSteep = Math.abs(toX - fromX) < from.rimPx + to.rimPx + 8;
  const startX = fromX + (from.side === 0 ? direction * from.rimPx : 0);
  const bowPx = isSteep ? 26 : bendPx;
  const towards = isSteep ? direction : -direction;
  const endX = toX + (to.side === 0 ? towards * to.rimPx : 0);
  return [startX, fromY, startX + direction * bowPx, fromY, endX + towards * bowPx, toY, endX, toY];
}

function reversed([x0, y0, x1, y1, x2, y2, x3, y3]: Curve): Curve {
  return [x3, y3, x2, y2, x1, y1, x0, y0];
}

/** The middle of a curve. */
export function curveMiddle([x0, y0, x1, y1, x2, y2, x3, y3]: Curve): { xPx: number; yPx: number } {
  return { xPx: (x0 + 3 * x1 + 3 * x2 + x3) / 8, yPx: (y0 + 3 * y1 + 3 * y2 + y3) / 8 };
}
