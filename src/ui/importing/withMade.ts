/** The record with things that an import would make, so that what names them can be told in words. */
import { type Change } from '../../domain/operation.ts';
import { type RecordReader } from '../../domain/record.ts';
import { createRecordTable } from '../../domain/table.ts';

export function withMade(record: RecordReader, made: readonly Change[]): RecordReader {
  if (made.length === 0) return record;
  const table = createRecordTable({
    format: 'demarche',
    version: 1,
    id: record.id,
    title: record.title,
    events: [],
    people: [...record.people.values()],
    places: [...record.places.values()],
    sources: [...record.sources.values()],
    processes: [...record.processes.values()],
    bodies: [...record.bodies.values()],
    views: [],
  });
  table.apply(made);
  return { ...table.reader, events: record.events };
}
