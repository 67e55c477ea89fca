import { expect, test } from 'vitest';
import { recordId } from '../../../src/domain/ids.ts';
import { emptyRecord } from '../../../src/domain/emptyRecord.ts';
import { createRecordTable } from '../../../src/domain/table.ts';
import { shapeOf, shapeOfRecord } from '../../../src/ui/home/recordShape.ts';
import { sampleShapes } from '../../../src/ui/home/sampleShapes.ts';
import { backupName } from '../../../src/ui/home/writeWhole.ts';
import { anEvent, aRecord } from '../../support/anEvent.ts';
import { record } from '../../record/bundledRecord.ts';
import { travels } from '../../record/usTravelsRecord.ts';

test.each([record, travels])('the contents page says of the sample $id what its file holds', sample => {
  const { eventCount, fromIso, toIso } = shapeOfRecord('', createRecordTable(sample).reader);
  const shipped = sampleShapes.get(sample.id);
  expect(shipped?.eventCount).toBe(eventCount);
  // Only the years are said.
  expect(shipped?.fromIso?.slice(0, 4)).toBe(fromIso?.slice(0, 4));
  expect(shipped?.toIso?.slice(0, 4)).toBe(toIso?.slice(0, 4));
});

test('a record spans its first day to its last, and an empty one spans nothing', () => {
  const two = aRecord([anEvent({ id: 'a', on: '2025-04-12' }), anEvent({ id: 'b', on: '2003-12' })]);
  expect(shapeOfRecord('Two', two)).toEqual({
    title: 'Two',
    eventCount: 2,
    fromIso: '2003-12-01',
    toIso: '2025-04-12',
  });
  const nothing = createRecordTable(emptyRecord(recordId('empty'), 'None')).reader;
  expect(shapeOfRecord('None', nothing)).toEqual({ title: 'None', eventCount: 0 });
  expect(shapeOf('None', 0, { startMs: Infinity, endMs: -Infinity })).toEqual({
    title: 'None',
    eventCount: 0,
  });
});

test('the name of a backup is safe in every file system', () => {
  expect(backupName('US–Iran nuclear talks, 2003–2026', '2026-11-23')).toBe(
    'us-iran-nuclear-talks-2003-2026-2026-11-23.demarche',
  );
  expect(backupName('…/..\\ ', '2026-11-23')).toBe('record-2026-11-23.demarche');
});
