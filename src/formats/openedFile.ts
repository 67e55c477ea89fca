/**
 * A file that was opened, on its way from the thread that read it to the one that shows it, and the record it
 * becomes there: its columns, and its events packed as the bytes they came in.
 */
import { createPackedEvents, type PackedEvents } from '../domain/packedEvents.ts';
import { type RecordHead } from '../domain/recordHead.ts';
import { receivedColumns, type ReceivedColumns, type SentColumns } from '../query/sentColumns.ts';
import { createSliceReader } from './readEventSlice.ts';
import type { BesideRecord } from './readBeside.ts';
import type { Refusals } from './refusals.ts';
import { type EventForm } from './sliceValue.ts';

export interface OpenedFile extends BesideRecord {
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
  /** Keys of a plain list's rows that nothing was read from, and in how many rows each stands. */
  readonly ignoredKeys: ReadonlyMap<string, number>;
}

/** What the file itself has of each event: those of its rows, `ids` in their order. */
export type RecordSlices = Pick<OpenedFile, 'form' | 'bytes' | 'starts' | 'ends'> &
  Pick<ReceivedColumns, 'ids'>;

export interface OpenedRecord extends BesideRecord {
  readonly record: RecordHead & { readonly events: PackedEvents };
  readonly slices: RecordSlices;
  readonly columns: ReceivedColumns;
  readonly refusals: Refusals;
  readonly ignoredKeys: ReadonlyMap<string, number>;
}

/** The record that another thread opened. */
export async function openedRecord(file: OpenedFile): Promise<OpenedRecord> {
  const { head, form, bytes, starts, ends, fileRows, refusals, ignoredKeys, log, authors } = file;
  const readSlice = await createSliceReader(
    form,
    async () => (await import('./simpleEvents.ts')).readSimpleEvent,
  );
  const columns = receivedColumns(file.columns);
  const { ids, links } = columns;
  const events = createPackedEvents({ ids, links, bytes, starts, ends }, (slice, row) =>
    readSlice(slice, fileRows?.[row] ?? row),
  );
  return {
    record: { ...head, events },
    slices: { form, bytes, starts, ends, ids },
    columns,
    refusals,
    ignoredKeys,
    ...(log === undefined ? {} : { log }),
    ...(authors === undefined ? {} : { authors }),
  };
}
