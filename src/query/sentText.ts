/**
 * The text that search reads, made in the thread that reads the record: folding a million events takes seconds, which
 * no search should wait for. Of a small record it is sent as bytes; where none was sent, the first search folds all.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type Columns } from './columns.ts';
import { tableOf } from './columnTable.ts';
import { type WritableColumn } from './multiColumn.ts';
import { type TextBytes } from './textBytes.ts';
import { createTextIndex, indexRow, noThings, type TextIndex } from './textIndex.ts';

export interface SentText {
  readonly own: TextBytes;
  readonly named: WritableColumn;
  readonly rowCount: number;
}

export interface TextWriter {
  /** In the order of the columns' rows; only events that the columns took. */
  readonly add: (event: DiplomaticEvent) => void;
  readonly finish: () => TextIndex;
}

/** `expectedCount` as for the columns. */
export function createTextWriter(expectedCount = 4096): TextWriter {
  const index = createTextIndex(expectedCount);
  return {
    add: event => {
      indexRow(index, index.rowCount, event);
    },
    finish: () => index,
  };
}

/** For `postMessage(message, transfer)`; the index cannot be used afterwards. */
export function sendableText({ own, named, rowCount }: TextIndex): {
  readonly message: SentText;
  readonly transfer: ArrayBuffer[];
} {
  const { starts, ends, codes, totals, roleBits, throughBits } = named;
  const ofNamed = [starts, ends, codes, totals, roleBits, throughBits];
  const arrays = [own.bytes, own.starts, own.rows, own.segments, ...ofNamed];
  const buffers = new Set(arrays.map(({ buffer }) => buffer));
  return { message: { own, named, rowCount }, transfer: [...buffers].filter(isTransferable) };
}

/**
 * Gives the columns the text that was made beside them; what was edited meanwhile is read again. Without effect where
 * a search was faster and has made its own.
 */
export function attachText(columns: Columns, message: SentText): void {
  const table = tableOf(columns);
  if (table.text !== undefined) return;
  const index: TextIndex = { ...message, ...noThings() };
  for (const row of table.editedRows) indexRow(index, row, table.record.events.get(table.ids.at(row)));
  table.text = { kind: 'here', index, last: undefined };
}

function isTransferable(buffer: ArrayBufferLike): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer;
}
