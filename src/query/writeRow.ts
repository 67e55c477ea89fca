/** One event written into its row: the only place where an event's fields become numbers. */
import { type DiplomaticEvent } from '../domain/event.ts';
import { type SideCode, sideCode } from '../domain/ids.ts';
import { eventKinds, formats, outcomes, type Role, roles, statuses } from '../domain/vocabulary.ts';
import { membershipsOf } from '../domain/bodies.ts';
import { type TimeBounds } from '../domain/edtf/bounds.ts';
import { plainDay } from '../domain/edtf/parse.ts';
import { dayMs } from '../domain/timeWindow.ts';
import { unstatedSide } from '../domain/sides.ts';
import { boundsOfWhen } from '../domain/when.ts';
import { noCode, rowFlags } from './columns.ts';
import { type ColumnTable, multiColumnsOf, setColumnsOf } from './columnTable.ts';
import { grown8 } from './grow.ts';
import { importanceOf } from './importance.ts';
import { addCode, beginRow, codeFor, type WritableColumn } from './multiColumn.ts';
import { addToSet, endSet } from './setColumn.ts';
import { writeSets } from './writeSets.ts';

const kindCodes = codesOf(eventKinds);
const statusCodes = codesOf(statuses);
const formatCodes = codesOf(formats);
const outcomeCodes = codesOf(outcomes);
const roleBits = new Map<Role, number>(roles.map((role, index) => [role, 1 << index]));

function codesOf<Word>(words: readonly Word[]): ReadonlyMap<Word, number> {
  return new Map(words.map((word, index) => [word, index]));
}

/** Fields are read where they are and walked by index: at a million rows every closure and iterator shows. */
export function writeRow(table: ColumnTable, row: number, event: DiplomaticEvent): void {
  writeWhen(table, row, event);
  if (writeSets(table, row, event)) table.flags[row]! |= rowFlags.disputed;
  notePlaceClaims(table, event);
  table.modifiedMs[row] = instantMs(event.modifiedAt);
  table.kind[row] = kindCodes.get(event.kind) ?? noCode;
  table.status[row] = statusCodes.get(event.status) ?? noCode;
  table.format[row] = event.format === undefined ? noCode : (formatCodes.get(event.format) ?? noCode);
  table.outcome[row] = event.outcome === undefined ? noCode : (outcomeCodes.get(event.outcome) ?? noCode);
  table.importance[row] = importanceOf(event);
  writeSides(table, row, event);
  writeFoundSides(table, row);
  const { people, places, processes, tags } = table;
  const { round } = table.sets;
  const { participants } = event;
  beginRow(people, row);
  for (let at = 0; at < participants.length; at += 1) {
    const person = participants[at]!.person;
    if (person !== undefined) addValue(people, row, person);
  }
  beginRow(places, row);
  if (event.venue?.place !== undefined) addValue(places, row, event.venue.place);
  beginRow(processes, row);
  for (let at = 0; at < event.processes.length; at += 1) {
    const process = event.processes[at]!;
    addValue(processes, row, process.id);
    if (process.round !== undefined) addToSet(round, String(process.round));
  }
  endSet(round, row);
  beginRow(tags, row);
  for (let at = 0; at < event.tags.length; at += 1) addValue(tags, row, event.tags[at]!);
}

/** Bounds and flags. Most events have a plain day and no clock, which needs no more than counting days. */
function writeWhen(table: ColumnTable, row: number, event: DiplomaticEvent): void {
  const { when } = event;
  const day = when.local === undefined ? plainDay(when.edtf) : undefined;
  const flags = event.confirmed === 'partial' ? rowFlags.partial : 0;
  if (day !== undefined) {
    table.startMs[row] = day.startMs;
    table.endMs[row] = day.endMs;
    table.anchorMs[row] = day.startMs + dayMs / 2;
    table.flags[row] = flags;
    return;
  }
  const bounds = boundsOfWhen(when);
  table.startMs[row] = bounds.earliestMs;
  table.endMs[row] = bounds.latestMs;
  table.anchorMs[row] = bounds.anchorMs;
  table.flags[row] = flags | flagsOfBounds(bounds);
}

function notePlaceClaims(table: ColumnTable, { id, claims }: DiplomaticEvent): void {
  if (claims.length > 0 && claims.some(({ field }) => field === 'venue.place')) table.placeClaimed.add(id);
  else if (table.placeClaimed.size > 0) table.placeClaimed.delete(id);
}

let lastInstant = '';
let lastInstantMs = Number.NaN;

/** Events that came together were often written at one instant, and reading one takes as long as a row. */
function instantMs(text: string): number {
  if (text !== lastInstant) {
    lastInstant = text;
    lastInstantMs = Date.parse(text);
  }
  return lastInstantMs;
}

/** Leaves the row of a deleted event without values, so that it holds on to nothing. */
export function clearRow(table: ColumnTable, row: number): void {
  table.flags[row] = rowFlags.removed;
  table.placeClaimed.delete(table.ids.at(row));
  table.unknownSources.delete(table.ids.at(row));
  table.rowRoles[row] = 0;
  for (const column of multiColumnsOf(table)) beginRow(column, row);
  for (const column of setColumnsOf(table)) column.sets[row] = 0;
}

function flagsOfBounds(bounds: TimeBounds): number {
  const isExact = bounds.precision === 'instant' || bounds.precision === 'day';
  return (
    (bounds.openStart ? rowFlags.openStart : 0) |
    (bounds.openEnd ? rowFlags.openEnd : 0) |
    (bounds.approximate || bounds.uncertain || !isExact ? rowFlags.inexact : 0)
  );
}

function addValue(column: WritableColumn, row: number, value: string): void {
  addCode(column, row, codeFor(column, value));
}

/** With the levels, which stand beside them. */
function writeSides(table: ColumnTable, row: number, { participants }: DiplomaticEvent): void {
  const { sides } = table;
  const { level } = table.sets;
  let rowRoles = 0;
  beginRow(sides, row);
  for (let index = 0; index < participants.length; index += 1) {
    const participation = participants[index]!;
    if (participation.level !== undefined) addToSet(level, participation.level);
    if (participation.side === unstatedSide) continue;
    let bits = 0;
    for (let at = 0; at < participation.roles.length; at += 1) {
      bits |= roleBits.get(participation.roles[at]!) ?? 0;
    }
    const at = addCode(sides, row, sideCodeFor(table, participation.side));
    sides.roleBits[at]! |= bits;
    rowRoles |= bits;
  }
  endSet(level, row);
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

function writeFoundSides(table: ColumnTable, row: number): void {
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
    if (table.expands[sides.codes[at]!] === 0) continue;
    addMembers(table, row, { at, throughBit: 1 << Math.min(bodyIndex, 31) });
    bodyIndex += 1;
  }
}

/** The members a group had at any time of the event, as found through the group that stands at `at`. */
function addMembers(
  table: ColumnTable,
  row: number,
  { at, throughBit }: { readonly at: number; readonly throughBit: number },
): void {
  const { sides, foundSides, record } = table;
  const body = record.bodies.get(sideCode(sides.values[sides.codes[at]!]!));
  if (body === undefined) return;
  const startMs = table.startMs[row]!;
  const endMs = table.endMs[row]!;
  for (const member of membershipsOf(body)) {
    if (member.startMs >= endMs || member.endMs <= startMs) continue;
    const found = addCode(foundSides, row, sideCodeFor(table, member.side));
    foundSides.roleBits[found]! |= sides.roleBits[at]!;
    foundSides.throughBits[found]! |= throughBit;
  }
}
