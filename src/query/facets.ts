/**
 * What each value of a group would find. A group's counts follow the other groups' conditions, so that
 * they say what a click on a checkbox would give.
 */
import { type Role, roles } from '../domain/vocabulary.ts';
import { type Columns, type MultiColumn, noCode } from './columns.ts';
import { noRoleIndex } from './columnTable.ts';
import { type Filter, type FilterGroup, mainConditionIndex, noValue } from './condition.ts';
import { groupWords } from './failures.ts';
import { failuresOf, findFailures, isOpen, mainBit } from './filterFailures.ts';

export interface FacetCount {
  /** An id, code or word; `noValue` for the events that have none. */
  readonly value: string;
  /** What choosing the value would leave: see `rowsBut`. */
  readonly count: number;
  /** Events with the value in the record. */
  readonly total: number;
}

/** By group, every value that some event of the record has, the most frequent in the record first. */
export type Facets = Readonly<Record<FilterGroup, readonly FacetCount[]>>;

export function facets(columns: Columns, filter: Filter): Facets {
  return facetsBy(group => facetCounts(columns, filter, group));
}

export function facetsBy(of: (group: FilterGroup) => readonly FacetCount[]): Facets {
  return {
    side: of('side'),
    person: of('person'),
    role: of('role'),
    kind: of('kind'),
    format: of('format'),
    status: of('status'),
    outcome: of('outcome'),
    place: of('place'),
    process: of('process'),
    tag: of('tag'),
    level: of('level'),
    country: of('country'),
    round: of('round'),
    publisher: of('publisher'),
    sources: of('sources'),
    disputed: of('disputed'),
    statement: of('statement'),
    speaker: of('speaker'),
  };
}

/** One group's part of `facets`, for whoever counts group by group, with pauses. */
export function facetCounts(
  columns: Columns,
  filter: Filter,
  group: FilterGroup,
  _role?: Role,
): readonly FacetCount[] {
  const scope = isOpen(filter) ? undefined : rowsBut(columns, filter, group);
  switch (group) {
    case 'kind':
    case 'format':
    case 'status':
    case 'outcome': {
      const totals = columns.byteTotals[group];
      return byteFacet(group, totals, scope === undefined ? totals : countBytes(columns[group], scope));
    }
    case 'role': {
      const totals = columns.byteTotals.role;
      return roleFacet(totals, scope === undefined ? totals : countRoles(columns.rowRoles, scope));
    }
    case 'side':
    case 'person':
    case 'place':
    case 'process':
    case 'tag': {
      const column = columns[groupColumns[group]];
      return multiFacet(column, scope === undefined ? undefined : countMulti(column, scope));
    }
    default:
      return [];
  }
}

/**
 * The rows among which the values of a group are counted: those that pass every condition but the group's
 * main one, since another value of "any of" widens it. Another value of "all of" narrows it, so there the
 * rows pass all conditions.
 */
function rowsBut(columns: Columns, filter: Filter, group: FilterGroup): Uint32Array {
  const { failed, passing } = failuresOf(columns, filter);
  const main = filter.conditions[mainConditionIndex(filter, group)];
  if (main === undefined || main.op === 'all') return passing();
  const otherBits = ~mainBit(group);
  const rows = new Uint32Array(failed.length);
  let count = 0;
  for (let row = 0; row < failed.length; row += 1) {
    if ((failed[row]! & otherBits) === 0) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

const groupColumns = {
  side: 'foundSides',
  person: 'people',
  place: 'places',
  process: 'processes',
  tag: 'tags',
} as const;

/** By code; the last counts the rows that have none. */
function countMulti(column: MultiColumn, rows: Uint32Array): Uint32Array {
  const { starts, ends, codes } = column;
  const counts = new Uint32Array(column.values.length + 1);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const start = starts[row]!;
    const end = ends[row]!;
    if (start === end) counts[counts.length - 1]! += 1;
    for (let at = start; at < end; at += 1) counts[codes[at]!]! += 1;
  }
  return counts;
}

function countBytes(bytes: Uint8Array, rows: Uint32Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let index = 0; index < rows.length; index += 1) counts[bytes[rows[index]!]!]! += 1;
  return counts;
}

