/** The base of a record on disk: a file in parts, so that neither writing nor reading it needs one long step. */
import { type RecordId } from '../domain/ids.ts';
import { type BaseKey, type BaseRow, type Database } from './databaseSchema.ts';
import { parseRecordRow, type RecordRow } from './recordRow.ts';

const partBytes = 1 << 20;
/** Read in one transaction. */
const partsAtOnce = 16;

/** A base that lacks parts, or has some that are no bytes. The operations of the record are not touched by that. */
export class DamagedBase extends Error {
  readonly recordId: RecordId;
  readonly missingParts: readonly number[];

  constructor(recordId: RecordId, missingParts: readonly number[]) {
    super(`Parts ${missingParts.join(', ')} of ${recordId} cannot be read.`);
    this.name = 'DamagedBase';
    this.recordId = recordId;
    this.missingParts = missingParts;
  }
}

/** Pieces of any size become parts of about 1 MB. */
export function partsOf(pieces: readonly Uint8Array[]): readonly ArrayBuffer[] {
  const parts: ArrayBuffer[] = [];
  let part = new Uint8Array(partBytes);
  let filled = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length;) {
      const taken = piece.subarray(at, at + partBytes - filled);
      part.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < partBytes) continue;
      parts.push(part.buffer);
      part = new Uint8Array(partBytes);
      filled = 0;
    }
  }
  if (filled > 0) parts.push(part.buffer.slice(0, filled));
  return parts;
}

export function baseRowsOf(
  recordId: string,
  generation: number,
  parts: readonly ArrayBuffer[],
): readonly BaseRow[] {
  return parts.map((bytes, part) => ({ recordId, generation, part, bytes }));
}

/** All parts of the generations of a record from one to another, both included. */
export function partsBetween(recordId: string, first: number, last: number): IDBKeyRange {
  const from: BaseKey = [recordId, first, 0];
  const to: BaseKey = [recordId, last, Infinity];
  return IDBKeyRange.bound(from, to);
}

interface PartsReading {
  readonly id: RecordId;
  readonly row: RecordRow;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Undefined where another tab has put a newer base in its place meanwhile. */
export async function readParts(
  database: Database,
  { id, row, onProgress }: PartsReading,
): Promise<readonly ArrayBuffer[] | undefined> {
  const { generation, partCount } = row;
  const parts: ArrayBuffer[] = [];
  const missing: number[] = [];
  for (let first = 0; first < partCount; first += partsAtOnce) {
    const transaction = database.transaction(['bases', 'records']);
    const [rows, now] = await Promise.all([
      transaction
        .objectStore('bases')
        .getAll(IDBKeyRange.bound([id, generation, first], [id, generation, first + partsAtOnce - 1])),
      transaction.objectStore('records').get(id),
    ]);
    // A row that cannot be read says nothing of its base; what it is was found by its parts.
    const parsed = parseRecordRow(now);
    if (now === undefined || (parsed.ok && parsed.value.generation !== generation)) return undefined;
    const byPart = new Map(rows.map(({ part, bytes }) => [part, bytes]));
    for (let part = first; part < Math.min(first + partsAtOnce, partCount); part += 1) {
      const bytes = byPart.get(part);
      if (bytes instanceof ArrayBuffer && bytes.byteLength === lengthOfPart(part, row)) parts.push(bytes);
      else missing.push(part);
    }
    onProgress?.(Math.min(1, (first + partsAtOnce) / partCount));
  }
  if (missing.length > 0) throw new DamagedBase(id, missing);
  return parts;
}

/** All parts but the last are full. */
export function lengthOfParts(partCount: number, lastBytes: number): number {
  return Math.max(0, partCount - 1) * partBytes + lastBytes;
}

export function lengthOfPart(part: number, { partCount, baseBytes }: RecordRow): number {
  return part < partCount - 1 ? partBytes : baseBytes - (partCount - 1) * partBytes;
}
