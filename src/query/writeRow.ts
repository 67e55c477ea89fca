/** One event written into its row: the only place where an event's fields become numbers. */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type SideCode, sideCode } from '../domain/ids.ts';
import { eventKinds, formats, outcomes, type Role, roles, statuses } from '../domain/vocabulary.ts';
import { membersOn } from '../domain/bodies.ts';
import { disputedFields } from '../domain/claims.ts';
import { type TimeBounds } from '../domain/edtf/bounds.ts';
import { boundsOfWhen } from '../domain/when.ts';
import { noCode, rowFlags } from './columns.ts';
import { type ColumnTable, multiColumnsOf } from './columnTable.ts';
import { grown8 } from './grow.ts';
import { importanceOf } from './importance.ts';
import { addCode, beginRow, codeFor, type WritableColumn } from './multiColumn.ts';

const kindCodes = codesOf(eventKinds);
const statusCodes = codesOf(statuses);
const formatCodes = codesOf(formats);
const outcomeCodes = codesOf(outcomes);
const roleBit = new Map<Role, number>(roles.map((role, index) => [role, 1 << index]));

function codesOf<Word>(words: readonly Word[]): ReadonlyMap<Word, number> {
  return new Map(words.map((word, index) => [word, index]));
}

export function writeRow(table: ColumnTable, row: number, event: DiplomaticEvent): void {
  const bounds = boundsOfWhen(event.when);
  if (event.claims.some(({ field }) => field === 'venue.place')) table.placeClaimed.add(event.id);
  else if (table.placeClaimed.size > 0) table.placeClaimed.delete(event.id);
  table.startMs[row] = bounds.earliestMs;
  table.endMs[row] = bounds.latestMs;
  table.anchorMs[row] = bounds.anchorMs;
  table.modifiedMs[row] = Date.parse(event.modifiedAt);
  table.flags[row] = flagsOf(table, event, bounds);
  table.kind[row] = kindCodes.get(event.kind) ?? noCode;
  table.status[row] = statusCodes.get(event.status) ?? noCode;
  table.format[row] = event.format === undefined ? noCode : (formatCodes.get(event.format) ?? noCode);
  table.outcome[row] = event.outcome === undefined ? noCode : (outcomeCodes.get(event.outcome) ?? noCode);
  table.importance[row] = importanceOf(event);
  writeSides(table, row, event);
  writeFoundSides(table, row, bounds);
  const { people, places, processes, tags } = table;
  beginRow(people, row);
  for (const { person } of event.participants) if (person !== undefined) addValue(people, row, person);
  beginRow(places, row);
  if (event.venue?.place !== undefined) addValue(places, row, event.venue.place);
  beginRow(processes, row);
  for (const { id } of event.processes) addValue(processes, row, id);
  beginRow(tags, row);
  for (const tag of event.tags) addValue(tags, row, tag);
}

/** Leaves the row of a deleted event without values, so that it holds on to nothing. */
export function clearRow(table: ColumnTable, row: number): void {
  table.flags[row] = rowFlags.removed;
  table.placeClaimed.delete(table.ids.at(row));
  table.rowRoles[row] = 0;
  for (const column of multiColumnsOf(table)) beginRow(column, row);
}

function flagsOf({ record }: ColumnTable, event: DiplomaticEvent, bounds: TimeBounds): number {
  const isExact = bounds.precision === 'instant' || bounds.precision === 'day';
  const inexact = bounds.approximate || bounds.uncertain || !isExact;
  const isDisputed = disputedFields(event, { places: record.places }).length > 0;
  return (
    (bounds.openStart ? rowFlags.openStart : 0) |
    (bounds.openEnd ? rowFlags.openEnd : 0) |
    (inexact ? rowFlags.inexact : 0) |
    (isDisputed ? rowFlags.disputed : 0) |
    (event.confirmed === 'partial' ? rowFlags.partial : 0)
  );
}

function addValue(column: WritableColumn, row: number, value: string): void {
  addCode(column, row, codeFor(column, value));
}

function writeSides(table: ColumnTable, row: number, event: DiplomaticEvent): void {
  const { sides } = table;
  let rowRoles = 0;
  beginRow(sides, row);
  for (const participation of event.participants) {
    let bits = 0;
    for (const role of participation.roles) bits |= roleBit.get(role) ?? 0;
    const at = addCode(sides, row, sideCodeFor(table, participation.side));
    sides.roleBits[at]! |= bits;
    rowRoles |= bits;
  }
  table.rowRoles[row] = rowRoles;
}

/** `sides` and `foundSides` give a side the same code, so that a condition compiles to one set of codes. */
function sideCodeFor(table: ColumnTable, side: SideCode): number {
  const known = table.sides.codeOf.get(side);
  if (known !== undefined) return known;
  const code = codeFor(table.sides, side);
  codeFor(table.foundSides, side);
  if (code >= table.expands.length) table.expands = grown8(table.expands, code * 2);
  table.expands[code] = table.record.bodies.get(side)?.expands === true ? 1 : 0;
  return code;
}

function writeFoundSides(table: ColumnTable, row: number, bounds: TimeBounds): void {
  const { sides, foundSides } = table;
  const start = sides.starts[row]!;
  const end = sides.ends[row]!;
  beginRow(foundSides, row);
  for (let at = start; at < end; at += 1) {
    const found = addCode(foundSides, row, sides.codes[at]!);
    foundSides.roleBits[found]! |= sides.roleBits[at]!;
  }
  let bodyIndex = 0;
  for (let at = start; at < end; at += 1) {
    const code = sides.codes[at]!;
    if (table.expands[code] === 0) continue;
    const throughBit = 1 << Math.min(bodyIndex, 31);
    const roleBits = sides.roleBits[at]!;
    for (const member of membersOfSide(table, code, bounds)) {
      const found = addCode(foundSides, row, sideCodeFor(table, member));
      foundSides.roleBits[found]! |= roleBits;
      foundSides.throughBits[found]! |= throughBit;
    }
    bodyIndex += 1;
  }
}

/** The members a group had at any time of the event. */
function membersOfSide(table: ColumnTable, code: number, bounds: TimeBounds): readonly SideCode[] {
  const body = table.record.bodies.get(sideCode(table.sides.values[code]!));
  return body === undefined ? [] : membersOn(body, bounds);
}
