/** What a returning reader asks first: what is next, when the two sides last met, what changed meanwhile. */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type RecordReader } from '../domain/record.ts';
import { dayMs } from '../domain/timeWindow.ts';
import {
  eventKinds,
  meetingKinds,
  plannedStatuses,
  roles,
  type Status,
  statuses,
} from '../domain/vocabulary.ts';
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
const partyBit = 1 << roles.indexOf('party');
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

export interface LastHeld {
  readonly event: DiplomaticEvent;
  /** Whether it is a meeting of the two sides whom the record is about, or merely the last event there is. */
  readonly isContact: boolean;
}

/**
 * The last meeting held, up to and with today, of the two sides that are in most events of the record; where
 * these never met as parties, as in a list of one side's travels, the last event that took place.
 */
export function lastHeld(
  columns: Columns,
  bodies: RecordReader['bodies'],
  todayMs: number,
): LastHeld | undefined {
  const principals = principalCodes(columns, bodies);
  const wasHeld = (row: number): boolean =>
    (columns.startMs[row] ?? Infinity) < todayMs + dayMs && heldCodes[columns.status[row] ?? noCode] === 1;
  const contact = columns.order.findLast(
    row =>
      wasHeld(row) &&
      meetingCodes[columns.kind[row] ?? noCode] === 1 &&
      principals.every(code => isParty(columns, row, code)),
  );
  if (contact !== undefined && principals.length === 2) {
    return { event: columns.eventAt(contact), isContact: true };
  }
  const held = columns.order.findLast(wasHeld);
  return held === undefined ? undefined : { event: columns.eventAt(held), isContact: false };
}

/** A record whose last event is older, and which plans none, tells of what is over: nothing is next in it. */
const currentForMs = 366 * dayMs;

/** Whether the record is still being written, as one without events is about to be. */
export function isCurrent({ extent, order }: Columns, todayMs: number): boolean {
  return order.length === 0 || extent.endMs > todayMs - currentForMs;
}

/** How many events were added or edited at an instant or later; none where it is undefined, on a first visit. */
export function countChangedSince(columns: Columns, sinceMs: number | undefined): number {
  if (sinceMs === undefined) return 0;
  const { rowCount, modifiedMs, flags } = columns;
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if ((modifiedMs[row] ?? 0) >= sinceMs && ((flags[row] ?? 0) & rowFlags.removed) === 0) count += 1;
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

function isParty({ sides }: Columns, row: number, code: number): boolean {
  const end = sides.ends[row] ?? 0;
  for (let at = sides.starts[row] ?? 0; at < end; at += 1) {
    if (sides.codes[at] === code) return ((sides.roleBits[at] ?? 0) & partyBit) !== 0;
  }
  return false;
}

/** By code, 1 where it is one of the words: read once for each of a million rows. */
function codesOf<Word>(words: readonly Word[], all: readonly Word[]): Uint8Array {
  const codes = new Uint8Array(noCode + 1);
  for (const word of words) codes[all.indexOf(word)] = 1;
  return codes;
}
