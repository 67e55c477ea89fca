/**
 * Which conditions each row fails, found in one pass a condition over the columns. The answer to a filter,
 * every facet's counts and the way out of an empty answer are all read from this.
 *
 * One rule serves every group and op: a row has a set of values, `{-}` where it has none. `any` wants a value
 * in common with the condition's, `none` wants none, `all` wants all of the condition's, `only` wants none
 * outside of them. A condition without values asks nothing.
 */
import { eventKinds, formats, outcomes, type Role, roles, statuses } from '../domain/vocabulary.ts';
import { type Columns, type MultiColumn, noCode, type SideColumn } from './columns.ts';
import { type Condition, type ConditionOp, noValue } from './condition.ts';
import { countryOfPlaces } from './countryOfPlaces.ts';
import { type SetColumn } from './setColumn.ts';

/** The bit of failures that keep a row out of every answer and count; nothing more is asked of such a row. */
export const restBit = 1;

/** By row, as wide as the filter has main conditions. */
export type FailureBits = Uint8Array | Uint32Array;

/** Sets `bit` in `failed[row]` for every row that fails and has not failed for good. */
export interface Mark {
  readonly failed: FailureBits;
  readonly bit: number;
}

/** The words that a group's codes stand for, where they are one of `domain/vocabulary.ts`. */
export const groupWords = { kind: eventKinds, status: statuses, format: formats, outcome: outcomes } as const;

/** `isDirect`: of sides, only those named themselves count. */
export function markCondition(
  columns: Columns,
  condition: Condition,
  { isDirect, ...mark }: Mark & { readonly isDirect: boolean },
): void {
  if (condition.values.length === 0) return;
  switch (condition.group) {
    case 'kind':
    case 'status':
    case 'format':
    case 'outcome':
      markBytes(columns, { ...condition, group: condition.group }, mark);
      return;
    case 'role':
      markRoles(columns, condition, mark);
      return;
    case 'side':
      markSides(columns, condition, { mark, isDirect });
      return;
    case 'person':
      markMulti(columns, columns.people, { condition, mark });
      return;
    case 'place':
      markMulti(columns, columns.places, { condition, mark });
      return;
    case 'country':
      markMulti(columns, columns.places, { condition, mark, wanted: wantedCountries(columns, condition) });
      return;
    case 'process':
      markMulti(columns, columns.processes, { condition, mark });
      return;
    case 'tag':
      markMulti(columns, columns.tags, { condition, mark });
      return;
    case 'level':
    case 'round':
    case 'publisher':
    case 'sources':
    case 'disputed':
    case 'statement':
    case 'speaker':
      markSets(columns, columns.sets[condition.group], { condition, mark });
      return;
  }
}

/**
 * An op as bounds of how many of a row's values may be among the condition's. Having none is a value, so a
 * row always has at least one.
 */
interface Allowed {
  readonly least: number;
  readonly most: number;
  /** For `only`, the least is all that the row has. */
  readonly leastIsAll: boolean;
}

function allowedBy(op: ConditionOp, wantedCount: number): Allowed {
  switch (op) {
    case 'any':
      return { least: 1, most: Infinity, leastIsAll: false };
    case 'none':
      return { least: 0, most: 0, leastIsAll: false };
    case 'all':
      return { least: wantedCount, most: Infinity, leastIsAll: false };
    case 'only':
      return { least: 0, most: Infinity, leastIsAll: true };
  }
}

/** What a condition wants, as a table by code. */
interface Wanted {
  /** 1 where the code is among the values. */
  readonly codes: Uint8Array;
  /** 1 where "has none" is. */
  readonly empty: number;
  readonly count: number;
}

function wantedOf(condition: Condition, column: Pick<MultiColumn, 'values' | 'codeOf'>): Wanted {
  const values = new Set(condition.values);
  const codes = new Uint8Array(column.values.length);
  for (const value of values) {
    const code = column.codeOf.get(value);
    if (code !== undefined) codes[code] = 1;
  }
  return { codes, empty: values.has(noValue) ? 1 : 0, count: values.size };
}

