/**
 * The writable table behind `Columns`. Only `createColumns` and `patchColumns` write to it, through the
 * three verbs here: make room for a row, write it from its event, count it in or out.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { createIdIndex, type IdIndex } from '../domain/idIndex.ts';
import { edtfText, type EventId, placeId, type SideCode } from '../domain/ids.ts';
import { type LinkIndex, noLinks } from '../domain/linkIndex.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Columns, rowFlags, type SetGroup } from './columns.ts';
import { grown16, grown64, grown8 } from './grow.ts';
import { createMeetings, tallyMeetings, type WritableMeetings } from './meetings.ts';
import { createWritableColumn, growRows, tallyRow, type WritableColumn } from './multiColumn.ts';
import { createSetColumn, growSets, tallySet, type WritableSetColumn } from './setColumn.ts';
import { type SearchedText } from './searchedText.ts';

export interface ColumnTable {
  record: RecordReader;
  /**
   * The record as it is, while `record` is as known on a day: text is folded of it where nothing is shown yet, since
   * what is not in `order` is never found.
   */
  whole?: RecordReader | undefined;
  revision: number;
  /** Of every event that ever had a row: one that comes back after it was deleted gets its own row again. */
  readonly ids: IdIndex;
  /** From each event that is the same as another to that other; few. */
  sameAs: Map<EventId, EventId>;
  /** Events with accounts of their place, which agree or differ by what the record knows of places; few. */
  placeClaimed: Set<EventId>;
  /** Events with a source that the record does not know, and so without its publisher; few. */
  unknownSources: Set<EventId>;
  order: Uint32Array;
  anchorOrder: Uint32Array;
  startMs: Float64Array;
  endMs: Float64Array;
  anchorMs: Float64Array;
  modifiedMs: Float64Array;
  flags: Uint8Array;
  kind: Uint8Array;
  status: Uint8Array;
  format: Uint8Array;
  outcome: Uint8Array;
  importance: Uint8Array;
  rowRoles: Uint16Array;
  byteTotals: Columns['byteTotals'];
  sides: WritableColumn;
  foundSides: WritableColumn;
  expands: Uint8Array;
  readonly meetings: WritableMeetings;
  people: WritableColumn;
  places: WritableColumn;
  processes: WritableColumn;
  tags: WritableColumn;
  readonly sets: Readonly<Record<SetGroup, WritableSetColumn>>;
  /** Words for a side beside its code, by which search finds it: names live in `language/`. */
  readonly sideWords: SideWords;
  /** How the events of the file link, where they came packed. */
  links: LinkIndex;
  /** Rows that were written again since the columns were made: what text made beside them has wrong. */
  readonly editedRows: Set<number>;
  /** Made by the first search, or sent (`sentText.ts`). */
  text: SearchedText | undefined;
}

export type SideWords = (side: SideCode) => readonly string[];

const tables = new WeakMap<Columns, ColumnTable>();

/** The table that columns show; columns that a newer revision has overtaken cannot be read any more. */
export function tableOf(columns: Columns): ColumnTable {
  const table = tables.get(columns);
  if (table === undefined) throw new Error('These columns were not made by createColumns or patchColumns.');
  if (table.revision !== columns.revision) {
    throw new Error(`Columns of revision ${columns.revision} were overtaken by ${table.revision}.`);
  }
  return table;
}

/** Rows have room from the start for an eighth more, so that edits seldom have to move a column. */
export function createTable(record: RecordReader, rowCount: number, sideWords: SideWords): ColumnTable {
  const capacity = Math.ceil(rowCount * 1.125) + 64;
  const plain = { valuesPerRow: 1, roles: false, through: false };
  return {
    record,
    revision: 0,
    sideWords,
    ids: createIdIndex(capacity),
    sameAs: new Map(),
    placeClaimed: new Set(),
    unknownSources: new Set(),
    order: new Uint32Array(0),
    anchorOrder: new Uint32Array(0),
    startMs: new Float64Array(capacity),
    endMs: new Float64Array(capacity),
    anchorMs: new Float64Array(capacity),
    modifiedMs: new Float64Array(capacity),
    flags: new Uint8Array(capacity),
    kind: new Uint8Array(capacity),
    status: new Uint8Array(capacity),
    format: new Uint8Array(capacity),
    outcome: new Uint8Array(capacity),
    importance: new Uint8Array(capacity),
    rowRoles: new Uint16Array(capacity),
    byteTotals: {
      kind: new Uint32Array(256),
      status: new Uint32Array(256),
      format: new Uint32Array(256),
      outcome: new Uint32Array(256),
      role: new Uint32Array(17),
    },
    sides: createWritableColumn(capacity, { valuesPerRow: 3, roles: true, through: false }),
    foundSides: createWritableColumn(capacity, { valuesPerRow: 4, roles: true, through: true }),
    expands: new Uint8Array(64),
    meetings: createMeetings(),
    people: createWritableColumn(capacity, { ...plain, valuesPerRow: 2 }),
    places: createWritableColumn(capacity, plain),
    processes: createWritableColumn(capacity, plain),
    tags: createWritableColumn(capacity, plain),
    sets: {
      level: createSetColumn(capacity),
      round: createSetColumn(capacity),
      publisher: createSetColumn(capacity),
      sources: createSetColumn(capacity),
      disputed: createSetColumn(capacity),
      statement: createSetColumn(capacity),
      speaker: createSetColumn(capacity),
    },
    links: noLinks,
    editedRows: new Set(),
    text: undefined,
  };
}

