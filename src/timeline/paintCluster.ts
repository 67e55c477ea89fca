/**
 * Several events in one place: for each stave a number or, where it has one of the events alone, that event's own
 * head; a column where numbers have no room.
 */
import { headsAt } from './eventIndex.ts';
import { type Frame } from './frame.ts';
import { markXPx, rowOfPlace, type Sheet } from './hit.ts';
import { fillByStatus } from './marks.ts';
import { columnShare, mostOnStave } from './mostCounts.ts';
import { headOf, headRadiusPx } from './paintChord.ts';
import { type ShownGroup } from './resolution.ts';
import { stampsOf } from './stamps.ts';
import { type Surface } from './surface.ts';

const mostColumnPx = 5;
const leastColumnHeightPx = 2;

/** The thread that says that the numbers are one group. */
export function paintClusterStems(
  surface: Surface,
  { theme, scale }: Frame,
  { groups, stavesY }: { readonly groups: readonly ShownGroup[]; readonly stavesY: Float64Array },
): void {
  const points: number[] = [];
  for (const { counts, atMs } of groups) {
    if (counts === undefined) continue;
    let topY = Infinity;
    let bottomY = -Infinity;
    for (let stave = 0; stave < counts.length; stave += 1) {
      const y = stavesY[stave]!;
      if (counts[stave]! === 0 || Number.isNaN(y)) continue;
      if (y < topY) topY = y;
      if (y > bottomY) bottomY = y;
    }
    const xPx = markXPx(scale, atMs);
    if (bottomY > topY) points.push(xPx, topY, xPx, bottomY);
  }
  surface.lines(points, { stroke: theme.ink3, widthPx: 1, alpha: 0.5 });
}

export function paintNumbers(
  { surface, marks, stavesY }: Sheet,
  frame: Frame,
  groups: readonly ShownGroup[],
): void {
  const { theme, set, index, scene, scale, layout } = frame;
  const stamps = stampsOf(theme);
  const fullPx = headRadiusPx(layout.pitchPx);
  for (const group of groups) {
    const { counts } = group;
    if (counts === undefined) continue;
    const xPx = markXPx(scale, group.atMs);
    const alone = placesAlone(group, frame);
    for (let stave = 0; stave < counts.length; stave += 1) {
      const count = counts[stave]!;
      const yPx = stavesY[stave]!;
      if (count === 0 || Number.isNaN(yPx)) continue;
      const place = alone[stave]!;
      const side = set.staves[stave]!;
      if (place < 0) surface.stamp(stamps.number(count, side.colour), { xPx, yPx });
      else {
        const { staves, roles } = headsAt(index, place);
        const head = headOf(frame, side, roles[staves.indexOf(stave)]!);
        const fill = fillByStatus[scene.columns.status[rowOfPlace(frame, place)]!] ?? 'solid';
        surface.stamp(stamps.head({ ...head, fill, colour: side.colour, fullPx }), { xPx, yPx });
      }
      marks.push({ xPx, yPx, stave, group, place });
    }
  }
}

const aloneByGroup = new WeakMap<ShownGroup, Int32Array>();

/** By stave: the place of the group's only event there, or -1. Groups are kept while the reader pans. */
function placesAlone(group: ShownGroup, { index, set }: Frame): Int32Array {
  const known = aloneByGroup.get(group);
  if (known !== undefined) return known;
  const alone = new Int32Array(set.staves.length).fill(-1);
  for (const place of group.places) for (const stave of headsAt(index, place).staves) alone[stave] = place;
  group.counts?.forEach((count, stave) => {
    if (count !== 1) alone[stave] = -1;
  });
  aloneByGroup.set(group, alone);
  return alone;
}

/** Columns of all crowded groups, one fill a colour, on one scale for all windows of a filter and a unit. */
export function paintColumns(
  { surface, marks, stavesY }: Sheet,
  frame: Frame,
  groups: readonly ShownGroup[],
): void {
  if (groups.length === 0) return;
  const { theme, set, index, layout, unit } = frame;
  const boxes: number[][] = theme.sides.map(() => []);
  const fullPx = layout.pitchPx - 5;
  const most = mostOnStave(set, unit);
  for (const group of groups) {
    const { counts, places } = group;
    const xPx = markXPx(frame.scale, group.atMs);
    const widthPx = Math.max(2, Math.min(mostColumnPx, Math.floor(group.roomPx - 2)));
    const leftPx = Math.floor(xPx - widthPx / 2 + 0.5);
    const place = places.length === 1 ? places[0]! : -1;
    const add = (stave: number, count: number) => {
      const yPx = stavesY[stave]!;
      if (Number.isNaN(yPx)) return;
      const heightPx = Math.max(leastColumnHeightPx, Math.round(fullPx * columnShare(count, most)));
      boxes[set.staves[stave]!.colour]!.push(leftPx, Math.round(yPx - heightPx / 2), widthPx, heightPx);
      marks.push({ xPx, yPx, stave, group, place });
    };
    if (counts === undefined) for (const stave of headsAt(index, places[0]!).staves) add(stave, 1);
    else
      for (let stave = 0; stave < counts.length; stave += 1)
        if (counts[stave]! > 0) add(stave, counts[stave]!);
  }
  boxes.forEach((corners, colour) => {
    surface.boxes(corners, { fill: theme.sides[colour]!, alpha: 0.85 });
  });
}
