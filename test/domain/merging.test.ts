import { expect, it } from 'vitest';
import {
  changesToTake,
  compareRecords,
  type Comparison,
  type OtherRecord,
} from '../../src/domain/comparing.ts';
import { previewMerge } from '../../src/domain/merging.ts';
import { type RecordReader } from '../../src/domain/record.ts';
import { createRecordTable } from '../../src/domain/table.ts';
import { anEvent } from '../support/anEvent.ts';
import { aPerson, aTimelineRecord } from '../support/aTimelineRecord.ts';
import { openDesk } from '../support/desk.ts';

const rome = anEvent({ id: 'rome', title: 'Second round', privateNotes: 'Ask again.' });
const muscat = anEvent({ id: 'muscat', title: 'First round' });
const record = aTimelineRecord([rome, muscat]);

function compared(reader: RecordReader, other: OtherRecord): Comparison {
  const steps = compareRecords(reader, other);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

it('tells what a log would bring before it is merged', () => {
  const one = openDesk({ record, actor: 'one', session: 'one' });
  const two = openDesk({ record, actor: 'two', session: 'two', now: () => new Date('2025-04-15T09:00:00Z') });
  one.commands.replaceEvent({ ...rome, title: 'Rome round' });
  two.commands.replaceEvent({ ...rome, title: 'Talks in Rome' });
  two.commands.deleteEvent(muscat.id);
  two.commands.addEvent(anEvent({ id: 'geneva', title: 'Third round' }));
  const { operations } = one.store.getState();
  const preview = previewMerge([...operations, ...two.saved], operations, one.table.reader);
  expect([preview.fresh.length, preview.knownCount, preview.conflicts.length]).toEqual([3, 1, 1]);
  expect(preview.events.map(({ title, touch }) => `${title} ${touch}`)).toEqual([
    'Talks in Rome changed',
    'First round removed',
    'Third round made',
  ]);
  one.commands.takeIn(preview.fresh);
  expect(previewMerge(two.saved, one.store.getState().operations, one.table.reader)).toEqual({
    fresh: [],
    knownCount: 3,
    events: [],
    conflicts: [],
  });
});

it('takes over what another state says otherwise, and leaves what only this one has', () => {
  const table = createRecordTable(record);
  const { privateNotes: _kept, ...shared } = rome;
  const other = {
    ...aTimelineRecord([{ ...shared, rev: 7, summary: 'Held.' }, anEvent({ id: 'geneva' })]),
    people: [aPerson('witkoff')],
  };
  const comparison = compared(table.reader, other);
  expect(comparison.fresh.map(({ id }) => id)).toEqual(['geneva']);
  expect(comparison.changed.map(({ fields }) => fields.map(({ field }) => field))).toEqual([['summary']]);
  expect([comparison.sameCount, comparison.missing.map(({ id }) => id)]).toEqual([0, ['muscat']]);
  table.apply(changesToTake(comparison, { fresh: true, changed: true }, '2025-05-01T00:00:00Z'));
  const again = compared(table.reader, other);
  expect([again.fresh, again.changed, again.things, again.sameCount]).toEqual([[], [], [], 2]);
  expect(table.reader.events.get(rome.id)?.privateNotes).toBe('Ask again.');
  expect(table.reader.events.has(muscat.id)).toBe(true);
});
