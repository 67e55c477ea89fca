/**
 * The text that search reads, made in the thread that reads the record and sent as bytes: folding a million events
 * takes seconds, which no search should wait for. Where none was sent, the first search folds what it needs.
 */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type Columns } from './columns.ts';
import { tableOf } from './columnTable.ts';
import { grown32 } from './grow.ts';
import { growCodes, growRows, type WritableColumn } from './multiColumn.ts';
import { blockRowCount, createTextIndex, foldedEvent, indexRow, type TextIndex } from './textIndex.ts';

export interface SentText {
  /** By block, its text in UTF-8. */
  readonly chunks: readonly Uint8Array<ArrayBuffer>[];
  /** Where each row begins in the string of its block. */
  readonly rowStarts: Uint32Array;
  readonly rowCount: number;
  readonly named: WritableColumn;
}

export interface TextWriter {
  /** In the order of the columns' rows; only events that the columns took. */
  readonly add: (event: DiplomaticEvent) => void;
  readonly finish: () => { readonly message: SentText; readonly transfer: ArrayBuffer[] };
}

/** `expectedCount` as for the columns. */
export function createTextWriter(expectedCount = 4096): TextWriter {
  const encoder = new TextEncoder();
  const index = createTextIndex(expectedCount);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let rowStarts: Uint32Array = new Uint32Array(expectedCount);
  let rowCount = 0;
  let block = '';

  const endBlock = (): void => {
    chunks.push(encoder.encode(block));
    block = '';
  };

  return {
    add: event => {
      if (rowCount > 0 && rowCount % blockRowCount === 0) endBlock();
      if (rowCount === rowStarts.length) rowStarts = grown32(rowStarts, rowCount * 2 + 64);
      rowStarts[rowCount] = block.length;
      indexRow(index, rowCount, event);
      block += foldedEvent(event);
      rowCount += 1;
    },
    finish: () => {
      if (block !== '') endBlock();
      const { named } = index;
      const withRoom = Math.ceil(rowCount * 1.0625) + 64;
      growRows(named, withRoom);
      growCodes(named, Math.ceil(named.usedCount * 1.0625) + 64);
      const message = { chunks, rowStarts: grown32(rowStarts, rowCount), rowCount, named };
      const { starts, ends, codes, totals, roleBits, throughBits } = named;
      const arrays = [message.rowStarts, starts, ends, codes, totals, roleBits, throughBits, ...chunks];
      return { message, transfer: [...new Set(arrays.map(({ buffer }) => buffer))].filter(isTransferable) };
    },
  };
}

/**
 * Gives the columns the text that was made beside them; what was edited meanwhile is read again. Without effect where
 * a search was faster and has made its own.
 */
export function attachText(columns: Columns, message: SentText): void {
  const table = tableOf(columns);
  if (table.text !== undefined) return;
  const index = receivedText(message);
  for (const row of table.editedRows) indexRow(index, row, table.record.events.get(table.ids.at(row)));
  table.text = index;
}

function receivedText({ chunks, rowStarts, rowCount, named }: SentText): TextIndex {
  const index: TextIndex = { blocks: new Map(), named, thingTexts: new Map() };
  chunks.forEach((bytes, block) => {
    const first = block * blockRowCount;
    const starts = new Uint32Array(Math.min(blockRowCount, rowCount - first) + 1);
    starts.set(rowStarts.subarray(first, first + blockRowCount));
    // Nothing is found behind the last row, so its end may be as far as it likes.
    starts[starts.length - 1] = 0xffffffff;
    index.blocks.set(block, { bytes, starts });
  });
  return index;
}

function isTransferable(buffer: ArrayBufferLike): buffer is ArrayBuffer {
  return buffer instanceof ArrayBuffer;
}
