/**
 * The bytes of a safety copy: frames, one after the other, each with its own checksum. A file that ends in the middle of
 * a frame, as a killed browser leaves it, is good up to there; behind a damaged frame reading goes on with the next
 * one that is whole.
 *
 * A frame is `magic, length of the JSON, length of the bytes after it, checksum of both` as four unsigned 32-bit numbers,
 * little end first, then the JSON in UTF-8 and the bytes. The checksum is CRC-32 (ISO 3309, as in gzip).
 */

export interface Frame {
  readonly json: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FrameAt extends Frame {
  /** Where the next frame begins. */
  readonly end: number;
}

/** Reads up to `length` bytes at `at`; fewer where the file ends. */
export type ReadAt = (at: number, length: number) => Uint8Array<ArrayBuffer>;

const headerBytes = 16;
const magic = 0x31_63_6d_44;
/** A longer frame was never written: its length is damage, and nothing is read for it. */
const longestFrame = 1 << 30;
/** How much is looked at in one step for the next whole frame behind damage. */
const scanBytes = 1 << 16;
const noBytes = new Uint8Array(0);

export function frameOf(json: unknown, bytes: Uint8Array<ArrayBuffer> = noBytes): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const frame = new Uint8Array(headerBytes + text.length + bytes.length);
  frame.set(text, headerBytes);
  frame.set(bytes, headerBytes + text.length);
  const header = new DataView(frame.buffer);
  header.setUint32(0, magic, true);
  header.setUint32(4, text.length, true);
  header.setUint32(8, bytes.length, true);
  header.setUint32(12, checksum(frame.subarray(headerBytes)), true);
  return frame;
}

/** The frame at `at`, or undefined where there is none that is whole. */
export function readFrame(read: ReadAt, at: number): FrameAt | undefined {
  const head = read(at, headerBytes);
  if (head.length < headerBytes) return undefined;
  const header = new DataView(head.buffer, head.byteOffset, headerBytes);
  if (header.getUint32(0, true) !== magic) return undefined;
  const jsonLength = header.getUint32(4, true);
  const length = jsonLength + header.getUint32(8, true);
  if (length > longestFrame) return undefined;
  const body = read(at + headerBytes, length);
  if (body.length < length || checksum(body) !== header.getUint32(12, true)) return undefined;
  const json: unknown = JSON.parse(new TextDecoder().decode(body.subarray(0, jsonLength)));
  return { json, bytes: body.subarray(jsonLength), end: at + headerBytes + length };
}

export interface FramesRead {
  /** Stretches of the file that are no frame. */
  readonly damageCount: number;
  /** Behind the last whole frame; what follows is torn or nothing. */
  readonly end: number;
}

/** Every whole frame, in order. */
export function* readFrames(read: ReadAt, sizeBytes: number): Generator<FrameAt, FramesRead> {
  let damageCount = 0;
  let end = 0;
  let at = 0;
  while (at < sizeBytes) {
    const frame = readFrame(read, at);
    if (frame === undefined) {
      const next = nextFrameStart(read, at + 1, sizeBytes);
      if (next === undefined) break;
      damageCount += 1;
      at = next;
    } else {
      at = end = frame.end;
      yield frame;
    }
  }
  return { damageCount, end };
}

/** Where the next whole frame begins. A magic number alone may be any bytes, so the frame is read. */
function nextFrameStart(read: ReadAt, from: number, sizeBytes: number): number | undefined {
  for (let at = from; at < sizeBytes; at += scanBytes) {
    const bytes = read(at, scanBytes + 3);
    for (
      let place = bytes.indexOf(magic & 0xff);
      place >= 0;
      place = bytes.indexOf(magic & 0xff, place + 1)
    ) {
      const isMagic =
        bytes[place + 1] === ((magic >> 8) & 0xff) &&
        bytes[place + 2] === ((magic >> 16) & 0xff) &&
        bytes[place + 3] === ((magic >> 24) & 0xff);
      if (isMagic && readFrame(read, at + place) !== undefined) return at + place;
    }
  }
  return undefined;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xed_b8_83_20 ^ (value >>> 1) : value >>> 1;
  return value;
});

export function checksum(bytes: Uint8Array): number {
  let value = 0xff_ff_ff_ff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xff_ff_ff_ff) >>> 0;
}
