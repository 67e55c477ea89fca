/**
 * Columns after an edit. Only rows that the changes touch are rewritten; the order is merged, not sorted.
 * The law, held by a property test: every question gets the same answer as from columns made afresh.
 */
import { type EventId, eventId, type SideCode, sideCode, sourceId } from '../domain/ids.ts';
import { type Change } from '../domain/operation.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Columns, rowFlags } from './columns.ts';
import { addRow, type ColumnTable, isCounted, rowOf, showTable, tableOf, tallyTable } from './columnTable.ts';
import { doubleOf, duplicatesOf } from './duplicates.ts';
import { extentOf, extentWithout, joinedExtents } from './extent.ts';
import { rowsWith } from './setColumn.ts';
import { anchorOrderOf, mergeRows, orderOf, withoutRows } from './order.ts';
import { forgetThing, indexRow, thingKey } from './textIndex.ts';
import { clearRow, writeRow } from './writeRow.ts';

export interface Patch {
  /** The record after the edit, and its revision. */
  readonly record: RecordReader;
  readonly revision: number;
  /** What the edit touched; an operation's `changes` as they are. */
  readonly changes: readonly Pick<Change, 'entity' | 'id' | 'field' | 'before'>[];
}

/** `columns` must be the newest; they cannot be read afterwards. */
export function patchColumns(columns: Columns, { record, revision, changes }: Patch): Columns {
  const table = tableOf(columns);
  table.record = record;
  table.revision = revision;
  const touched = touchedEvents(table, changes);
  const duplicates = duplicatesAfter(table, touched);
  const taken = countedRowsOf(table, touched);
  const kept = withoutRows(table.order, taken, orderOf(table));
  const keptByAnchor = withoutRows(table.anchorOrder, taken, anchorOrderOf(table));
  for (const row of taken) tallyTable(table, row, -1);
  const extent = extentWithout(columns, taken);
  const added: number[] = [];
  const rows: number[] = [];
  for (const id of touched) {
    const row = writeEvent(table, id);
    if (row === undefined) continue;
    rows.push(row);
    if (duplicates.has(id)) table.flags[row]! |= rowFlags.duplicate;
    if (!isCounted(table, row)) continue;
    tallyTable(table, row, 1);
    added.push(row);
  }
  patchText(table, touched, changes);
  table.order = mergeRows(kept, added, orderOf(table));
  table.anchorOrder = mergeRows(keptByAnchor, added, anchorOrderOf(table));
  return showTable(
    table,
    extent === undefined ? extentOf(table, table.order) : joinedExtents(extent, extentOf(table, added)),
    { sinceRevision: columns.revision, rows },
  );
}

function patchText(table: ColumnTable, touched: ReadonlySet<EventId>, changes: Patch['changes']): void {
  const { text, record, ids, editedRows } = table;
  for (const id of touched) {
    const row = ids.get(id);
    if (row === undefined) continue;
    if (text?.kind === 'here') indexRow(text.index, row, record.events.get(id));
    else editedRows.add(row);
  }
  if (text?.kind === 'here') {
    text.last = undefined;
    for (const { entity, id } of changes) forgetThing(text.index, entity, id);
  } else if (text?.kind === 'elsewhere') {
    for (const { entity, id } of changes) text.editedThings.add(thingKey(entity, id));
  }
}

/** The events named, and those that read differently because something that they name changed. */
function touchedEvents(table: ColumnTable, changes: Patch['changes']): Set<EventId> {
  const touched = new Set<EventId>();
  for (const change of changes) {
    const { entity, id } = change;
    if (entity === 'event') touched.add(eventId(id));
    else if (entity === 'body') addEventsOfSide(table, sideCode(id), touched);
    else if (entity === 'place') addEventsWithAccountsOf(table, id, touched);
    else if (entity === 'person') addRows(table, rowsWith(table.sets.speaker, id), touched);
    else if (entity === 'source') addEventsOfSource(table, change, touched);
  }
  return touched;
}

function addRows({ ids }: ColumnTable, rows: readonly number[], touched: Set<EventId>): void {
  for (const row of rows) if (row < ids.size) touched.add(ids.at(row));
}

/** Those that have its publisher until now, and those that name it and did not find it. */
function addEventsOfSource(
  table: ColumnTable,
  { id, field, before }: Patch['changes'][number],
  touched: Set<EventId>,
): void {
  for (const event of table.unknownSources) {
    if (table.record.events.get(event)?.sources.includes(sourceId(id)) === true) touched.add(event);
  }
  const publisher = field === undefined ? publisherOf(before) : field === 'publisher' ? before : undefined;
  if (typeof publisher === 'string') {
    addRows(table, rowsWith(table.sets.publisher, publisher), touched);
  }
}

function publisherOf(source: unknown): unknown {
  return typeof source === 'object' && source !== null && 'publisher' in source
    ? source.publisher
    : undefined;
}

function addEventsOfSide(table: ColumnTable, side: SideCode, touched: Set<EventId>): void {
  const { sides } = table;
  const code = sides.codeOf.get(side);
  if (code === undefined) return;
  table.expands[code] = table.record.bodies.get(side)?.expands === true ? 1 : 0;
  for (let row = 0; row < table.ids.size; row += 1) {
    for (let at = sides.starts[row]!; at < sides.ends[row]!; at += 1) {
      if (sides.codes[at] === code) touched.add(table.ids.at(row));
    }
  }
}

function addEventsWithAccountsOf(table: ColumnTable, place: string, touched: Set<EventId>): void {
  for (const id of table.placeClaimed) {
    const claims = table.record.events.get(id)?.claims ?? [];
    if (claims.some(({ field, value }) => field === 'venue.place' && value === place)) touched.add(id);
  }
}

/** What is double after the edit; events that became so, or ceased to be, join `touched`. */
function duplicatesAfter(table: ColumnTable, touched: Set<EventId>): ReadonlySet<EventId> {
  const { sameAs, record } = table;
  for (const id of touched) {
    const event = record.events.get(id);
    const same = event === undefined ? undefined : doubleOf(event);
    if (same === undefined) sameAs.delete(id);
    else sameAs.set(id, same);
  }
  const duplicates = duplicatesOf(sameAs, id => record.events.has(id));
  for (const id of sameAs.keys()) {
    const row = rowOf(table, id);
    if (row === undefined) continue;
    if (duplicates.has(id) !== ((table.flags[row]! & rowFlags.duplicate) !== 0)) touched.add(id);
  }
  return duplicates;
}

function countedRowsOf(table: ColumnTable, ids: ReadonlySet<EventId>): readonly number[] {
  const rows: number[] = [];
  for (const id of ids) {
    const row = rowOf(table, id);
    if (row !== undefined && isCounted(table, row)) rows.push(row);
  }
  return rows;
}

/** Returns the row, which is empty where the event is gone, or nothing where it never had one. */
function writeEvent(table: ColumnTable, id: EventId): number | undefined {
  const event = table.record.events.get(id);
  const known = table.ids.get(id);
  if (event === undefined) {
    if (known !== undefined) clearRow(table, known);
    return known;
  }
  const row = known ?? addRow(table, id)!;
  writeRow(table, row, event);
  return row;
}
