import { expect, it } from 'vitest';
import { recordId } from '../../src/domain/ids.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { foldFile, keptSlices } from '../../src/formats/foldFile.ts';
import { openedRecord } from '../../src/formats/openedFile.ts';
import { openRecordFile } from '../../src/formats/openRecordFile.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { filterRows } from '../../src/query/filterRows.ts';
import { attachText, sendableText } from '../../src/query/sentText.ts';

const rows = [
  { title: 'Talks in Muscat', date: '2025-04-12' },
  { title: 'No date, so refused' },
  { title: 'Entretiens à Genève', date: '2025-05-11', summary: 'inspectors' },
];

it('makes the text that searching would make itself, of the rows that were taken', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  const read = openRecordFile(bytes, {
    id: recordId('file-1'),
    title: 'visits.json',
    todayIso: '2026-06-30',
    onProgress: () => undefined,
  });
  if (!read.ok) throw new Error(read.error.code);
  const slices = keptSlices(read.value.message);
  const { record, columns } = await openedRecord(
    structuredClone(read.value.message, { transfer: read.value.transfer }),
  );
  const { reader } = createRecordTable(record);
  const sent = columns.columnsOf(reader, 0);
  const { message, transfer } = sendableText(await foldFile(slices));
  attachText(sent, structuredClone(message, { transfer }));
  const own = createColumns(reader, 0);
  for (const text of ['muscat', 'geneve', 'inspectors', 'refused', 't']) {
    expect([...filterRows(sent, { conditions: [], text })]).toEqual([
      ...filterRows(own, { conditions: [], text }),
    ]);
  }
  expect([...filterRows(sent, { conditions: [], text: 'geneve' })]).toEqual([1]);
});
