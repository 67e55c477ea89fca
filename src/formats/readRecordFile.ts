/**
 * Reads the bytes of a record or of an array of simple events and hands what it finds to a sink, one event at
 * a time, so that nothing needs to hold a million of them. It runs in a worker and knows nothing of it.
 *
 * Every element of the array is either taken or refused with its row and its problems: none is lost.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type RecordId } from '../domain/ids.ts';
import { type Source, type TimelineRecord } from '../domain/record.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { parseEvent, parseRecord } from '../domain/schema.ts';
import { fileProblem, type FileProblem } from './fileProblem.ts';
import { type JsonSlices, sliceJson } from './jsonSlices.ts';
import { type EventForm, type RowProblem } from './sliceValue.ts';
import { type BesideRecord, readBeside } from './readBeside.ts';
import { readSliceValues } from './readSliceValues.ts';
import { readSimpleEvent, type SimpleReading } from './simpleEvents.ts';
import { idOfRow, type RefusedRow } from './refusals.ts';
import { createThingShelf, type NamedThings } from './simpleThings.ts';

export interface EventSlices {
  readonly form: EventForm;
  /** Row i of the array is the bytes from `starts[i]` up to, not including, `ends[i]`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

export interface RecordSink {
  /** Once, first: the record without events, and where its events stand. An array has an empty record. */
  readonly onHead: (head: TimelineRecord, slices: EventSlices) => void;
  /** Once, after the head, of a record that has more than a plain one: its log, or names of authors. */
  readonly onBeside?: (beside: BesideRecord) => void;
  /** Before the first event that names it, a source that the head does not have. */
  readonly onSource: (source: Source) => void;
  /**
   * False refuses the event because another of its id came before. `isInSlice`: its slice, read again in the
   * file's form, is the event; otherwise the schema wrote something in another way.
   */
  readonly onEvent: (event: DiplomaticEvent, row: number, isInSlice: boolean) => boolean;
  readonly onRefused: (refused: RefusedRow) => void;
  /** About fifty times; the finding of the slices counts as a part of the bytes. */
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
  /** Once, last. */
  readonly onThings: (things: NamedThings) => void;
}

/** What a plain array does not say of itself, and the day it is read on. */
export interface ReadingWords {
  readonly id: RecordId;
  readonly title: string;
  readonly todayIso: string;
}

/** `readCount` is always `takenCount + refusedCount`. */
export interface ReadCounts {
  readonly readCount: number;
  readonly takenCount: number;
  readonly refusedCount: number;
}

export function readRecordFile(
  bytes: Uint8Array,
  sink: RecordSink,
  words: ReadingWords,
): Result<ReadCounts, FileProblem> {
  const report = createProgress(bytes.length, sink);
  const sliced = sliceJson(bytes, doneBytes => {
    report(doneBytes * scanShare);
  });
  if (!sliced.ok) return sliced;
  const beside = sliced.value.form === 'record' ? readBeside(bytes, sliced.value) : undefined;
  const head = headOf(bytes, { ...sliced.value, ...beside }, words);
  if (!head.ok) return head;
  const { starts, ends } = sliced.value;
  const form: EventForm =
    sliced.value.form === 'record' ? { kind: 'record' } : { kind: 'simple', todayIso: words.todayIso };
  sink.onHead(head.value, { form, starts, ends });
  if (beside?.found !== undefined) sink.onBeside?.(beside.found);

  const shelf = createThingShelf();
  let takenCount = 0;
  const take = (value: unknown, row: number): void => {
    const read = readValue(form, value, row);
    if (!read.ok) {
      sink.onRefused({ row, ...idOfRow(value), problems: read.error });
      return;
    }
    const { event, reading } = read.value;
    for (const words of reading?.sources ?? none) {
      const source = shelf.newSource(words);
      if (source !== undefined) sink.onSource(source);
    }
    if (!sink.onEvent(event, row, form.kind === 'simple' || event === value)) {
      const { id } = event;
      sink.onRefused({ row, id, problems: [{ path: 'id', code: 'duplicate-id', detail: id }] });
      return;
    }
    takenCount += 1;
    if (reading !== undefined) shelf.add(reading);
  };
  readSliceValues(
    bytes,
    { starts, ends },
    {
      onValue: take,
      onUnread: (row, problem) => {
        sink.onRefused({ row, problems: [problem] });
      },
      onDone: doneBytes => {
        report(bytes.length * scanShare + doneBytes * (1 - scanShare));
      },
    },
  );
  sink.onThings(shelf.things());
  sink.onProgress(bytes.length, bytes.length);
  return success({ readCount: starts.length, takenCount, refusedCount: starts.length - takenCount });
}

const none: readonly never[] = [];
/** Finding the slices takes about this share of the time. */
const scanShare = 0.15;
const reportCount = 50;

function createProgress(totalBytes: number, sink: RecordSink): (doneBytes: number) => void {
  let nextBytes = 0;
  return doneBytes => {
    if (doneBytes < nextBytes) return;
    nextBytes = doneBytes + totalBytes / reportCount;
    sink.onProgress(Math.min(Math.floor(doneBytes), totalBytes), totalBytes);
  };
}

function headOf(
  bytes: Uint8Array,
  { form, rest }: JsonSlices,
  { id, title }: ReadingWords,
): Result<TimelineRecord, FileProblem> {
  if (form === 'simple') {
    const nothing = { events: [], people: [], places: [], sources: [], processes: [], bodies: [], views: [] };
    return success({ format: 'demarche', version: 1, id, title, ...nothing });
  }
  const parsed = parseRecord(rest);
  if (parsed.ok) return parsed;
  return failure({ ...fileProblem(bytes, 'bad-head', 0), problems: parsed.error });
}

interface ReadRow {
  readonly event: DiplomaticEvent;
  readonly reading?: SimpleReading;
}

function readValue(form: EventForm, value: unknown, row: number): Result<ReadRow, readonly RowProblem[]> {
  if (form.kind === 'record') {
    const parsed = parseEvent(value);
    return parsed.ok ? success({ event: parsed.value }) : parsed;
  }
  const read = readSimpleEvent(value, { row, todayIso: form.todayIso });
  return read.ok ? success({ event: read.value.event, reading: read.value }) : read;
}
