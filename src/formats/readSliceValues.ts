/**
 * Reads many slices: neighbours are decoded and parsed as one text, since each call of the decoder and the
 * parser costs as much as a small event. Where a batch does not parse, its slices are read one by one.
 */
import { type RowProblem, readSliceValue } from './sliceValue.ts';

interface Slices {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

interface ValueSink {
  readonly onValue: (value: unknown, row: number) => void;
  readonly onUnread: (row: number, problem: RowProblem) => void;
  /** After each batch: how far the bytes are read. */
  readonly onDone: (doneBytes: number) => void;
}

/** Of 16 kB to 4 MB the fastest: what is parsed at once is looked at and forgotten while it is in the cache. */
const batchBytes = 48 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function readSliceValues(bytes: Uint8Array, { starts, ends }: Slices, sink: ValueSink): void {
  let from = 0;
  while (from < starts.length) {
    const start = starts[from] ?? 0;
    let to = from + 1;
    while (to < starts.length && (ends[to] ?? 0) - start < batchBytes) to += 1;
    const end = ends[to - 1] ?? 0;
    const values = parsedBatch(bytes.subarray(start, end), to - from);
    for (let row = from; row < to; row += 1) {
      if (values !== undefined) {
        sink.onValue(values[row - from], row);
        continue;
      }
      const value = readSliceValue(bytes.subarray(starts[row], ends[row]));
      if (value.ok) sink.onValue(value.value, row);
      else sink.onUnread(row, value.error);
    }
    sink.onDone(end);
    from = to;
  }
}

/** Slices that follow one another in the file, with the commas between them. */
function parsedBatch(batch: Uint8Array, count: number): readonly unknown[] | undefined {
  if (count === 1) return undefined;
  try {
    const values: unknown = JSON.parse(`[${decoder.decode(batch)}]`);
    return Array.isArray(values) && values.length === count ? values : undefined;
  } catch {
    return undefined;
  }
}
