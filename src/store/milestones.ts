/** The two dates that a returning reader asks for: what is next, and when the two sides last met. */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type RecordReader } from '../domain/record.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { eventKinds, meetingKinds, plannedStatuses, type Status, statuses } from '../domain/vocabulary.ts';
import { type Columns, noCode, rowFlags } from '../query/columns.ts';

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
  for (const row of columns.order) {
    if (!plannedCodes.has(columns.status[row] ?? noCode)) continue;
    const isOpen = ((columns.flags[row] ?? 0) & rowFlags.openEnd) !== 0;
    const stillAheadMs = (isOpen ? columns.startMs[row] : columns.endMs[row]) ?? -Infinity;
    if (stillAheadMs > todayMs || (isOpen && stillAheadMs === todayMs)) return columns.eventAt(row);
  }
  return undefined;
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
      heldCodes.has(columns.status[candidate] ?? noCode) &&
      meetingCodes.has(columns.kind[candidate] ?? noCode) &&
      hasSides(columns, candidate, principals),
  );
  return row === undefined ? undefined : columns.eventAt(row);
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

function codesOf<Word>(words: readonly Word[], all: readonly Word[]): ReadonlySet<number> {
  return new Set(words.map(word => all.indexOf(word)));
}
