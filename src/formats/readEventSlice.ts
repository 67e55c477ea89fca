/**
 * One event from its slice of a file: how an event is read again when somebody looks at it. The slice was checked
 * when the file was read, so the schema is not asked again and need not be on the thread that shows the record.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type ReadSlice } from '../domain/packedEvents.ts';
import type { readSimpleEvent } from './simpleEvents.ts';
import { type EventForm, readSliceValue } from './sliceValue.ts';

/**
 * Only a plain list needs the reader of the simple form, which the page fetches and the worker has.
 *
 * For slices of which `readRecordFile` said that they are their events; others throw or give what they hold.
 * `row` is the element's place in its array, from 0.
 */
export async function createSliceReader(
  form: EventForm,
  simpleReader: () => Promise<typeof readSimpleEvent> | typeof readSimpleEvent,
): Promise<ReadSlice> {
  if (form.kind === 'record') return readRecordSlice;
  const readSimpleEvent = await simpleReader();
  return (slice, row) => {
    const read = readSimpleEvent(valueOf(slice, row), { row, todayIso: form.todayIso });
    if (read.ok) return read.value.event;
    throw noEvent(row);
  };
}

function readRecordSlice(slice: Uint8Array, row: number): DiplomaticEvent {
  // The schema has said so of these very bytes.
  return valueOf(slice, row) as DiplomaticEvent;
}

function valueOf(slice: Uint8Array, row: number): unknown {
  const value = readSliceValue(slice);
  if (value.ok) return value.value;
  throw noEvent(row);
}

function noEvent(row: number): Error {
  return new Error(`Row ${row} of the file was taken for an event and is none.`);
}
