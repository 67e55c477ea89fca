/** What an event has of each group that is kept as sets of values (`setColumn.ts`), written into its row. */
import { type Claim, type DiplomaticEvent } from '../domain/event.ts';
import { disputedFields } from '../domain/claims.ts';
import { unstatedSide } from '../domain/sides.ts';
import { sideOfStatement } from '../domain/statements.ts';
import { type ColumnTable } from './columnTable.ts';
import { noValue, sourceCounts } from './condition.ts';
import { addToSet, endSet } from './setColumn.ts';

/**
 * All but levels and rounds, which are written with the sides and the processes. Returns whether accounts of some
 * field differ. Walked by index: at a million rows every closure shows.
 */
export function writeSets(table: ColumnTable, row: number, event: DiplomaticEvent): boolean {
  const { disputed } = table.sets;
  writeSources(table, row, event);
  writeStatements(table, row, event);
  if (event.claims.length > 0) {
    for (const field of disputedFields(event, { places: table.record.places })) {
      addToSet(disputed, headOfField(field));
    }
  }
  endSet(disputed, row);
  return disputed.sets[row] !== 0;
}

/** `venue` of `venue.place`, `about` of `about:mediator`. */
function headOfField(field: Claim['field']): string {
  const end = field.search(/[.:]/u);
  return end < 0 ? field : field.slice(0, end);
}

function writeSources(
  { sets, record, unknownSources }: ColumnTable,
  row: number,
  event: DiplomaticEvent,
): void {
  const { publisher, sources } = sets;
  const count = event.sources.length;
  addToSet(sources, sourceCounts[Math.min(count, 3)]!);
  endSet(sources, row);
  let isAllKnown = true;
  for (let at = 0; at < count; at += 1) {
    const source = record.sources.get(event.sources[at]!);
    if (source === undefined) isAllKnown = false;
    else if (source.publisher !== '' && source.publisher !== noValue) addToSet(publisher, source.publisher);
  }
  endSet(publisher, row);
  if (!isAllKnown) unknownSources.add(event.id);
  else if (unknownSources.size > 0) unknownSources.delete(event.id);
}

function writeStatements({ sets, record }: ColumnTable, row: number, { statements }: DiplomaticEvent): void {
  const { statement, speaker } = sets;
  for (let at = 0; at < statements.length; at += 1) {
    const side = sideOfStatement(statements[at]!, record.people);
    if (side !== undefined && side !== unstatedSide) addToSet(statement, side);
  }
  endSet(statement, row);
  for (let at = 0; at < statements.length; at += 1) {
    for (const by of statements[at]!.by) if ('person' in by) addToSet(speaker, by.person);
  }
  endSet(speaker, row);
}
