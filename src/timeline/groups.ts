/**
 * How the events of one bucket share its room. Each becomes a chord where its heads have air; events of one
 * day are fanned out within their day where it is wide enough; what would still collide is a cluster with a
 * number for each stave, and what is far too many is one for the whole bucket. A group holds whole events, so
 * a chord is never halved and the counts of each stave add up. Positions are instants: they hold while
 * the reader pans.
 */
import { dayMs } from '../domain/timeWindow.ts';
import { anchorAt, type EventIndex, headsAt } from './eventIndex.ts';

export interface Group {
  /** Where its marks stand. */
  atMs: number;
  /** Places in the index of its events, ascending; one for a chord. */
  places: readonly number[] | Uint32Array;
  /** First and last instant at which its events stand. */
  firstMs: number;
  lastMs: number;
  /** Far too many to be told apart: always shown as a column. */
  readonly isCrowd: boolean;
  /** Of its heads. */
  topStave: number;
  bottomStave: number;
}

export interface Room {
  readonly pxPerMs: number;
  /** Place of the chosen event, or -1: it always stands for itself. */
  readonly chosenPlace: number;
  /** The bucket is narrow and its neighbours are full too: its events are one column. */
  readonly isCrowded?: boolean;
}

/**
 * Between heads on one stave (they may just touch, like notes of a run), between a head and a stem that passes
 * it, and beside a number.
 */
const headRoomPx = 7.6;
const stemRoomPx = 4.5;
const clusterRoomPx = 12.5;
const clusterStemRoomPx = 8.5;
/** Heads of one day that are fanned out stand free of each other. */
const fanRoomPx = 10.5;
/** Beside the chosen chord, whose heads have a ring. */
const chosenClusterRoomPx = 17;
/** More are never looked at one by one. */
export const mostResolved = 40;

/** Places in the index: from the first up to, not including, the last. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

export function groupBucket(index: EventIndex, { from, to }: Places, room: Room): Group[] {
  const chosen = room.chosenPlace >= from && room.chosenPlace < to ? room.chosenPlace : -1;
  const groups: Group[] = [];
  if (to - from > mostResolved || (room.isCrowded === true && to - from > 1)) {
    const all = index.places.subarray(from, to);
    const crowd = chosen < 0 ? all : all.filter(place => place !== chosen);
    groups.push(crowd.length === 1 ? groupOf(index, [crowd[0]!]) : crowdOf(index, crowd));
    if (chosen >= 0) standBeside(groups[0]!, anchorAt(index, chosen), room);
  } else {
    for (let place = from; place < to; place += 1) groups.push(groupOf(index, [place]));
    fanDays(groups, index, room);
    // It has its place in a fanned day like the others, and joins no cluster.
    const own = chosen < 0 ? [] : groups.splice(chosen - from, 1);
    mergeColliding(groups, index, { room, chosen: own[0] });
    return [...groups, ...own].sort((left, right) => left.atMs - right.atMs);
  }
  if (chosen >= 0) {
    groups.push(groupOf(index, [chosen]));
    groups.sort((left, right) => left.atMs - right.atMs);
  }
  return groups;
}

/** A column makes room for the chosen chord within its own span; where that is too short, it is painted behind it. */
function standBeside(crowd: Group, chosenMs: number, { pxPerMs }: Room): void {
  const needsMs = chosenClusterRoomPx / pxPerMs;
  if (Math.abs(crowd.atMs - chosenMs) >= needsMs) return;
  const sides = [chosenMs - needsMs, chosenMs + needsMs];
  const free = sides.filter(ms => ms >= crowd.firstMs && ms <= crowd.lastMs);
  const nearest = free.sort((left, right) => Math.abs(left - crowd.atMs) - Math.abs(right - crowd.atMs))[0];
  if (nearest !== undefined) crowd.atMs = nearest;
}

/** Its staves are not looked for: a crowd has heads nearly everywhere, and its counts tell where. */
function crowdOf(index: EventIndex, places: Uint32Array): Group {
  const firstMs = anchorAt(index, places[0]!);
  const lastMs = anchorAt(index, places[places.length - 1]!);
  const bottomStave = index.set.staves.length - 1;
  return { atMs: (firstMs + lastMs) / 2, places, firstMs, lastMs, isCrowd: true, topStave: 0, bottomStave };
}

function groupOf(index: EventIndex, places: readonly number[]): Group {
  let topStave = 0xffff;
  let bottomStave = 0;
  for (const place of places) {
    const { staves } = headsAt(index, place);
    topStave = Math.min(topStave, staves[0]!);
    bottomStave = Math.max(bottomStave, staves.at(-1)!);
  }
  const firstMs = anchorAt(index, places[0]!);
  const lastMs = anchorAt(index, places.at(-1)!);
  return { atMs: (firstMs + lastMs) / 2, places, firstMs, lastMs, isCrowd: false, topStave, bottomStave };
}