/** A new row at the end with room to be written, or undefined where the event has one, deleted or not. */
export function addRow(table: ColumnTable, id: EventId): number | undefined {
  const row = table.ids.add(id);
  if (row === table.startMs.length) growTable(table, Math.ceil(row * 1.25) + 64);
  return row;
}

/** The row of an event that is there. */
export function rowOf(table: ColumnTable, id: EventId): number | undefined {
  const row = table.ids.get(id);
  return row === undefined || (table.flags[row]! & rowFlags.removed) !== 0 ? undefined : row;
}

/** Room for as many rows; fewer than there are would lose some. */
export function growTable(table: ColumnTable, capacity: number): void {
  table.startMs = grown64(table.startMs, capacity);
  table.endMs = grown64(table.endMs, capacity);
  table.anchorMs = grown64(table.anchorMs, capacity);
  table.modifiedMs = grown64(table.modifiedMs, capacity);
  table.flags = grown8(table.flags, capacity);
  table.kind = grown8(table.kind, capacity);
  table.status = grown8(table.status, capacity);
  table.format = grown8(table.format, capacity);
  table.outcome = grown8(table.outcome, capacity);
  table.importance = grown8(table.importance, capacity);
  table.rowRoles = grown16(table.rowRoles, capacity);
  for (const column of multiColumnsOf(table)) growRows(column, capacity);
  for (const column of setColumnsOf(table)) growSets(column, capacity);
}

export function setColumnsOf({ sets }: ColumnTable): readonly WritableSetColumn[] {
  return Object.values(sets);
}

export function multiColumnsOf(table: ColumnTable): readonly WritableColumn[] {
  return [table.sides, table.foundSides, table.people, table.places, table.processes, table.tags];
}

/** Whether the row is counted: neither deleted nor the double of another. */
export function isCounted(table: ColumnTable, row: number): boolean {
  return (table.flags[row]! & (rowFlags.removed | rowFlags.duplicate)) === 0;
}

/** The index in `byteTotals.role` that counts rows without a role. */
export const noRoleIndex = 16;

/** Counts the row in or out of every total; called before a row is rewritten and after. */
export function tallyTable(table: ColumnTable, row: number, by: 1 | -1): void {
  const { kind, status, format, outcome, role } = table.byteTotals;
  kind[table.kind[row]!]! += by;
  status[table.status[row]!]! += by;
  format[table.format[row]!]! += by;
  outcome[table.outcome[row]!]! += by;
  let bits = table.rowRoles[row]!;
  if (bits === 0) role[noRoleIndex]! += by;
  for (; bits !== 0; bits &= bits - 1) role[31 - Math.clz32(bits & -bits)]! += by;
  tallyRow(table.sides, row, by);
  tallyRow(table.foundSides, row, by);
  tallyRow(table.people, row, by);
  tallyRow(table.places, row, by);
  tallyRow(table.processes, row, by);
  tallyRow(table.tags, row, by);
  const { level, round, publisher, sources, disputed, statement, speaker } = table.sets;
  tallySet(level, row, by);
  tallySet(round, row, by);
  tallySet(publisher, row, by);
  tallySet(sources, row, by);
  tallySet(disputed, row, by);
  tallySet(statement, row, by);
  tallySet(speaker, row, by);
  tallyMeetings(table.meetings, table.sides, { row, by });
}

/** The columns that show the table now; `edited` tells what they keep of those before. */
export function showTable(
  table: ColumnTable,
  extent: Columns['extent'],
  edited?: Columns['edited'],
): Columns {
  const { record, ids, order, anchorOrder, startMs, endMs, anchorMs, flags, kind, status, format, outcome } =
    table;
  const columns: Columns = {
    revision: table.revision,
    rowCount: ids.size,
    ids,
    rowOf: { get: id => rowOf(table, id), has: id => rowOf(table, id) !== undefined },
    eventAt: row => record.events.get(ids.at(row)) ?? wordlessEvent(ids.at(row)),
    order,
    anchorOrder,
    startMs,
    endMs,
    anchorMs,
    modifiedMs: table.modifiedMs,
    flags,
    kind,
    status,
    format,
    outcome,
    byteTotals: table.byteTotals,
    importance: table.importance,
    sides: table.sides,
    foundSides: table.foundSides,
    rowRoles: table.rowRoles,
    expands: table.expands,
    meetings: table.meetings,
    people: table.people,
    places: table.places,
    processes: table.processes,
    tags: table.tags,
    sets: table.sets,
    countryOf: place => record.places.get(placeId(place))?.country,
    extent,
    ...(edited && { edited }),
  };
  tables.set(columns, table);
  return columns;
}

/** What stands in the row of a deleted event, for a picture that has not heard of the deletion yet. */
function wordlessEvent(id: EventId): DiplomaticEvent {
  return {
    id,
    title: '',
    when: { edtf: edtfText('1970-01-01') },
    kind: 'background',
    status: 'cancelled',
    participants: [],
    processes: [],
    statements: [],
    claims: [],
    links: [],
    sources: [],
    tags: [],
    confirmed: 'full',
    rev: 0,
    createdAt: '',
    modifiedAt: '',
  };
}
