/**
 * The groups that a window shows, bucket by bucket. What a bucket holds depends on the filtered events, the
 * zoom and the chosen event alone, so while the reader pans, buckets are computed once and kept.
 */
import { type TimeWindow } from '../domain/timeWindow.ts';
import {
  type BucketUnit,
  calendarUnits,
  type CalendarUnitName,
  nextUnitStart,
  unitStart,
  unitStarts,
} from './calendarUnits.ts';
import { anchorAt, type EventIndex, headsAt, placeAt } from './eventIndex.ts';
import { chooseLooks, type Look } from './looks.ts';
import { countStaves, type Group, groupBucket, mostResolved, type Places } from './groups.ts';
import { chooseUnit } from './levels.ts';

export interface ShownGroup extends Group {
  /** By stave; only where it holds more than one event. */
  readonly counts?: Uint32Array;
  /** The start of its tile, of whose groups the looks are chosen together. */
  readonly tileMs: number;
  /**
   * Pixels to the nearer neighbour on any of its staves: what its numbers may take. The one thing that depends
   * on what else is in the window, so it is written anew for each and the group is kept.
   */
  roomPx: number;
  /** Follows from the room. */
  look: Look;
}

export interface Resolution {
  readonly groupsIn: (index: EventIndex, window: TimeWindow, room: ResolutionRoom) => readonly ShownGroup[];
  /** Of the buckets shown last. */
  readonly unit: () => BucketUnit;
}

export interface ResolutionRoom {
  readonly pxPerMs: number;
  readonly chosenPlace: number;
}

interface Bucket {
  readonly endMs: number;
  readonly groups: readonly ShownGroup[];
}

/**
 * Groups are made in tiles of the next coarser unit, so that few neighbours are parted by a tile's edge; a tile
 * too full for that is parted into buckets of the unit itself.
 */
const tileOf: Readonly<Record<BucketUnit, CalendarUnitName>> = {
  day: 'week',
  week: 'month',
  month: 'year',
  quarter: 'year',
  year: 'decade',
  decade: 'century',
};

/** A bucket of a full tile that is at least this wide has room to tell its events apart. */
const wideBucketPx = 24;

export function createResolution(): Resolution {
  let unit: BucketUnit | undefined;
  let buckets = new Map<number, Bucket>();
  /**
   * By the first place of their bucket: counting a crowd is dear and does not depend on the zoom within a unit.
   * It does on the chosen event, which stands for itself.
   */
  let crowds = new Map<number, Uint32Array>();
  let shownIndex: EventIndex | undefined;
  let shownPxPerMs = 0;
  let shownChosen = -1;

  const bucketAt = (index: EventIndex, startMs: number, room: ResolutionRoom): Bucket => {
    const known = buckets.get(startMs);
    if (known !== undefined) return known;
    const shownUnit = unit ?? 'day';
    const endMs = nextUnitStart(tileOf[shownUnit], startMs);
    const from = placeAt(index, startMs);
    const to = placeAt(index, endMs);
    const groups: ShownGroup[] = [];
    const take = (places: Places, isCrowded: boolean) => {
      for (const group of groupBucket(index, places, { ...room, isCrowded })) {
        // In a full tile one event is a column like its neighbours', but for the chosen one.
        const isColumn = isCrowded && group.places[0] !== room.chosenPlace;
        const shown = { tileMs: startMs, roomPx: 0, look: 'chord' } as const;
        groups.push({
          ...group,
          ...shown,
          isCrowd: group.isCrowd || isColumn,
          ...counted(group, index, places.from),
        });
      }
    };
    if (to - from <= mostResolved) take({ from, to }, false);
    else {
      for (const bucketMs of unitStarts(shownUnit, startMs, endMs)) {
        const places = {
          from: placeAt(index, Math.max(bucketMs, startMs)),
          to: placeAt(index, Math.min(nextUnitStart(shownUnit, bucketMs), endMs)),
        };
        const isCrowded = calendarUnits[shownUnit].meanMs * room.pxPerMs < wideBucketPx;
        if (places.to > places.from) take(places, isCrowded);
      }
    }
    const bucket = { endMs, groups };
    buckets.set(startMs, bucket);
    return bucket;
  };
  const counted = (group: Group, index: EventIndex, bucketFirst: number): Pick<ShownGroup, 'counts'> => {
    if (group.places.length === 1) return {};
    if (!group.isCrowd) return { counts: countStaves(group, index) };
    const counts = crowds.get(bucketFirst) ?? countStaves(group, index);
    crowds.set(bucketFirst, counts);
    return { counts };
  };

  return {
    unit: () => unit ?? 'day',
    groupsIn: (index, window, room) => {
      const nextUnit = chooseUnit(room.pxPerMs, unit);
      if (index !== shownIndex || nextUnit !== unit || room.chosenPlace !== shownChosen) crowds = new Map();
      const isSame =
        index === shownIndex &&
        nextUnit === unit &&
        room.pxPerMs === shownPxPerMs &&
        room.chosenPlace === shownChosen;
      if (!isSame) buckets = new Map();
      shownIndex = index;
      unit = nextUnit;
      shownPxPerMs = room.pxPerMs;
      shownChosen = room.chosenPlace;
      const eventCount = index.rowsByAnchor.length;
      if (eventCount === 0) return [];
      const found: ShownGroup[] = [];
      const tile = tileOf[unit];
      let atMs = unitStart(tile, unitStart(tile, Math.max(window.startMs, anchorAt(index, 0))) - 1);
      const lastMs = Math.min(
        nextUnitStart(tile, unitStart(tile, window.endMs)),
        anchorAt(index, eventCount - 1),
      );
      while (atMs <= lastMs) {
        const bucket = bucketAt(index, atMs, room);
        for (const group of bucket.groups) found.push(group);
        // Empty stretches are jumped over: a window may hold far more buckets than events.
        const next = bucket.groups.length === 0 ? placeAt(index, bucket.endMs) : -1;
        atMs = next >= 0 && next < eventCount ? unitStart(tile, anchorAt(index, next)) : bucket.endMs;
      }
      measureRoom(found, index, room.pxPerMs);
      chooseLooks(found);
      return found;
    },
  };
}

/** Room is asked for along the staves: a neighbour on other staves takes none. */
function measureRoom(groups: readonly ShownGroup[], index: EventIndex, pxPerMs: number): void {
  const staveCount = index.set.staves.length;
  const lastMs = new Float64Array(staveCount).fill(-Infinity);
  const lastGroup = new Int32Array(staveCount).fill(-1);
  const roomMs = new Float64Array(groups.length).fill(Infinity);
  const meet = (at: number, stave: number) => {
    const { atMs } = groups[at]!;
    const before = lastGroup[stave]!;
    const gapMs = atMs - lastMs[stave]!;
    if (gapMs < roomMs[at]!) roomMs[at] = gapMs;
    if (before >= 0 && gapMs < roomMs[before]!) roomMs[before] = gapMs;
    lastMs[stave] = atMs;
    lastGroup[stave] = at;
  };
  groups.forEach(({ counts, places }, at) => {
    if (counts !== undefined) {
      for (let stave = 0; stave < counts.length; stave += 1) if (counts[stave]! > 0) meet(at, stave);
      return;
    }
    for (const stave of headsAt(index, places[0]!).staves) meet(at, stave);
  });
  groups.forEach((group, at) => {
    group.roomPx = roomMs[at]! * pxPerMs;
  });
}