/** Events that stand on the same instant (noon of one day) are spread over the day when it has the room. */
function fanDays(groups: readonly Group[], index: EventIndex, { pxPerMs }: Room): void {
  let first = 0;
  while (first < groups.length) {
    let end = first + 1;
    while (end < groups.length && groups[end]!.atMs === groups[first]!.atMs) end += 1;
    const count = end - first;
    const needsRoom = count > 1 && anyTouch(groups.slice(first, end), index);
    const stepMs = Math.min((fanRoomPx + 1) / pxPerMs, (dayMs * 0.9) / count);
    if (needsRoom && stepMs * pxPerMs >= fanRoomPx) {
      const middleMs = groups[first]!.atMs;
      for (let at = first; at < end; at += 1) {
        groups[at]!.atMs = middleMs + (at - first - (count - 1) / 2) * stepMs;
      }
    }
    first = end;
  }
}

function anyTouch(groups: readonly Group[], index: EventIndex): boolean {
  return groups.some((one, at) => groups.slice(at + 1).some(other => roomBetween(one, other, index) > 0));
}

interface Merging {
  readonly room: Room;
  readonly chosen: Group | undefined;
}

function mergeColliding(groups: Group[], index: EventIndex, { room, chosen }: Merging): void {
  const { pxPerMs } = room;
  const clear = () => {
    if (chosen !== undefined) standClear(chosen, groups, { index, room });
    groups.sort((left, right) => left.atMs - right.atMs);
  };
  clear();
  let at = 1;
  while (at < groups.length) {
    let into = -1;
    for (let other = at - 1; other >= 0 && into < 0; other -= 1) {
      const gapPx = Math.abs(groups[at]!.atMs - groups[other]!.atMs) * pxPerMs;
      if (gapPx >= clusterRoomPx) continue;
      if (gapPx < roomBetween(groups[at]!, groups[other]!, index)) into = other;
    }
    if (into < 0) {
      at += 1;
      continue;
    }
    const places = [...groups[into]!.places, ...groups[at]!.places].sort((left, right) => left - right);
    groups.splice(at, 1);
    groups.splice(into, 1, groupOf(index, places));
    clear();
    // The merged group stands elsewhere and is wider: everything is asked again.
    at = 1;
  }
}

/**
 * The chosen event stays where it is, and what would stand under it moves aside: a head on its stem would seem
 * to be one of its own.
 */
function standClear(
  chosen: Group,
  others: readonly Group[],
  { index, room }: { readonly index: EventIndex; readonly room: Room },
): void {
  for (const other of others) {
    if (roomBetween(chosen, other, index) === 0) continue;
    const needsMs = (other.places.length > 1 ? chosenClusterRoomPx : fanRoomPx) / room.pxPerMs;
    const gapMs = other.atMs - chosen.atMs;
    if (Math.abs(gapMs) < needsMs) other.atMs = chosen.atMs + (gapMs < 0 ? -needsMs : needsMs);
  }
}

/** What two groups need between them: nothing where neither their heads nor their stems can touch. */
function roomBetween(one: Group, other: Group, index: EventIndex): number {
  if (one.bottomStave < other.topStave || other.bottomStave < one.topStave) return 0;
  const hasCluster = one.places.length > 1 || other.places.length > 1;
  if (shareStave(one, other, index)) return hasCluster ? clusterRoomPx : headRoomPx;
  return hasCluster ? clusterStemRoomPx : stemRoomPx;
}

function shareStave(one: Group, other: Group, index: EventIndex): boolean {
  for (const place of one.places) {
    const { staves } = headsAt(index, place);
    for (const otherPlace of other.places) {
      const others = headsAt(index, otherPlace).staves;
      if (staves.some(stave => others.includes(stave))) return true;
    }
  }
  return false;
}

/** For each stave, how many of the group's events have a head on it. */
export function countStaves({ places, isCrowd }: Group, index: EventIndex): Uint32Array {
  if (!isCrowd) {
    const counts = new Uint32Array(index.set.staves.length);
    for (const place of places) for (const stave of headsAt(index, place).staves) counts[stave]! += 1;
    return counts;
  }
  // A crowd is a run of places, but for the chosen event, which stands for itself.
  const from = places[0]!;
  const to = places[places.length - 1]! + 1;
  const counts = index.set.countsIn({ from, to });
  if (to - from > places.length) {
    const gap = firstGap(places);
    for (const stave of headsAt(index, from + gap).staves) counts[stave]! -= 1;
  }
  return counts;
}

/** How many places follow each other without a gap; by halving, since crowds are large. */
function firstGap(places: Group['places']): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (places[middle] === places[0]! + middle) low = middle + 1;
    else high = middle;
  }
  return low;
}
