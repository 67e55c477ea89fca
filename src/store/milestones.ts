/** What a returning reader asks first: what is next, when the two sides last met, what changed meanwhile. */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type RecordReader } from '../domain/record.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { eventKinds, meetingKinds, plannedStatuses, type Status, statuses } from '../domain/vocabulary.ts';
import { type Columns, noCode, rowFlags } from '../query/columns.ts';
import { compareRows } from '../query/order.ts';
import { isUncounted } from './uncounted.ts';

/** Statuses of a meeting that did take place, whatever came of it. */
const heldStatuses: readonly Status[] = [
  'under-way',
  'suspended',
  'concluded',
  'collapsed',
  'occurred',
  'ended',
];

const plannedCodes = codesOf(plannedStatuses, statuses);
const heldCodes = codesOf(heldStatuses, statuses);
const meetingCodes = codesOf(meetingKinds, eventKinds);

/** The first planned event that is not over when `todayMs` begins. A plan without an end counts by its start. */
export function nextPlanned(columns: Columns, todayMs: number): DiplomaticEvent | undefined {
  const { rowCount, status, flags, startMs, endMs } = columns;
  let next: number | undefined;
  // Rows as they lie in memory: in the record's order a million of them would take ten times as long.
  for (let row = 0; row < rowCount; row += 1) {
    if (plannedCodes[status[row] ?? noCode] !== 1) continue;
    if (isUncounted(columns, row)) continue;
    const isAhead =
      ((flags[row] ?? 0) & rowFlags.openEnd) === 0
        ? (endMs[row] ?? 0) > todayMs
        : (startMs[row] ?? 0) >= todayMs;
    if (isAhead && (next === undefined || compareRows(columns, row, next) < 0)) next = row;
  }
  return next === undefined ? undefined : columns.eventAt(next);
}

/** The last meeting held, up to and with today, of the two sides that are in most events of the record. */
export function lastContact(
  columns: Columns,
  bodies: RecordReader['bodies'],
  todayMs: number,
): DiplomaticEvent | undefined {
  const principals = principalCodes(columns, bodies);
  const row = columns.order.findLast(
    candidate =>
      (columns.startMs[candidate] ?? Infinity) < todayMs + dayMs &&
      heldCodes[columns.status[candidate] ?? noCode] === 1 &&
      meetingCodes[columns.kind[candidate] ?? noCode] === 1 &&
      hasSides(columns, candidate, principals),
  );
  return row === undefined ? undefined : columns.eventAt(row);
}

/** How many events were added or edited after an ISO instant; none where it is undefined, on a first visit. */
export function countChangedSince(columns: Columns, instant: string | undefined): number {
  if (instant === undefined) return 0;
  const { rowCount, modifiedMs, flags } = columns;
  const afterMs = Date.parse(instant);
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if ((modifiedMs[row] ?? 0) > afterMs && ((flags[row] ?? 0) & rowFlags.removed) === 0) count += 1;
  }
  return count;
}

/** The two countries; bodies are at most tables without being who the record is about. */
function principalCodes({ sides }: Columns, bodies: RecordReader['bodies']): readonly number[] {
  const names = new Set<string>(bodies.keys());
  return [...sides.values.keys()]
    .filter(code => !names.has(sides.values[code] ?? '') && (sides.totals[code] ?? 0) > 0)
    .sort((one, other) => (sides.totals[other] ?? 0) - (sides.totals[one] ?? 0))
    .slice(0, 2);
}

function hasSides({ sides }: Columns, row: number, wanted: readonly number[]): boolean {
  const codes = sides.codes.subarray(sides.starts[row], sides.ends[row]);
  return wanted.every(code => codes.includes(code));
}

/** By code, 1 where it is one of the words: read once for each of a million rows. */
function codesOf<Word>(words: readonly Word[], all: readonly Word[]): Uint8Array {
  const codes = new Uint8Array(noCode + 1);
  for (const word of words) codes[all.indexOf(word)] = 1;
  return codes;
}
