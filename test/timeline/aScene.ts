/** Columns, staves and index of a few events, as the timeline makes them of a scene. */
import { type DiplomaticEvent } from '../../src/domain/event.ts';
import { type Body, type RecordReader } from '../../src/domain/record.ts';
import { createColumns } from '../../src/query/createColumns.ts';
import { createEventIndex, type EventIndex } from '../../src/timeline/eventIndex.ts';
import { createFilteredRows } from '../../src/timeline/filteredRows.ts';
import { createStaves, type StaveWishes } from '../../src/timeline/staves.ts';
import { noStaveChoices } from '../../src/domain/readingChoices.ts';
import { aRecord } from '../support/anEvent.ts';

export function anIndex(events: readonly DiplomaticEvent[], bodies: readonly Body[] = []): EventIndex {
  return indexOf(aRecord(events, { bodies }));
}

/** Of all events of a record. */
export function indexOf(record: RecordReader): EventIndex {
  const columns = createColumns(record, 1);
  const all = createFilteredRows(columns, columns.order);
  return createEventIndex(createStaves(all, byCountry([...record.bodies.values()])));
}

export function byCountry(bodies: readonly Body[] = []): StaveWishes {
  return {
    grouping: 'country',
    choices: noStaveChoices,
    members: membersOf(bodies),
    placeCountry: () => undefined,
  };
}

export function membersOf(bodies: readonly Body[]): ReadonlyMap<string, readonly string[]> {
  const groups = bodies.filter(({ expands }) => expands);
  return new Map(groups.map(({ id, members }) => [id, members.map(({ side }) => side)]));
}