/** By code of places; one whose country is not known is a place without a value. */
function wantedCountries(columns: Columns, condition: Condition): Wanted {
  const { values, codeOfPlace, ...countries } = countryOfPlaces(columns);
  const wanted = wantedOf(condition, { values, ...countries });
  const codes = codeOfPlace.map(code => (code === values.length ? wanted.empty : wanted.codes[code]!));
  return { ...wanted, codes: Uint8Array.from(codes) };
}

interface Marking {
  readonly condition: Condition;
  readonly mark: Mark;
  /** By code of the column, where that is not what the condition's values are. */
  readonly wanted?: Wanted;
}

function markMulti(columns: Columns, column: MultiColumn, marking: Marking): void {
  const { condition, mark, wanted = wantedOf(condition, column) } = marking;
  const { failed, bit } = mark;
  const { starts, ends, codes } = column;
  const { least, most, leastIsAll } = allowedBy(condition.op, wanted.count);
  for (let row = 0; row < columns.rowCount; row += 1) {
    if ((failed[row]! & restBit) !== 0) continue;
    const start = starts[row]!;
    const end = ends[row]!;
    let matched = start === end ? wanted.empty : 0;
    for (let at = start; at < end; at += 1) matched += wanted.codes[codes[at]!]!;
    const needed = leastIsAll ? Math.max(1, end - start) : least;
    if (matched < needed || matched > most) failed[row]! |= bit;
  }
}

/** Every set is judged once, whatever the number of rows. */
function markSets(columns: Columns, column: SetColumn, { condition, mark }: Marking): void {
  const { failed, bit } = mark;
  const { sets, starts, codes } = column;
  const wanted = wantedOf(condition, column);
  const { least, most, leastIsAll } = allowedBy(condition.op, wanted.count);
  const isFailing = new Uint8Array(column.setCount);
  for (let set = 0; set < isFailing.length; set += 1) {
    const start = starts[set]!;
    const end = starts[set + 1]!;
    let matched = set === 0 ? wanted.empty : 0;
    for (let at = start; at < end; at += 1) matched += wanted.codes[codes[at]!]!;
    const needed = leastIsAll ? Math.max(1, end - start) : least;
    isFailing[set] = matched < needed || matched > most ? 1 : 0;
  }
  for (let row = 0; row < columns.rowCount; row += 1) {
    if (isFailing[sets[row]!] === 1) failed[row]! |= bit;
  }
}

interface SideMarking {
  readonly mark: Mark;
  readonly isDirect: boolean;
}

function markSides(columns: Columns, condition: Condition, { mark, isDirect }: SideMarking): void {
  const column = isDirect ? columns.sides : columns.foundSides;
  if (condition.op === 'only') markOnlySides(columns, condition, { mark, isDirect });
  else if (condition.role === undefined) markMulti(columns, column, { condition, mark });
  else markSidesInRole(columns, column, { condition, mark });
}

/** Only the sides that have the role are the row's values. */
function markSidesInRole(columns: Columns, column: SideColumn, { condition, mark }: Marking): void {
  const { failed, bit } = mark;
  const { starts, ends, codes, roleBits } = column;
  const wanted = wantedOf(condition, column);
  const { least, most } = allowedBy(condition.op, wanted.count);
  const roleMask = maskOf(condition.role);
  for (let row = 0; row < columns.rowCount; row += 1) {
    if ((failed[row]! & restBit) !== 0) continue;
    let size = 0;
    let matched = 0;
    for (let at = starts[row]!; at < ends[row]!; at += 1) {
      if ((roleBits[at]! & roleMask) === 0) continue;
      size += 1;
      matched += wanted.codes[codes[at]!]!;
    }
    if (size === 0) matched = wanted.empty;
    if (matched < least || matched > most) failed[row]! |= bit;
  }
}

