/**
 * How each group is shown. One look holds for a tile: where most of its clusters lack the room for their numbers,
 * all of them are columns, so that a stretch is not patched together of both.
 */
import { numberWidthPx } from './stamps.ts';

export type Look = 'chord' | 'numbers' | 'columns';

/** What of a group its look follows from. */
interface Looking {
  readonly tileMs: number;
  readonly isCrowd: boolean;
  readonly counts?: Uint32Array;
  readonly roomPx: number;
  look: Look;
}

/** Rims may just touch. */
const rimPx = 0.6;
/** Of a tile's clusters without room, the share from which on all are columns. */
const mostWithoutRoom = 0.5;

/** Sets `look` on every group, whose room is measured. */
export function chooseLooks(groups: readonly Looking[]): void {
  let first = 0;
  while (first < groups.length) {
    let end = first + 1;
    while (end < groups.length && groups[end]!.tileMs === groups[first]!.tileMs) end += 1;
    chooseTile(groups, first, end);
    first = end;
  }
}

function chooseTile(groups: readonly Looking[], first: number, end: number): void {
  let clusterCount = 0;
  let withoutRoomCount = 0;
  for (let at = first; at < end; at += 1) {
    const group = groups[at]!;
    group.look = ownLook(group);
    if (group.counts === undefined || group.isCrowd) continue;
    clusterCount += 1;
    if (group.look === 'columns') withoutRoomCount += 1;
  }
  if (withoutRoomCount <= clusterCount * mostWithoutRoom) return;
  for (let at = first; at < end; at += 1) if (groups[at]!.look === 'numbers') groups[at]!.look = 'columns';
}

function ownLook({ counts, isCrowd, roomPx }: Looking): Look {
  if (isCrowd) return 'columns';
  if (counts === undefined) return 'chord';
  let most = 0;
  for (let stave = 0; stave < counts.length; stave += 1) if (counts[stave]! > most) most = counts[stave]!;
  return numberWidthPx(most) - rimPx <= roomPx ? 'numbers' : 'columns';
}
