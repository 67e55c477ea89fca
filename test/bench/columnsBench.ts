/**
 * Times of making columns in one thread and showing them in another, on seeded events:
 * `node --single-threaded-gc --max-old-space-size=6000 scripts/run.mjs test/bench/columnsBench.ts 1000000`.
 * The times are of this machine and only mean something beside each other.
 */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { createPackedEvents } from '../../src/domain/packedEvents.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { createColumnsWriter } from '../../src/query/columnsWriter.ts';
import { type Columns } from '../../src/query/columns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { patchColumns } from '../../src/query/patchColumns.ts';
import { receivedColumns, sendableColumns } from '../../src/query/sentColumns.ts';
import { attachText, createTextWriter, sendableText } from '../../src/query/sentText.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { seededEvents, seededThings } from '../support/seededEvents.ts';

export function main(counts: readonly string[]): void {
  for (const count of counts.length > 0 ? counts.map(Number) : [100_000]) benchColumns(count);
}

const batchCount = 100;

function benchColumns(count: number): void {
  console.log(`\n${count.toLocaleString('en')} events`);
  const head = aTimelineRecord([], seededThings());
  const file = writeFile(count);
  for (let run = 0; run < 2; run += 1) {
    const writer = createColumnsWriter(head, count);
    let addMs = 0;
    let parseMs = 0;
    let textMs = 0;
    const text = createTextWriter(count);
    for (let from = 0; from < count; from += batchCount) {
      const started = cpuMs();
      const events: DiplomaticEvent[] = [];
      for (let row = from; row < Math.min(count, from + batchCount); row += 1) events.push(file.read(row));
      const parsed = cpuMs();
      for (const event of events) writer.add(event);
      const added = cpuMs();
      for (const event of events) text.add(event);
      textMs += cpuMs() - added;
      addMs += added - parsed;
      parseMs += parsed - started;
    }
    tell('reading from bytes, a row', (parseMs / count) * 1000, 'µs');
    tell('writer, a row', (addMs / count) * 1000, 'µs');
    tell('text writer, a row', (textMs / count) * 1000, 'µs');
    const made = timed('writer: finish', () => writer.finish(0));
    const sent = timed('sendableColumns', () => sendableColumns(made));
    const sentBytes = sent.transfer.reduce((sum, buffer) => sum + buffer.byteLength, 0);
    tell('columns, a row', sentBytes / count, 'bytes');
    const message = timed('structuredClone with transfer', () =>
      structuredClone(sent.message, { transfer: sent.transfer }),
    );
    const received = timed('receivedColumns', () => receivedColumns(message));
    const packed = createPackedEvents({ ...received, ...file.packed }, (_slice, row) => file.read(row));
    const { reader, apply } = createRecordTable({ ...head, events: packed });
    let columns: Columns = timed('columnsOf', () => received.columnsOf(reader, 0));
    const rows = Uint32Array.from({ length: 1000 }, (_, at) => (at * 7919) % count);
    timed('eventAt of 1000 rows, first', () => rows.map(row => use(columns.eventAt(row))));
    timed('eventAt of 1000 rows, again', () => rows.map(row => use(columns.eventAt(row))));
    timed('ids.at of 1000 rows', () => rows.map(row => use(columns.ids.at(row))));
    const sentText = text.finish();
    tell('text, a row', sentText.own.usedCount / count, 'bytes');
    const sendable = sendableText(sentText);
    const textMessage = structuredClone(sendable.message, { transfer: sendable.transfer });
    timed('attachText', () => {
      attachText(columns, textMessage);
    });
    timed('search: the first', () => filterRows(columns, { conditions: [], text: 'prisoners' }));
    timed('search: the second', () => filterRows(columns, { conditions: [], text: 'ceasefire' }));
    let revision = 0;
    const patch = (name: string, touched: readonly DiplomaticEvent[]): void => {
      apply(
        touched.map(({ id, title }) => ({ entity: 'event', id, field: 'title', after: `${title} again` })),
      );
      revision += 1;
      const changes = touched.map(({ id }) => ({ entity: 'event' as const, id }));
      columns = timed(name, () => patchColumns(columns, { record: reader, revision, changes }));
    };
    patch('patch: the first edit', [file.read(5)]);
    patch('patch: the second edit', [file.read(77)]);
    const many = Array.from({ length: Math.min(50_000, count) }, (_, at) => file.read((at * 7919) % count));
    patch('patch: 50,000 events', many);
  }
}

function writeFile(count: number) {
  const encoder = new TextEncoder();
  const slices: Uint8Array[] = [];
  for (const event of seededEvents(count, 7)) slices.push(encoder.encode(JSON.stringify(event)));
  const bytes = new Uint8Array(slices.reduce((length, slice) => length + slice.length, 0));
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let end = 0;
  slices.forEach((slice, row) => {
    bytes.set(slice, end);
    starts[row] = end;
    end += slice.length;
    ends[row] = end;
  });
  const decoder = new TextDecoder();
  const read = (row: number): DiplomaticEvent =>
    JSON.parse(decoder.decode(bytes.subarray(starts[row], ends[row]))) as DiplomaticEvent;
  return { read, packed: { bytes, starts, ends } };
}

let used: unknown;

/** So that no answer is worked out for nothing. */
function use(answer: unknown): number {
  used = answer;
  return used === undefined ? 0 : 1;
}

function timed<Answer>(name: string, run: () => Answer): Answer {
  const started = cpuMs();
  const answer = run();
  tell(name, cpuMs() - started, 'ms');
  return answer;
}

/** Of the processor, so that what else the machine does counts less. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function tell(name: string, amount: number, unit: string): void {
  console.log(`${name.padEnd(44)} ${amount.toFixed(2).padStart(9)} ${unit}`);
}