/**
 * The row's values are its own sides, so that a member does not stand outside a set that names its group.
 * A negotiating group outside the set counts as inside when it has members and all are in the set, and groups
 * stand for their members.
 */
function markOnlySides(columns: Columns, condition: Condition, { mark, isDirect }: SideMarking): void {
  const { failed, bit } = mark;
  const { starts, ends, codes, roleBits } = columns.sides;
  const wanted = wantedOf(condition, columns.foundSides);
  const roleMask = condition.role === undefined ? undefined : maskOf(condition.role);
  for (let row = 0; row < columns.rowCount; row += 1) {
    if ((failed[row]! & restBit) !== 0) continue;
    let size = 0;
    let isInside = true;
    let bodyIndex = 0;
    for (let at = starts[row]!; at < ends[row]!; at += 1) {
      const code = codes[at]!;
      const throughBit = columns.expands[code] === 1 ? 1 << Math.min(bodyIndex++, 31) : 0;
      if (roleMask !== undefined && (roleBits[at]! & roleMask) === 0) continue;
      size += 1;
      if (wanted.codes[code] === 1) continue;
      isInside &&= !isDirect && throughBit !== 0 && areMembersWanted(columns, row, { throughBit, wanted });
    }
    if (size === 0 ? wanted.empty === 0 : !isInside) failed[row]! |= bit;
  }
}

function areMembersWanted(
  { foundSides }: Columns,
  row: number,
  { throughBit, wanted }: { readonly throughBit: number; readonly wanted: Wanted },
): boolean {
  const { starts, ends, codes, throughBits } = foundSides;
  let memberCount = 0;
  for (let at = starts[row]!; at < ends[row]!; at += 1) {
    if ((throughBits[at]! & throughBit) === 0) continue;
    if (wanted.codes[codes[at]!] === 0) return false;
    memberCount += 1;
  }
  return memberCount > 0;
}

function maskOf(role: Role | undefined): number {
  return role === undefined ? 0 : 1 << roles.indexOf(role);
}

function markBytes(
  columns: Columns,
  condition: Condition & { readonly group: keyof typeof groupWords },
  { failed, bit }: Mark,
): void {
  const words: readonly string[] = groupWords[condition.group];
  const values = new Set(condition.values);
  const { least, most, leastIsAll } = allowedBy(condition.op, values.size);
  const isFailing = new Uint8Array(256);
  for (let code = 0; code <= noCode; code += 1) {
    const value = code === noCode ? noValue : words[code];
    const matched = value !== undefined && values.has(value) ? 1 : 0;
    isFailing[code] = matched < (leastIsAll ? 1 : least) || matched > most ? 1 : 0;
  }
  const bytes = columns[condition.group];
  for (let row = 0; row < columns.rowCount; row += 1) {
    if (isFailing[bytes[row]!] === 1) failed[row]! |= bit;
  }
}

function markRoles(columns: Columns, condition: Condition, { failed, bit }: Mark): void {
  const isFailing = failingRoleSets(condition);
  for (let row = 0; row < columns.rowCount; row += 1) {
    if (isFailing[columns.rowRoles[row]!] === 1) failed[row]! |= bit;
  }
}

/** By set of roles, 1 where it fails: there are few enough sets to judge each once. */
function failingRoleSets(condition: Condition): Uint8Array {
  const values = new Set(condition.values);
  const { least, most, leastIsAll } = allowedBy(condition.op, values.size);
  const isWanted = roles.map(role => (values.has(role) ? 1 : 0));
  const isFailing = new Uint8Array(1 << roles.length);
  for (let bits = 0; bits < isFailing.length; bits += 1) {
    let size = 0;
    let matched = bits === 0 && values.has(noValue) ? 1 : 0;
    for (let index = 0; index < roles.length; index += 1) {
      const has = (bits >> index) & 1;
      size += has;
      matched += has * isWanted[index]!;
    }
    isFailing[bits] = matched < (leastIsAll ? Math.max(1, size) : least) || matched > most ? 1 : 0;
  }
  return isFailing;
}
