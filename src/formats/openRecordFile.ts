/** A file's bytes become what the thread that shows the record needs (`openedFile.ts`). Runs in the worker. */
import { type RecordHead } from '../domain/recordHead.ts';
import { type Result, success } from '../domain/result.ts';
import { type ColumnsWriter, createColumnsWriter } from '../query/columnsWriter.ts';
import { sendableColumns } from '../query/sentColumns.ts';
import { type FileProblem } from './fileProblem.ts';
import type { OpenedFile } from './openedFile.ts';
import { type BesideRecord } from './readBeside.ts';
import { type EventSlices, type ReadingWords, readRecordFile } from './readRecordFile.ts';
import { mostNamedRefusals, type RefusedRow } from './refusals.ts';
import { type NamedThings } from './simpleThings.ts';

export interface SendableFile {
  readonly message: OpenedFile;
  readonly transfer: ArrayBuffer[];
}

interface FileReading extends ReadingWords {
  readonly onProgress: (doneBytes: number) => void;
}

export function openRecordFile(
  bytes: Uint8Array<ArrayBuffer>,
  reading: FileReading,
): Result<SendableFile, FileProblem> {
  let opening: { head: RecordHead; slices: EventSlices; writer: ColumnsWriter } | undefined;
  let beside: BesideRecord | undefined;
  const first: RefusedRow[] = [];
  let ignoredKeys: NamedThings['ignoredKeys'] = new Map();
  const refusedRows: number[] = [];
  const rewritten = new Map<number, Uint8Array>();
  const read = readRecordFile(
    bytes,
    {
      onHead: ({ events, ...head }, slices) => {
        opening = { head, slices, writer: createColumnsWriter(head, events.length + slices.starts.length) };
      },
      onBeside: found => {
        beside = found;
      },
      onSource: source => {
        opening?.writer.addSource(source);
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
        ({ ignoredKeys } = things);
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
    ignoredKeys,
    ...beside,
  };
  const own = [whole.bytes, ...Object.values(taken)].map(({ buffer }) => buffer);
  return success({ message, transfer: [...new Set([...transfer, ...own])] });
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

/** People, places, sources and bodies that a plain list of events names; a record has them in its head already. */
function withThings(
  head: RecordHead,
  things: NamedThings,
): Pick<RecordHead, 'people' | 'places' | 'sources' | 'bodies'> {
  return {
    people: [...head.people, ...things.people],
    places: [...head.places, ...things.places],
    sources: [...head.sources, ...things.sources],
    bodies: [...head.bodies, ...things.bodies],
  };
}
