/**
 * On which days each row reads differently, as typed arrays: by row, so that a look tells whether an event was known
 * on a day, in part or as it is recorded; and by day, so that two days are compared by what changed between them and
 * not by every event. Made once, in slices; edits then index their rows again.
 */
import { daysOfChange, firstKnownDay, neverDay } from '../domain/asKnownDays.ts';
import { type DiplomaticEvent } from '../domain/event.ts';
import { type IdIndex } from '../domain/idIndex.ts';
import { type EventId } from '../domain/ids.ts';
import { type RecordReader } from '../domain/record.ts';
import { grown32 } from './grow.ts';
import { dayOrderOf, type DayOrder } from './knowledgeDays.ts';

/** What a day shows of an event. */
export type Seen = 'nothing' | 'part' | 'all';

export interface KnowledgeIndex {
  /** Rows of events, whose numbers never change (`Columns`). */
  readonly ids: Pick<IdIndex, 'get' | 'at' | 'size'>;
  /** The record as it is. */
  readonly record: Pick<RecordReader, 'events' | 'sources'>;
  /** Row r has `days[starts[r]]` up to, not including, `days[ends[r]]`, ascending; a row without event has none. */
  starts: Uint32Array;
  ends: Uint32Array;
  days: Int32Array;
  usedCount: number;
  order: DayOrder;
  /** Rows that were indexed again since `order` was made: it has their old days. */
  readonly editedRows: Set<number>;
}

/** How many rows are read between two looks at the clock. */
const stretch = 64;

/** Yields which share is done. The record may change meanwhile: what did is to be indexed again afterwards. */
export function* indexKnowledge(
  ids: KnowledgeIndex['ids'],
  record: KnowledgeIndex['record'],
): Generator<number, KnowledgeIndex> {
  const rowCount = ids.size;
  const index: KnowledgeIndex = {
    ids,
    record,
    starts: new Uint32Array(rowCount),
    ends: new Uint32Array(rowCount),
    days: new Int32Array(rowCount * 2),
    usedCount: 0,
    order: { days: new Int32Array(0), starts: new Uint32Array(1), rows: new Uint32Array(0) },
    editedRows: new Set(),
  };
  const linking: number[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    if (row % stretch === 0) yield (row / rowCount) * 0.8;
    const event = record.events.get(ids.at(row));
    if (event === undefined) continue;
    // What is linked may have a later row: its first day must be known before.
    if (event.links.length === 0) writeDays(index, row, daysOfChange(event, scopeOf(index)));
    else {
      writeDays(index, row, [firstKnownDay(event)]);
      linking.push(row);
    }
  }
  for (const [at, row] of linking.entries()) {
    if (at % stretch === 0) yield 0.8 + (at / linking.length) * 0.1;
    const event = record.events.get(ids.at(row));
    if (event !== undefined) writeDays(index, row, daysOfChange(event, scopeOf(index)));
  }
  index.order = yield* dayOrderOf(index, rowCount);
  return index;
}

function scopeOf({ ids, record, starts, ends, days }: KnowledgeIndex) {
  return {
    sources: record.sources,
    knownDayOf: (target: EventId): number | undefined => {
      const row = ids.get(target);
      return row === undefined || row >= starts.length || starts[row] === ends[row]
        ? undefined
        : days[starts[row]!];
    },
  };
}

function writeDays(index: KnowledgeIndex, row: number, days: readonly number[]): void {
  if (row >= index.starts.length) {
    const capacity = Math.ceil(row * 1.125) + 64;
    index.starts = grown32(index.starts, capacity);
    index.ends = grown32(index.ends, capacity);
  }
  const start = index.usedCount;
  const end = start + days.length;
  if (end > index.days.length) {
    const grown = new Int32Array(Math.ceil(end * 1.5) + 64);
    grown.set(index.days);
    index.days = grown;
  }
  index.days.set(days, start);
  index.starts[row] = start;
  index.ends[row] = end;
  index.usedCount = end;
}

/** Brings the index to what the events say now; what links to one of them must be among them. */
export function indexAgain(index: KnowledgeIndex, ids: Iterable<EventId>): void {
  const linking: [row: number, event: DiplomaticEvent][] = [];
  for (const id of ids) {
    const row = index.ids.get(id);
    if (row === undefined) continue;
    const event = index.record.events.get(id);
    index.editedRows.add(row);
    writeDays(index, row, event === undefined ? [] : [firstKnownDay(event)]);
    if (event !== undefined) linking.push([row, event]);
  }
  for (const [row, event] of linking) writeDays(index, row, daysOfChange(event, scopeOf(index)));
}

export function seenOn({ starts, ends, days }: KnowledgeIndex, row: number, day: number): Seen {
  const start = starts[row] ?? 0;
  const end = ends[row] ?? 0;
  if (start === end || days[start]! > day) return 'nothing';
  return days[end - 1]! <= day ? 'all' : 'part';
}

/**
 * The rows that read differently on the two days, each once, by the day of their first difference. `after` counts
 * as a day itself: what changed on it is not told. The order of the days does not matter.
 */
export function rowsBetween(index: KnowledgeIndex, one: number, other: number): readonly number[] {
  const after = Math.min(one, other);
  const upTo = Math.max(one, other);
  const { order, editedRows } = index;
  const rows = new Set<number>();
  const from = firstAfter(order.days, after);
  const to = firstAfter(order.days, upTo);
  for (let at = order.starts[from]!; at < order.starts[to]!; at += 1) {
    const row = order.rows[at]!;
    if (!editedRows.has(row)) rows.add(row);
  }
  for (const row of editedRows) {
    if (daysOfRow(index, row).some(day => day > after && day <= upTo)) rows.add(row);
  }
  return [...rows];
}

export function daysOfRow({ starts, ends, days }: KnowledgeIndex, row: number): Int32Array {
  return days.subarray(starts[row] ?? 0, ends[row] ?? 0);
}

/** How many rows change on each day on which any does, by ascending day. */
export function countsByDay(index: KnowledgeIndex): ReadonlyMap<number, number> {
  const { order, editedRows } = index;
  const counts = new Map<number, number>();
  order.days.forEach((day, at) => {
    let count = order.starts[at + 1]! - order.starts[at]!;
    if (editedRows.size > 0) {
      for (let place = order.starts[at]!; place < order.starts[at + 1]!; place += 1) {
        if (editedRows.has(order.rows[place]!)) count -= 1;
      }
    }
    if (count > 0) counts.set(day, count);
  });
  for (const row of editedRows) {
    for (const day of daysOfRow(index, row)) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const known = [...counts].filter(([day]) => day < neverDay);
  return new Map(editedRows.size === 0 ? known : known.sort(([one], [other]) => one - other));
}

/** How many events are known at all. */
export function knownCount(index: KnowledgeIndex, day: number): number {
  let count = 0;
  const { starts, ends, days } = index;
  for (let row = 0; row < starts.length; row += 1) {
    if (starts[row] !== ends[row] && days[starts[row]!]! <= day) count += 1;
  }
  return count;
}

function firstAfter(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