/** Most rows share a few sets of roles, so sets are counted first and roles from them. */
function countRoles(rowRoles: Uint16Array, rows: Uint32Array): Uint32Array {
  const setCounts = new Uint32Array(1 << roles.length);
  for (let index = 0; index < rows.length; index += 1) setCounts[rowRoles[rows[index]!]!]! += 1;
  const counts = new Uint32Array(noRoleIndex + 1);
  counts[noRoleIndex] = setCounts[0]!;
  for (let bits = 1; bits < setCounts.length; bits += 1) {
    const count = setCounts[bits]!;
    if (count === 0) continue;
    for (let index = 0; index < roles.length; index += 1) counts[index]! += ((bits >> index) & 1) * count;
  }
  return counts;
}

/** Without `counts`, every event is counted. */
function multiFacet(column: MultiColumn, counts: Uint32Array | undefined): readonly FacetCount[] {
  const { values, totals, emptyTotal } = column;
  const listed = values.map((value, code) => {
    const total = totals[code]!;
    return { value, count: counts === undefined ? total : counts[code]!, total };
  });
  const emptyCount = counts === undefined ? emptyTotal : counts[values.length]!;
  listed.push({ value: noValue, count: emptyCount, total: emptyTotal });
  return inFacetOrder(listed);
}

function byteFacet(
  group: keyof typeof groupWords,
  totals: Uint32Array,
  counts: Uint32Array,
): readonly FacetCount[] {
  const words: readonly string[] = groupWords[group];
  const listed = words.map((value, code) => ({ value, count: counts[code]!, total: totals[code]! }));
  listed.push({ value: noValue, count: counts[noCode]!, total: totals[noCode]! });
  return inFacetOrder(listed);
}

function roleFacet(totals: Uint32Array, counts: Uint32Array): readonly FacetCount[] {
  const listed: FacetCount[] = roles.map((value, index) => {
    return { value, count: counts[index]!, total: totals[index]! };
  });
  listed.push({ value: noValue, count: counts[noRoleIndex]!, total: totals[noRoleIndex]! });
  return inFacetOrder(listed);
}

/** By how often the record has the value, so that rows stay where they are while counts change; "none" last. */
function inFacetOrder(listed: FacetCount[]): readonly FacetCount[] {
  return listed
    .filter(({ total }) => total > 0)
    .sort((a, b) => {
      if ((a.value === noValue) !== (b.value === noValue)) return a.value === noValue ? 1 : -1;
      if (a.total !== b.total) return b.total - a.total;
      return a.value < b.value ? -1 : 1;
    });
}

/** A part of a filter that can be dropped: the index of a condition, `direct`, the days, the words to find. */
export interface FilterPart {
  readonly part: number | 'direct' | 'days' | 'text';
  /** How many events the rest of the filter finds. */
  readonly count: number;
}

/** What each part of the filter keeps out, the part that would free the most first. */
export function whatToDrop(columns: Columns, filter: Filter): readonly FilterPart[] {
  const parts: { part: FilterPart['part']; rest: Filter }[] = filter.conditions.map((_, part) => ({
    part,
    rest: { ...filter, conditions: filter.conditions.toSpliced(part, 1) },
  }));
  const { from, to, text, ...others } = filter;
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const words = text === undefined ? {} : { text };
  if (from !== undefined || to !== undefined) parts.push({ part: 'days', rest: { ...others, ...words } });
  if (text !== undefined) parts.push({ part: 'text', rest: { ...others, ...days } });
  return parts
    .map(({ part, rest }) => ({ part, count: countRows(columns, rest) }))
    .sort((a, b) => b.count - a.count);
}

function countRows(columns: Columns, filter: Filter): number {
  return isOpen(filter) ? columns.order.length : findFailures(columns, filter).passing().length;
}
