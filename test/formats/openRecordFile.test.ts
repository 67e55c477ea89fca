import { expect, it } from 'vitest';
import { recordId } from '../../src/domain/ids.ts';
import { readerOfHead } from '../../src/domain/recordHead.ts';
import { type OpenedFile, openedRecord } from '../../src/formats/openedFile.ts';
import { openRecordFile } from '../../src/formats/openRecordFile.ts';
import { facetCounts } from '../../src/query/facets.ts';
import { receivedColumns } from '../../src/query/sentColumns.ts';
import { anEvent } from '../support/anEvent.ts';
import { aTimelineRecord } from '../support/aTimelineRecord.ts';
import { usIranRecord } from '../support/usIranRecord.ts';

/** As another thread gets it. */
function opened(content: unknown): OpenedFile {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const read = openRecordFile(bytes, {
    id: recordId('file-1'),
    title: 'visits.json',
    todayIso: '2026-06-30',
    onProgress: () => undefined,
  });
  if (!read.ok) throw new Error(read.error.code);
  const { message, transfer } = read.value;
  return structuredClone(message, { transfer });
}

it('opens the real record with every event as it stands in the file', async () => {
  const whole = usIranRecord();
  const { record, refusals } = await openedRecord(
    opened({ ...aTimelineRecord(), events: [...whole.events.values()] }),
  );
  expect(refusals).toEqual({ readCount: 153, refusedCount: 0, first: [] });
  expect([...record.events.values()]).toEqual([...whole.events.values()]);
});

it('reads the right events where others before them were refused', async () => {
  const rows = [
    { title: 'First', date: '2025-04-12' },
    { title: 'No date' },
    { title: 'Third', date: '2025-04-19' },
    { id: 'row-3', title: 'Same id', date: '2025-04-26' },
    { title: 'Fifth', date: '2025-05-11' },
  ];
  const { record, refusals } = await openedRecord(opened(rows));
  expect([...record.events.values()].map(({ id, title }) => `${id} ${title}`)).toEqual([
    'row-1 First',
    'row-3 Third',
    'row-5 Fifth',
  ]);
  expect(refusals.readCount).toBe(5);
  expect(refusals.first.map(({ row, problems }) => [row, problems[0]?.path, problems[0]?.code])).toEqual([
    [1, 'date', 'missing'],
    [3, 'id', 'duplicate-id'],
  ]);
});

it('keeps an event that the schema writes in another way as the schema has it', async () => {
  const plain = anEvent({ id: 'a', on: '2025-04-12' });
  const odd = { ...anEvent({ id: 'b', on: '2025-04-12' }), when: { edtf: ' 2025-04-19 ' } };
  const after = anEvent({ id: 'c', on: '2025-05-11' });
  const { record } = await openedRecord(opened({ ...aTimelineRecord(), events: [plain, odd, after] }));
  expect([...record.events.values()].map(({ id, when }) => `${id} ${when.edtf}`)).toEqual([
    'a 2025-04-12',
    'b 2025-04-19',
    'c 2025-05-11',
  ]);
});

it('names the first refusals and counts them all', async () => {
  const { record, refusals } = await openedRecord(opened(Array.from({ length: 500 }, () => ({ title: 3 }))));
  expect(record.events.size).toBe(0);
  expect(refusals.refusedCount).toBe(500);
  expect(refusals.first).toHaveLength(200);
});

it('counts plain rows by who published their source', () => {
  const rows = [
    { title: 'One', date: '2025-04-12', source: 'https://www.irna.ir/one' },
    { title: 'Two', date: '2025-04-19', source: 'https://irna.ir/two' },
    { title: 'Three', date: '2025-04-26', source: 'TASS' },
    { title: 'Four', date: '2025-05-11' },
  ];
  const { columns, head } = opened(rows);
  const shown = receivedColumns(columns).columnsOf(readerOfHead(head), 0);
  expect(facetCounts(shown, { conditions: [] }, 'publisher')).toEqual([
    { value: 'irna.ir', count: 2, total: 2 },
    { value: 'TASS', count: 1, total: 1 },
    { value: '-', count: 1, total: 1 },
  ]);
});
