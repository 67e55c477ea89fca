/** A record as a worker hands it over: its columns sent, its events left in the bytes of the file. */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { createPackedEvents } from '../../src/domain/packedEvents.ts';
import { type TimelineRecord } from '../../src/domain/record.ts';
import { type OpenedRecord } from '../../src/domain/table.ts';
import { createColumnsWriter } from '../../src/query/columnsWriter.ts';
import { type ReceivedColumns, receivedColumns, sendableColumns } from '../../src/query/sentColumns.ts';

export interface SentRecord {
  readonly record: OpenedRecord;
  readonly received: ReceivedColumns;
  /** How often an event was read from its bytes. */
  readonly readCount: () => number;
}

/** Events whose id was there before are left out, as a reader of files does. */
export function sentRecord({ events, ...head }: TimelineRecord): SentRecord {
  const writer = createColumnsWriter(head, 0);
  const slices = events
    .filter(event => writer.add(event))
    .map(event => new TextEncoder().encode(JSON.stringify(event)));
  const bytes = new Uint8Array(slices.reduce((length, slice) => length + slice.length, 0));
  const starts = new Uint32Array(slices.length);
  const ends = new Uint32Array(slices.length);
  let end = 0;
  slices.forEach((slice, row) => {
    bytes.set(slice, end);
    starts[row] = end;
    end += slice.length;
    ends[row] = end;
  });
  const { message, transfer } = sendableColumns(writer.finish(0));
  const received = receivedColumns(structuredClone(message, { transfer }));
  let readCount = 0;
  const packed = createPackedEvents({ ...received, bytes, starts, ends }, slice => {
    readCount += 1;
    return readEvent(slice);
  });
  return { record: { ...head, events: packed }, received, readCount: () => readCount };
}

function readEvent(slice: Uint8Array): DiplomaticEvent {
  const parsed: unknown = JSON.parse(new TextDecoder().decode(slice));
  return parsed as DiplomaticEvent;
}
