/**
 * A file's bytes become a record that can be shown: its columns, and its events packed as the bytes they came in.
 * The work is done by `openRecordFile`, in a worker where the file is large; what it gives is sent to the thread
 * that shows the record, and `openedRecord` makes the record of it there.
 */
import { createPackedEvents, type PackedEvents } from '../domain/packedEvents.ts';
import { type RecordHead } from '../domain/recordHead.ts';
import { type Result, success } from '../domain/result.ts';
import { type ColumnsWriter, createColumnsWriter } from '../query/columnsWriter.ts';
import {
  receivedColumns,
  type ReceivedColumns,
  sendableColumns,
  type SentColumns,
} from '../query/sentColumns.ts';
import { type FileProblem } from './fileProblem.ts';
import { createSliceReader } from './readEventSlice.ts';
import { type EventSlices, type ReadingWords, readRecordFile, type RefusedRow } from './readRecordFile.ts';
import { type NamedThings } from './simpleThings.ts';
import { type EventForm } from './sliceValue.ts';

/** The events that were left out: how many, and the first of them by name. */
export interface Refusals {
  readonly readCount: number;
  readonly refusedCount: number;
  readonly first: readonly RefusedRow[];
}

/** Enough to see what is wrong with a file; a file of another kind would refuse a million in the same way. */
export const mostNamedRefusals = 200;

export interface OpenedFile {
  readonly head: RecordHead;
  readonly form: EventForm;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the events that were taken, in the order of the file. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  /** The places in the file's array of the events that were taken; absent where all were. */
  readonly fileRows?: Uint32Array<ArrayBuffer>;
  readonly columns: SentColumns;
  readonly refusals: Refusals;
}

export interface SendableFile {
  readonly message: OpenedFile;
  readonly transfer: ArrayBuffer[];
}

export interface OpenedRecord {
  readonly record: RecordHead & { readonly events: PackedEvents };
  readonly columns: ReceivedColumns;
  readonly refusals: Refusals;
}

interface FileReading extends ReadingWords {
  readonly onProgress: (doneBytes: number) => void;
}

export function openRecordFile(
  bytes: Uint8Array<ArrayBuffer>,
  reading: FileReading,
): Result<SendableFile, FileProblem> {
  let opening: { head: RecordHead; slices: EventSlices; writer: ColumnsWriter } | undefined;
  const first: RefusedRow[] = [];
  const refusedRows: number[] = [];
  const rewritten = new Map<number, Uint8Array>();
  const read = readRecordFile(
    bytes,
    {
      onHead: ({ events, ...head }, slices) => {
        opening = { head, slices, writer: createColumnsWriter(head, events.length + slices.starts.length) };
      },
      onEvent: (event, row, isInSlice) => {
        const isTaken = opening?.writer.add(event) ?? false;
        if (isTaken && !isInSlice) rewritten.set(row, encoder.encode(JSON.stringify(event)));
        return isTaken;
      },
      onRefused: refused => {
        refusedRows.push(refused.row);
        if (first.length < mostNamedRefusals) first.push(refused);
      },
      onProgress: reading.onProgress,
      onThings: things => {
        if (opening !== undefined) opening.head = { ...opening.head, ...withThings(opening.head, things) };
      },
    },
    reading,
  );
  if (!read.ok) return read;
  if (opening === undefined) throw new Error('A file that was read had no head.');
  const { head, slices, writer } = opening;
  const { message: columns, transfer } = sendableColumns(writer.finish(0));
  const whole = withRewritten(bytes, slices, rewritten);
  const taken = takenSlices(whole, refusedRows);
  const message: OpenedFile = {
    head,
    form: slices.form,
    bytes: whole.bytes,
    ...taken,
    columns,
    refusals: { readCount: read.value.readCount, refusedCount: read.value.refusedCount, first },
  };
  const own = [whole.bytes, ...Object.values(taken)].map(({ buffer }) => buffer);
  return success({ message, transfer: [...new Set([...transfer, ...own])] });
}

/** The record that another thread opened. */
export async function openedRecord(file: OpenedFile): Promise<OpenedRecord> {
  const { head, form, bytes, starts, ends, fileRows, refusals } = file;
  const readSlice = await createSliceReader(form);
  const columns = receivedColumns(file.columns);
  const { ids, links } = columns;
  const events = createPackedEvents({ ids, links, bytes, starts, ends }, (slice, row) =>
    readSlice(slice, fileRows?.[row] ?? row),
  );
  return { record: { ...head, events }, columns, refusals };
}

interface WholeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const encoder = new TextEncoder();

/** Events that the schema wrote in another way stand behind the file's own bytes, in the way of the schema. */
function withRewritten(
  bytes: Uint8Array<ArrayBuffer>,
  { starts, ends }: EventSlices,
  rewritten: ReadonlyMap<number, Uint8Array>,
): WholeFile {
  if (rewritten.size === 0) return { bytes, starts, ends };
  let end = bytes.length;
  for (const slice of rewritten.values()) end += slice.length;
  const whole = new Uint8Array(end);
  whole.set(bytes);
  end = bytes.length;
  for (const [row, slice] of rewritten) {
    whole.set(slice, end);
    starts[row] = end;
    end += slice.length;
    ends[row] = end;
  }
  return { bytes: whole, starts, ends };
}

/** `refusedRows` as they came, which is ascending. */
function takenSlices(
  { starts, ends }: WholeFile,
  refusedRows: readonly number[],
): Pick<OpenedFile, 'starts' | 'ends' | 'fileRows'> {
  // Copied to their own length: as they grew they have room that nobody needs.
  if (refusedRows.length === 0) return { starts: new Uint32Array(starts), ends: new Uint32Array(ends) };
  const fileRows = new Uint32Array(starts.length - refusedRows.length);
  let taken = 0;
  let refused = 0;
  for (let row = 0; row < starts.length; row += 1) {
    if (refusedRows[refused] === row) refused += 1;
    else fileRows[taken++] = row;
  }
  return {
    fileRows,
    starts: fileRows.map(row => starts[row] ?? 0),
    ends: fileRows.map(row => ends[row] ?? 0),
  };
}

/** People, places and sources that a plain list of events names; a record has them in its head already. */
function withThings(
  head: RecordHead,
  things: NamedThings,
): Pick<RecordHead, 'people' | 'places' | 'sources'> {
  return {
    people: [...head.people, ...things.people],
    places: [...head.places, ...things.places],
    sources: [...head.sources, ...things.sources],
  };
}
