/**
 * Columns on their way from the thread that made them to the one that shows them: their arrays change hands
 * without a copy, and only the words that codes stand for are copied. The message is the table itself without
 * what belongs to one thread.
 */
import { type IdIndex, receivedIds, type SentIds } from '../domain/idIndex.ts';
import { type LinkIndex } from '../domain/linkIndex.ts';
import { type RecordReader } from '../domain/record.ts';
import { type Columns } from './columns.ts';
import {
  type ColumnTable,
  growTable,
  multiColumnsOf,
  showTable,
  type SideWords,
  tableOf,
} from './columnTable.ts';
import { growCodes } from './multiColumn.ts';

export interface SentColumns extends Omit<
  ColumnTable,
  'record' | 'whole' | 'revision' | 'sideWords' | 'ids' | 'editedRows' | 'text'
> {
  readonly ids: SentIds;
  readonly extent: Columns['extent'];
}

/** For `postMessage(message, transfer)`; the columns cannot be used afterwards. */
export function sendableColumns(columns: Columns): {
  readonly message: SentColumns;
  readonly transfer: ArrayBuffer[];
} {
  const table = tableOf(columns);
  fitToSize(table);
  const message = messageOf(table, columns.extent);
  const buffers = new Set<ArrayBuffer>();
  collectBuffers(message, buffers);
  return { message, transfer: [...buffers] };
}

/** What came of a record as it was read. */
export interface ReceivedColumns {
  /** For the packed events: the rows of the columns are theirs. */
  readonly ids: IdIndex;
  readonly links: LinkIndex;
  /**
   * Columns of the record as it was read, before any operation; to be asked for once. What operations touched since
   * is then patched in.
   */
  readonly columnsOf: (record: RecordReader, revision: number, sideWords?: SideWords) => Columns;
}

export function receivedColumns(message: SentColumns): ReceivedColumns {
  const { extent, ...arrays } = message;
  const ids = receivedIds(message.ids);
  return {
    ids,
    links: message.links,
    columnsOf: (record, revision, sideWords = () => []) =>
      showTable(
        { ...arrays, ids, record, revision, sideWords, editedRows: new Set(), text: undefined },
        extent,
      ),
  };
}

function messageOf(table: ColumnTable, extent: Columns['extent']): SentColumns {
  return {
    ids: table.ids.send(),
    extent,
    sameAs: table.sameAs,
    placeClaimed: table.placeClaimed,
    unknownSources: table.unknownSources,
    links: table.links,
    order: table.order,
    anchorOrder: table.anchorOrder,
    startMs: table.startMs,
    endMs: table.endMs,
    anchorMs: table.anchorMs,
    modifiedMs: table.modifiedMs,
    flags: table.flags,
    kind: table.kind,
    status: table.status,
    format: table.format,
    outcome: table.outcome,
    importance: table.importance,
    rowRoles: table.rowRoles,
    byteTotals: table.byteTotals,
    sides: table.sides,
    foundSides: table.foundSides,
    expands: table.expands,
    meetings: table.meetings,
    people: table.people,
    places: table.places,
    processes: table.processes,
    tags: table.tags,
    sets: table.sets,
  };
}

/** Room for a sixteenth more rows, so that the first edits move nothing, and no room beyond that. */
function fitToSize(table: ColumnTable): void {
  const withRoom = (count: number): number => Math.ceil(count * 1.0625) + 64;
  growTable(table, withRoom(table.ids.size));
  for (const column of multiColumnsOf(table)) growCodes(column, withRoom(column.usedCount));
}

function collectBuffers(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  } else if (!Array.isArray(value)) {
    for (const part of Object.values(value)) collectBuffers(part, buffers);
  }
}
