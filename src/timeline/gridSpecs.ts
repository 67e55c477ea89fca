/** Which cells the grid has for what is on screen: a head each, a cluster's number each, and the active one. */
import { placeOfRow } from './eventIndex.ts';
import { rankOf } from './filteredRows.ts';
import { type Frame } from './frame.ts';
import { type Mark, rowOfMark, rowOfPlace } from './hit.ts';
import { type ShownGroup } from './resolution.ts';
import { roundGaps } from './roundGaps.ts';
import { type Scene } from './scene.ts';
import { clusterName, eventName } from './spokenName.ts';
import { nearestHead } from './steps.ts';
import { toPx } from './timeScale.ts';

export interface CellSpec {
  readonly stave: number;
  /** 1 for the first event of the filtered order; a cluster has its first event's. */
  readonly column: number;
  /** A cluster has none: -1. */
  readonly row: number;
  readonly group?: ShownGroup;
  readonly atMs: number;
  readonly name: string;
}

export interface Active {
  /** A row; -1 for none yet; -2 for the one nearest the window's middle. */
  readonly row: number;
  readonly stave: number;
  /** When it is or, where it is gone, was; NaN where that is not known. */
  readonly atMs?: number;
}

export interface GridSpecs {
  readonly specs: readonly CellSpec[];
  readonly active: CellSpec | undefined;
  /** Marks in view: more than there are cells for where the picture is dense. */
  readonly markCount: number;
}

const mostCells = 300;

export function gridSpecs(frame: Frame, marks: readonly Mark[], active: Active): GridSpecs {
  const { scale, layout, index, set } = frame;
  const leftPx = scale.leftPx - 1;
  const rightPx = layout.plotLeftPx + layout.plotWidthPx + 1;
  const inSight = marks.filter(({ xPx }) => xPx >= leftPx && xPx <= rightPx);
  const names = new Map<number, string>();
  const gaps = roundGaps(frame);
  const nameOf = (mark: Mark): string => {
    const { group, stave, place } = mark;
    if (place < 0) return clusterName(frame, group, stave);
    const known = names.get(place) ?? eventName(frame.scene, rowOfMark(frame, mark));
    names.set(place, known);
    const gap = gaps.find(({ to, stave: on }) => to === group && on === stave);
    const { staves, timeline } = frame.scene.language.text;
    return gap === undefined
      ? known
      : timeline.eventName([known, staves.daysAfterRound(gap.dayCount, gap.round)]);
  };
  const specOf = (mark: Mark): CellSpec => ({
    stave: mark.stave,
    column: rankOf(set.filtered, rowOfPlace(frame, mark.place < 0 ? mark.group.places[0]! : mark.place)) + 1,
    row: rowOfMark(frame, mark),
    group: mark.group,
    atMs: mark.group.atMs,
    name: nameOf(mark),
  });
  const activeMark = findActive(frame, inSight, active);
  // Where there are more marks than cells, those nearest the active one are the ones to walk to.
  const aboutMs = activeMark?.group.atMs ?? (scale.startMs + scale.endMs) / 2;
  const kept =
    inSight.length < mostCells
      ? inSight
      : [...inSight]
          .sort((left, right) => Math.abs(left.group.atMs - aboutMs) - Math.abs(right.group.atMs - aboutMs))
          .slice(0, mostCells - 1);
  const all = activeMark === undefined || kept.includes(activeMark) ? kept : [...kept, activeMark];
  const specs = all.map(mark => ({ mark, spec: specOf(mark) }));
  let activeSpec = specs.find(({ mark }) => mark === activeMark)?.spec;
  const inOrder = specs.map(({ spec }) => spec);
  const rank = rankOf(set.filtered, active.row);
  if (activeSpec === undefined && rank >= 0) {
    // Out of the window, it stays in the grid: focus waits there and an arrow key goes on from it.
    activeSpec = {
      stave: nearestHead(index, active),
      column: rank + 1,
      row: active.row,
      atMs: frame.scene.columns.anchorMs[active.row]!,
      name: eventName(frame.scene, active.row),
    };
    inOrder.push(activeSpec);
  }
  inOrder.sort((left, right) => left.column - right.column);
  return { specs: inOrder, active: activeSpec, markCount: inSight.length };
}

function findActive(
  frame: Frame,
  marks: readonly Mark[],
  { row, stave, atMs = NaN }: Active,
): Mark | undefined {
  const { index, scale } = frame;
  const place = placeOfRow(index, row);
  if (place >= 0) {
    const own = marks.filter(({ group }) => group.places.includes(place));
    const wanted = nearestHead(index, { row, stave });
    return own.find(mark => mark.stave === wanted) ?? own[0];
  }
  if (row === -1 && marks.length === 0) return undefined;
  // Never focused, or a page turned: what stands nearest the middle; filtered out or deleted: its neighbour.
  const isGone = row >= 0 && !Number.isNaN(atMs);
  const middlePx = isGone ? toPx(scale, atMs) : scale.leftPx + scale.widthPx / 2;
  const nearer = (left: Mark, right: Mark) =>
    Math.abs(left.xPx - middlePx) <= Math.abs(right.xPx - middlePx) ? left : right;
  const chords = marks.filter(({ place }) => place >= 0);
  const from = chords.length > 0 ? chords : marks;
  return from.length === 0 ? undefined : from.reduce(nearer);
}

/** From a cluster the keys go on from the active event where it is among its events, else from its first. */
export function rowOfCell(frame: Frame, { row, group }: CellSpec, activeRow: number): number {
  if (row >= 0 || group === undefined) return row >= 0 ? row : activeRow;
  const place = placeOfRow(frame.index, activeRow);
  const isWithin = place >= 0 && group.places.includes(place);
  return isWithin ? activeRow : rowOfPlace(frame, group.places[0]!);
}

/** Where the group that now holds the cell's event stands. */
export function cellGroupMs({ groups, index }: Frame, { row, group }: CellSpec): number | undefined {
  if (group !== undefined && group.places.length > 1) return group.atMs;
  return groups.find(({ places }) => places.length === 1 && index.rowsByAnchor[places[0]!] === row)?.atMs;
}

/** What is said of the grid: where the picture has more marks than the grid has cells, also how many. */
export function gridWords({ language, grouping }: Scene, cellCount: number, markCount: number): string {
  const { text, locale } = language;
  const words = text.staves.gridDescription(grouping);
  if (markCount <= cellCount) return words;
  const shown = cellCount.toLocaleString(locale);
  return `${words} ${text.score.gridShows(shown, markCount.toLocaleString(locale))}`;
}
