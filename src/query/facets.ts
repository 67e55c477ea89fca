/**
 * What each value of a group would find. A group's counts follow every condition but its own main one, so
 * that they say what a click on a checkbox would give.
 */
import { roles } from '../domain/vocabulary.ts';
import { type Columns, type MultiColumn, noCode } from './columns.ts';
import { noRoleIndex } from './columnTable.ts';
import { type Filter, type FilterGroup, noValue } from './condition.ts';
import { groupWords } from './failures.ts';
import { failuresOf, mainBit } from './filterFailures.ts';

export interface FacetCount {
  /** An id, code or word; `noValue` for the events that have none. */
  readonly value: string;
  /** Events with the value that pass every condition but the group's main one. */
  readonly count: number;
  /** Events with the value in the record. */
  readonly total: number;
}

/** By group, every value that some event of the record has, the most frequent in the record first. */
export type Facets = Readonly<Record<FilterGroup, readonly FacetCount[]>>;

export function facets(columns: Columns, filter: Filter): Facets {
  const of = (group: FilterGroup): readonly FacetCount[] => facetCounts(columns, filter, group);
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
  };
}

/** One group's part of `facets`. */
export function facetCounts(columns: Columns, filter: Filter, group: FilterGroup): readonly FacetCount[] {
  const otherBits = ~mainBit(group);
  const { failed } = failuresOf(columns, filter);
  switch (group) {
    case 'kind':
    case 'format':
    case 'status':
    case 'outcome':
      return byteFacet(columns, group, countBytes(columns[group], failed, otherBits));
    case 'role':
      return roleFacet(columns, countRoles(columns.rowRoles, failed, otherBits));
    case 'side':
    case 'person':
    case 'place':
    case 'process':
    case 'tag': {
      const column = columns[groupColumns[group]];
      return multiFacet(column, countMulti(column, failed, otherBits));
    }
  }
}

const groupColumns = {
  side: 'foundSides',
  person: 'people',
  place: 'places',
  process: 'processes',
  tag: 'tags',
} as const;

/** Rows whose failures are all outside of `otherBits` are counted, by code; the last counts those with none. */
function countMulti(column: MultiColumn, failed: Uint16Array, otherBits: number): Uint32Array {
  const { starts, ends, codes } = column;
  const counts = new Uint32Array(column.values.length + 1);
  for (let row = 0; row < failed.length; row += 1) {
    if ((failed[row]! & otherBits) !== 0) continue;
    const start = starts[row]!;
    const end = ends[row]!;
    if (start === end) counts[counts.length - 1]! += 1;
    for (let at = start; at < end; at += 1) counts[codes[at]!]! += 1;
  }
  return counts;
}

function countBytes(bytes: Uint8Array, failed: Uint16Array, otherBits: number): Uint32Array {
  const counts = new Uint32Array(256);
  for (let row = 0; row < failed.length; row += 1) {
    if ((failed[row]! & otherBits) === 0) counts[bytes[row]!]! += 1;
  }
  return counts;
}

/** Most rows share a few sets of roles, so sets are counted first and roles from them. */
function countRoles(rowRoles: Uint16Array, failed: Uint16Array, otherBits: number): Uint32Array {
  const setCounts = new Uint32Array(1 << roles.length);
  for (let row = 0; row < failed.length; row += 1) {
    if ((failed[row]! & otherBits) === 0) setCounts[rowRoles[row]!]! += 1;
  }
  const counts = new Uint32Array(noRoleIndex + 1);
  counts[noRoleIndex] = setCounts[0]!;
  for (let bits = 1; bits < setCounts.length; bits += 1) {
    const count = setCounts[bits]!;
    if (count === 0) continue;
    for (let index = 0; index < roles.length; index += 1) counts[index]! += ((bits >> index) & 1) * count;
  }
  return counts;
}

function multiFacet(column: MultiColumn, counts: Uint32Array): readonly FacetCount[] {
  const listed = column.values.map((value, code) => {
    return { value, count: counts[code]!, total: column.totals[code]! };
  });
  listed.push({ value: noValue, count: counts[counts.length - 1]!, total: column.emptyTotal });
  return inFacetOrder(listed);
}

function byteFacet(
  { byteTotals }: Columns,
  group: keyof typeof groupWords,
  counts: Uint32Array,
): readonly FacetCount[] {
  const totals = byteTotals[group];
  const words: readonly string[] = groupWords[group];
  const listed = words.map((value, code) => ({ value, count: counts[code]!, total: totals[code]! }));
  listed.push({ value: noValue, count: counts[noCode]!, total: totals[noCode]! });
  return inFacetOrder(listed);
}

function roleFacet({ byteTotals }: Columns, counts: Uint32Array): readonly FacetCount[] {
  const values = [...roles, noValue];
  const last = values.length - 1;
  return inFacetOrder(
    values.map((value, index) => {
      const at = index === last ? noRoleIndex : index;
      return { value, count: counts[at]!, total: byteTotals.role[at]! };
    }),
  );
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

/** A part of a filter that can be dropped: the index of a condition, the days, the words to find. */
export interface FilterPart {
  readonly part: number | 'days' | 'text';
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
  const { failed } = failuresOf(columns, filter);
  let count = 0;
  for (const bits of failed) if (bits === 0) count += 1;
  return count;
}
