/**
 * Many ids in a few typed arrays, each known by the row in which it came. A million ids as strings in a Map take
 * 100 MB and seconds to hand to another thread; these take a fifth, and are handed over without a copy.
 *
 * An id is kept as CESU-8: every UTF-16 code unit for itself in one to three bytes. Ids of ASCII take a byte a
 * letter, any string comes back as it was, and bytes compare as the code units do.
 */
import { type EventId, eventId } from './ids.ts';

export interface IdIndex {
  readonly size: number;
  /** Rows below `size` only. */
  readonly at: (row: number) => EventId;
  readonly get: (id: string) => number | undefined;
  readonly has: (id: string) => boolean;
  /** The new row, or undefined where the id is in already. */
  readonly add: (id: string) => number | undefined;
  /** Negative where the id of row `a` comes first, by code units. */
  readonly compare: (a: number, b: number) => number;
  /** What another thread needs; this index must not be used after its buffers were transferred. */
  readonly send: () => SentIds;
}

export interface SentIds {
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly hashes: Uint32Array<ArrayBuffer>;
  readonly slots: Uint32Array<ArrayBuffer>;
}

export function createIdIndex(expectedCount = 0): IdIndex {
  const capacity = Math.max(64, expectedCount);
  return openIdIndex({
    size: 0,
    bytes: new Uint8Array(capacity * 12),
    ends: new Uint32Array(capacity + 1),
    hashes: new Uint32Array(capacity),
    slots: new Uint32Array(slotCountFor(capacity)),
  });
}

/** The index that another thread sent. */
export function receivedIds(sent: SentIds): IdIndex {
  return openIdIndex(sent);
}

export function transferOfIds({ bytes, ends, hashes, slots }: SentIds): ArrayBuffer[] {
  return [bytes.buffer, ends.buffer, hashes.buffer, slots.buffer];
}

/** `ends[row]` is where the id of the row before ends, so that row n reaches from `ends[n]` to `ends[n + 1]`. */
function openIdIndex(from: SentIds): IdIndex {
  let { size, bytes, ends, hashes, slots } = from;
  let sought = new Uint8Array(256);
  let soughtLength = 0;
  let soughtHash = 0;

  /** Writes the id to `sought` and sums it up (FNV-1a, Fowler, Noll and Vo, then mixed as in MurmurHash3). */
  const seek = (id: string): void => {
    if (id.length * 3 > sought.length) sought = new Uint8Array(id.length * 3);
    let length = 0;
    let hash = 0x811c9dc5;
    for (let at = 0; at < id.length; at += 1) {
      const unit = id.charCodeAt(at);
      hash = Math.imul(hash ^ unit, 0x01000193);
      if (unit < 0x80) {
        sought[length++] = unit;
        continue;
      }
      if (unit < 0x800) sought[length++] = 0xc0 | (unit >> 6);
      else {
        sought[length++] = 0xe0 | (unit >> 12);
        sought[length++] = 0x80 | ((unit >> 6) & 0x3f);
      }
      sought[length++] = 0x80 | (unit & 0x3f);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    soughtLength = length;
    soughtHash = (hash ^ (hash >>> 16)) >>> 0;
  };

  const isSought = (row: number): boolean => {
    if (hashes[row] !== soughtHash) return false;
    const start = numberAt(ends, row);
    if (numberAt(ends, row + 1) - start !== soughtLength) return false;
    for (let at = 0; at < soughtLength; at += 1) if (bytes[start + at] !== sought[at]) return false;
    return true;
  };

  /** The slot that holds the sought id's row plus one, or the empty one where it would go. */
  const findSlot = (): number => {
    const mask = slots.length - 1;
    let slot = soughtHash & mask;
    for (let held = numberAt(slots, slot); held !== 0 && !isSought(held - 1); held = numberAt(slots, slot)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  };

  const makeRoom = (): void => {
    if (size === hashes.length) {
      hashes = longer(hashes, grownLength(size));
      ends = longer(ends, hashes.length + 1);
    }
    const byteCount = numberAt(ends, size) + soughtLength;
    if (byteCount > bytes.length) {
      const roomier = new Uint8Array(grownLength(byteCount));
      roomier.set(bytes.subarray(0, numberAt(ends, size)));
      bytes = roomier;
    }
    if ((size + 1) * 2 > slots.length) slots = slotsOf(hashes, size, slots.length * 2);
  };

  const get = (id: string): number | undefined => {
    seek(id);
    const held = numberAt(slots, findSlot());
    return held === 0 ? undefined : held - 1;
  };

  return {
    get size() {
      return size;
    },
    at: row => eventId(textOf(bytes, numberAt(ends, row), numberAt(ends, row + 1))),
    get,
    has: id => get(id) !== undefined,
    add: id => {
      seek(id);
      let slot = findSlot();
      if (slots[slot] !== 0) return undefined;
      const slotsBefore = slots;
      makeRoom();
      if (slots !== slotsBefore) slot = findSlot();
      const row = size;
      const start = numberAt(ends, row);
      for (let at = 0; at < soughtLength; at += 1) bytes[start + at] = sought[at] ?? 0;
      ends[row + 1] = start + soughtLength;
      hashes[row] = soughtHash;
      slots[slot] = row + 1;
      size += 1;
      return row;
    },
    compare: (a, b) => {
      const endA = numberAt(ends, a + 1);
      const endB = numberAt(ends, b + 1);
      let atA = numberAt(ends, a);
      let atB = numberAt(ends, b);
      for (; atA < endA && atB < endB; atA += 1, atB += 1) {
        const difference = (bytes[atA] ?? 0) - (bytes[atB] ?? 0);
        if (difference !== 0) return difference;
      }
      return endA - atA - (endB - atB);
    },
    send: () => ({ size, bytes, ends, hashes, slots }),
  };
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end;) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) text += String.fromCharCode(first);
    else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | ((bytes[at++] ?? 0) & 0x3f));
    else {
      const middle = (bytes[at++] ?? 0) & 0x3f;
      text += String.fromCharCode(((first & 0x0f) << 12) | (middle << 6) | ((bytes[at++] ?? 0) & 0x3f));
    }
  }
  return text;
}

/** At least half of the slots stay empty, so that a search seldom walks. Their number is a power of two. */
function slotCountFor(idCount: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(64, idCount * 2)));
}

function slotsOf(hashes: Uint32Array, size: number, slotCount: number): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(slotCount);
  for (let row = 0; row < size; row += 1) {
    let slot = numberAt(hashes, row) & (slotCount - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slotCount - 1);
    slots[slot] = row + 1;
  }
  return slots;
}

function grownLength(length: number): number {
  return Math.ceil(length * 1.5) + 64;
}

function longer(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const roomier = new Uint32Array(length);
  roomier.set(numbers);
  return roomier;
}

function numberAt(numbers: Uint32Array, at: number): number {
  return numbers[at] ?? 0;
}
