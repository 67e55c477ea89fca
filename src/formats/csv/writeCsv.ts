/**
 * Events as a table of text (RFC 4180): a byte order mark and CRLF, so that spreadsheet programs open it right, a header
 * of the keys of the simple form, and cells that none of them takes for a formula. Read again, each row is the same event.
 */
import { type EventId } from '../../domain/ids.ts';
import { type RecordReader } from '../../domain/record.ts';
import { simpleValueOf } from '../simpleValueOf.ts';
import { cellText, joinedList, rowEnd, tableMark } from './csvCells.ts';
import { csvHeader, writtenSeparator } from './csvHeader.ts';

export function* writeCsv(record: RecordReader, ids: Iterable<EventId>): Generator<string, undefined> {
  yield `${tableMark}${csvHeader.join(',')}${rowEnd}`;
  for (const id of ids) {
    const event = record.events.get(id);
    if (event === undefined) continue;
    const value = simpleValueOf(event, record);
    yield `${csvHeader.map(key => cellOf(value[key])).join(',')}${rowEnd}`;
  }
}

function cellOf(value: string | readonly string[] | undefined): string {
  if (value === undefined) return '';
  return cellText(typeof value === 'string' ? value : joinedList(value, writtenSeparator));
}
