/**
 * The groups that a window shows, bucket by bucket. What a bucket holds depends on the filtered events, the
 * zoom and the chosen event alone, so while the reader pans, buckets are computed once and kept.
 */
import { type TimeWindow } from '../domain/timeWindow.ts';
import { type BucketUnit, nextUnitStart, unitStart } from './calendarUnits.ts';
import { type EventIndex, placeAt } from './eventIndex.ts';
import { countStaves, type Group, groupBucket } from './groups.ts';
import { chooseUnit } from './levels.ts';

export interface ShownGroup extends Group {
  /** By stave; only where it holds more than one event. */
  readonly counts?: Uint32Array;
  /** Pixels to the nearer neighbour: what its number may take. */
  readonly roomPx: number;
}

export interface Resolution {
  readonly groupsIn: (index: EventIndex, window: TimeWindow, room: ResolutionRoom) => readonly ShownGroup[];
  readonly unit: () => BucketUnit | undefined;
}

export interface ResolutionRoom {
  readonly pxPerMs: number;
  readonly chosenPlace: number;
}

interface Bucket {
  readonly endMs: number;
  readonly groups: readonly CountedGroup[];
}
interface CountedGroup extends Group {
  readonly counts?: Uint32Array;
}

export function createResolution(): Resolution {
  let unit: BucketUnit | undefined;
  let buckets = new Map<number, Bucket>();
  /** Counting a crowd is dear and does not depend on the zoom within a unit. */
  let crowds = new Map<number, Uint32Array>();
  let shownIndex: EventIndex | undefined;
  let shownPxPerMs = 0;
  let shownChosen = -1;

  const bucketAt = (index: EventIndex, startMs: number, room: ResolutionRoom): Bucket => {
    const known = buckets.get(startMs);
    if (known !== undefined) return known;
    const endMs = nextUnitStart(unit ?? 'day', startMs);
    const from = placeAt(index, startMs);
    const to = placeAt(index, endMs);
    const groups: CountedGroup[] = groupBucket(index, from, to, room).map(group => {
      if (group.places.length === 1) return group;
      const isCrowd = group.places.length === to - from;
      const counts = (isCrowd ? crowds.get(startMs) : undefined) ?? countStaves(group, index);
      if (isCrowd) crowds.set(startMs, counts);
      return { ...group, counts };
    });
    const bucket = { endMs, groups };
    buckets.set(startMs, bucket);
    return bucket;
  };

  return {
    unit: () => unit,
    groupsIn: (index, window, room) => {
      const nextUnit = chooseUnit(room.pxPerMs, unit);
      if (index !== shownIndex || nextUnit !== unit) crowds = new Map();
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
      const { anchorsMs } = index;
      if (anchorsMs.length === 0) return [];
      const found: CountedGroup[] = [];
      let atMs = unitStart(unit, unitStart(unit, Math.max(window.startMs, anchorsMs[0]!)) - 1);
      const lastMs = Math.min(nextUnitStart(unit, unitStart(unit, window.endMs)), anchorsMs.at(-1)!);
      while (atMs <= lastMs) {
        const bucket = bucketAt(index, atMs, room);
        for (const group of bucket.groups) found.push(group);
        // Empty stretches are jumped over: a window may hold far more buckets than events.
        const next = bucket.groups.length === 0 ? placeAt(index, bucket.endMs) : -1;
        atMs = next >= 0 && next < anchorsMs.length ? unitStart(unit, anchorsMs[next]!) : bucket.endMs;
      }
      return withRoom(found, room.pxPerMs);
    },
  };
}

function withRoom(groups: readonly CountedGroup[], pxPerMs: number): ShownGroup[] {
  return groups.map((group, at) => {
    const before = groups[at - 1];
    const after = groups[at + 1];
    const roomMs = Math.min(
      before === undefined ? Infinity : group.atMs - before.atMs,
      after === undefined ? Infinity : after.atMs - group.atMs,
    );
    return { ...group, roomPx: roomMs * pxPerMs };
  });
}
